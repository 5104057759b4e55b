import type { UnplacedRows as View } from '@xuanwu/server/phases/registration/assignment/reassignment.schema.ts';
import { Card, Flex, Form, Input, Table } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useRead } from '../../api/queries.ts';
import { useAct } from '../../api/use-act.ts';
import { ActButton } from '../../widgets/act-button.tsx';
import { ProblemAlert } from '../../widgets/problem-alert.tsx';
import { grouped } from '../../widgets/words.ts';
import {
  chosenConstituencies,
  type ChosenConstituencies,
  ConstituencyFields,
} from '../constituency-fields.tsx';

type Row = View['rows'][number];

/** 没有选区的行: whom no rule places, to be placed by hand, or once more when a rule was added. */
export function UnplacedRows({ id }: { id: string }) {
  const view = useRead<View>(`/api/imports/${id}/unplaced-rows`).data;
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<readonly number[]>([]);
  if (!view || view.total === 0) return null;
  const shown = view.rows.filter((row) =>
    `${row.name} ${row.address} ${row.unit} ${row.voterGroup} ${row.why}`.includes(text.trim()),
  );
  const more = view.total > view.rows.length ? `，下面是前 ${view.rows.length} 行` : '';
  return (
    <Card size="small" title={`没有选区的 ${grouped(view.total)} 行${more}`}>
      <Flex vertical gap={12}>
        <Flex gap={8} align="center" wrap>
          <Again id={id} />
          <Link to="/register?tab=assignment">去看选区范围规则</Link>
        </Flex>
        <Input.Search
          aria-label="查找没有选区的行"
          placeholder="姓名、住址、单位或者原因"
          allowClear
          style={{ width: 'min(280px, 100%)' }}
          onChange={({ target }) => setText(target.value)}
        />
        <Table<Row>
          size="small"
          rowKey="line"
          dataSource={[...shown]}
          scroll={{ x: 700 }}
          pagination={{ defaultPageSize: 10, hideOnSinglePage: true }}
          locale={{ emptyText: '没有符合条件的行。' }}
          rowSelection={{ selectedRowKeys: [...chosen], onChange: (keys) => setChosen(keys.map(Number)) }}
          columns={COLUMNS}
        />
        <ByHand id={id} lines={chosen} onDone={() => setChosen([])} />
      </Flex>
    </Card>
  );
}

const COLUMNS = [
  { title: '行', dataIndex: 'line', width: 70, align: 'right' as const },
  { title: '姓名', dataIndex: 'name', render: (name: string) => <strong>{name}</strong> },
  {
    title: '住址、单位、小组',
    render: (_: unknown, { address, unit, voterGroup }: Row) =>
      [address, unit, voterGroup].filter((part) => part !== '').join('；') || '—',
  },
  { title: '原因', dataIndex: 'why' },
];

function Again({ id }: { id: string }) {
  const place = useAct('place-import-rows');
  return (
    <Flex vertical gap={8}>
      <ActButton
        act="place-import-rows"
        loading={place.isPending}
        onClick={() =>
          place.mutate({ import: id, lines: null, countyConstituency: null, townshipConstituency: null })
        }
      >
        按现在的规则再办一次
      </ActButton>
      <ProblemAlert error={place.error} />
    </Flex>
  );
}

function ByHand({ id, lines, onDone }: { id: string; lines: readonly number[]; onDone: () => void }) {
  const [form] = Form.useForm<ChosenConstituencies>();
  const place = useAct('place-import-rows');
  if (lines.length === 0) return <div className="shell-subtitle">勾选同一选区的行，由人指定选区。</div>;
  const submit = (values: ChosenConstituencies) =>
    place.mutate(
      {
        import: id,
        lines: [...lines],
        ...chosenConstituencies(values),
      },
      { onSuccess: onDone },
    );
  return (
    <Form<ChosenConstituencies> form={form} name="place-import-rows" layout="vertical" onFinish={submit}>
      <ConstituencyFields />
      <Flex vertical gap={12} align="start">
        <ProblemAlert error={place.error} />
        <ActButton act="place-import-rows" type="primary" htmlType="submit" loading={place.isPending}>
          {`指定 ${lines.length} 行的选区`}
        </ActButton>
      </Flex>
    </Form>
  );
}
