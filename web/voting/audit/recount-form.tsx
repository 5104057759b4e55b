import type { AuditView } from '@xuanwu/server/phases/voting/audit/audit-view.schema.ts';
import type { BundleSheet } from '@xuanwu/server/phases/voting/counting/count.schema.ts';
import type { RoundRow } from '@xuanwu/server/phases/voting/voting-view.schema.ts';
import { Alert, Flex, Form, Table } from 'antd';
import { useAct } from '../../api/use-act.ts';
import { ActButton } from '../../widgets/act-button.tsx';
import { useFieldErrors } from '../../widgets/field-errors.ts';
import { ProblemAlert } from '../../widgets/problem-alert.tsx';
import { useTwoDevices } from '../../widgets/two-devices.ts';
import { SheetFields } from '../counting/sheet-fields.tsx';
import { emptySheet, type TypedSheet } from '../counting/sheet-tests.ts';

type Drawn = AuditView['drawn'][number];

/** 录入复点: what was counted now; what was counted before is not shown here. */
export function RecountForm(props: { round: RoundRow; drawn: Drawn; onDone: () => void }) {
  const { round, drawn, onDone } = props;
  const [form] = Form.useForm<{ sheet: TypedSheet }>();
  const devices = useTwoDevices();
  const act = drawn.entries < 2 ? ('enter-audit-recount' as const) : ('resolve-audit-recount' as const);
  const enter = useAct(act);
  useFieldErrors(form, enter.error);
  return (
    <Form<{ sheet: TypedSheet }>
      form={form}
      layout="vertical"
      autoComplete="off"
      initialValues={{ sheet: emptySheet(round) }}
      onFinish={() => {
        const { sheet } = form.getFieldsValue(true) as { sheet: BundleSheet };
        enter.mutate({ round: round.id, bundle: drawn.bundle, sheet }, { onSuccess: onDone });
      }}
    >
      <Flex vertical gap={12}>
        {drawn.differing ? (
          <Differences round={round} differing={drawn.differing} />
        ) : (
          <Alert
            type="info"
            showIcon
            title={`请照刚刚清点的数录入。原来的数和另一人录的数都不显示。${devices}`}
          />
        )}
        <SheetFields round={round} />
        <ProblemAlert error={enter.error} />
        <ActButton
          act={act}
          state={{ round: round.state }}
          type="primary"
          htmlType="submit"
          loading={enter.isPending}
          style={{ alignSelf: 'start' }}
        />
      </Flex>
    </Form>
  );
}

function Differences(props: { round: RoundRow; differing: NonNullable<Drawn['differing']> }) {
  const { round, differing } = props;
  const rows = figuresOf(round, differing.first).map(([title, first], index) => ({
    title,
    first,
    second: figuresOf(round, differing.second)[index]?.[1] ?? '',
  }));
  return (
    <Table
      size="small"
      rowKey="title"
      pagination={false}
      title={() => '两人录的不一致。请对照选票，录入核对的数。'}
      dataSource={rows}
      columns={[
        { title: '栏目', dataIndex: 'title' },
        { title: '第一人', dataIndex: 'first', align: 'right' },
        {
          title: '第二人',
          dataIndex: 'second',
          align: 'right',
          render: (second: string, { first }) =>
            second === first ? second : <strong className="fails">{second} ≠</strong>,
        },
      ]}
    />
  );
}

function figuresOf({ candidates }: RoundRow, sheet: BundleSheet): [string, string][] {
  return [
    ['收回选票', String(sheet.cast)],
    ['废票', String(sheet.invalid)],
    ['白票', String(sheet.blank)],
    ...candidates.map(({ id, name }): [string, string] => [
      name,
      String(sheet.votes.find(({ candidate }) => candidate === id)?.for ?? 0),
    ]),
    ['另选他人', sheet.writeIns.map((writeIn) => `${writeIn.name} ${writeIn.for}`).join('、') || '没有'],
  ];
}
