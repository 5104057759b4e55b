import type { BundleSheet } from '@xuanwu/server/phases/voting/counting/count.schema.ts';
import type { BundleState } from '@xuanwu/server/phases/voting/counting/counting-view.schema.ts';
import type { RoundRow } from '@xuanwu/server/phases/voting/voting-view.schema.ts';
import { CheckOutlined, ExclamationCircleFilled } from '@ant-design/icons';
import { Alert, Card, Flex, Form, Table } from 'antd';
import { type SheetFormValues, SheetForm } from './sheet-form.tsx';
import type { TypedSheet } from './sheet-tests.ts';

interface FigureRow {
  readonly name: string;
  readonly first: string;
  readonly second: string;
}

/** 两遍不一致: both side by side, and a third sheet typed from the signed paper; figures on which both agree are filled in. */
export function SheetDifferences(props: {
  round: RoundRow;
  bundle: BundleState;
  differing: NonNullable<BundleState['differing']>;
}) {
  const { round, bundle, differing } = props;
  const by = bundle.entries.map((entry) => entry.by);
  const { first, second } = differing;
  const [form] = Form.useForm<SheetFormValues>();
  const rows = figureRows(round, first, second);
  const different = rows.filter((row) => row.first !== row.second).length;
  return (
    <Flex vertical gap={16}>
      <Alert
        type="warning"
        showIcon
        title={`两遍录入有 ${different} 栏不同`}
        description="请取出签字的纸质计票单，逐栏核对不同的数字，按纸质计票单填写。以纸为准。"
      />
      <Card size="small" title="两遍对照">
        <Table<FigureRow>
          size="small"
          rowKey="name"
          pagination={false}
          scroll={{ x: 320 }}
          dataSource={rows}
          columns={[
            { title: '栏目', dataIndex: 'name' },
            {
              title: `第一遍${by[0] === undefined ? '' : `（${by[0]}）`}`,
              dataIndex: 'first',
              align: 'right',
            },
            {
              title: `第二遍${by[1] === undefined ? '' : `（${by[1]}）`}`,
              dataIndex: 'second',
              align: 'right',
            },
            { title: '比较', width: 96, render: (_, row) => <Compared row={row} /> },
          ]}
        />
      </Card>
      <Card size="small" title="按纸质计票单核定">
        <SheetForm
          round={round}
          bundle={bundle}
          act="resolve-count"
          form={form}
          initial={whereBothAgree(round, first, second)}
        />
      </Card>
    </Flex>
  );
}

function Compared({ row: { first, second } }: { row: FigureRow }) {
  return first === second ? (
    <span className="holds">
      <CheckOutlined /> 相同
    </span>
  ) : (
    <strong className="fails">
      <ExclamationCircleFilled /> 不同
    </strong>
  );
}

function figureRows(round: RoundRow, first: BundleSheet, second: BundleSheet): FigureRow[] {
  const written = new Set([...first.writeIns, ...second.writeIns].map(({ name }) => name));
  return [
    { name: '收回选票', first: String(first.cast), second: String(second.cast) },
    { name: '废票', first: String(first.invalid), second: String(second.invalid) },
    { name: '白票', first: String(first.blank), second: String(second.blank) },
    ...round.candidates.map(({ id, name }) => ({
      name,
      first: votesFor(first, id),
      second: votesFor(second, id),
    })),
    ...[...written].map((name) => ({
      name: `另选：${name}`,
      first: writeInVotes(first, name),
      second: writeInVotes(second, name),
    })),
  ];
}

function votesFor({ votes }: BundleSheet, id: string): string {
  return String(votes.find(({ candidate }) => candidate === id)?.for ?? '没有录');
}

function writeInVotes({ writeIns }: BundleSheet, name: string): string {
  const found = writeIns.find((writeIn) => writeIn.name === name);
  return String(found?.for ?? '没有录');
}

function whereBothAgree(round: RoundRow, first: BundleSheet, second: BundleSheet): TypedSheet {
  const agreed = (a: number | undefined, b: number | undefined) => (a === b ? (a ?? null) : null);
  const forId = ({ votes }: BundleSheet, id: string) => votes.find(({ candidate }) => candidate === id)?.for;
  return {
    cast: agreed(first.cast, second.cast),
    invalid: agreed(first.invalid, second.invalid),
    blank: agreed(first.blank, second.blank),
    votes: round.candidates.map(({ id }) => ({
      candidate: id,
      for: agreed(forId(first, id), forId(second, id)),
    })),
    writeIns: first.writeIns.filter((writeIn) =>
      second.writeIns.some((other) => other.name === writeIn.name && other.for === writeIn.for),
    ),
  };
}
