import { UNPLACED_REASONS } from '@xuanwu/server/phases/registration/address-rules/address-rule.schema.ts';
import type {
  AffectedPage,
  Move,
} from '@xuanwu/server/phases/registration/assignment/reassignment.schema.ts';
import { Drawer, Flex, Form, Input, Table } from 'antd';
import { useState } from 'react';
import { useRead } from '../../api/queries.ts';
import { useAct } from '../../api/use-act.ts';
import { ActButton } from '../../widgets/act-button.tsx';
import { Choice } from '../../widgets/choice.tsx';
import { ProblemAlert } from '../../widgets/problem-alert.tsx';
import { grouped, type LEVELS } from '../../widgets/words.ts';
import { ConstituencySelect } from '../constituency-select.tsx';
import { Pager, usePages } from '../pager.tsx';

type Row = AffectedPage['rows'][number];

const PAGE = 50;

interface Props {
  readonly level: keyof typeof LEVELS;
  readonly group: Move | 'unplaced';
  readonly onClose: () => void;
}

/** One group of the preview, person by person; any of them can be put into a constituency by hand. */
export function AffectedVoters({ level, group, onClose }: Props) {
  const [q, setQ] = useState('');
  const [why, setWhy] = useState<string>();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const pages = usePages();
  const query = new URLSearchParams({ level, limit: String(PAGE) });
  if (q !== '') query.set('q', q);
  if (why !== undefined) query.set('why', why);
  if (group !== 'unplaced') {
    query.set('from', group.from.id);
    query.set('to', group.to.id);
  }
  if (pages.after !== undefined) query.set('after', pages.after);
  const read = useRead<AffectedPage>(`/api/reassignment/voters?${query}`, { keepsLast: true });
  const { rows, total, next } = read.data ?? { rows: [], total: 0, next: null };
  return (
    <Drawer
      open
      size={860}
      title={group === 'unplaced' ? '规则定不了的选民' : `拟从${group.from.name}调到${group.to.name}的选民`}
      onClose={onClose}
    >
      <Flex vertical gap={12}>
        <Flex gap={8} wrap>
          <Input.Search
            aria-label="查找选民"
            placeholder="姓名或者住址"
            allowClear
            style={{ width: 220 }}
            onSearch={(text) => {
              setQ(text.trim());
              pages.toFirst();
            }}
          />
          {group === 'unplaced' && (
            <Choice
              label="原因"
              titles={UNPLACED_REASONS}
              value={why ?? ''}
              onChange={(value) => {
                setWhy(value);
                pages.toFirst();
              }}
            />
          )}
        </Flex>
        <ProblemAlert error={read.error} />
        <Table<Row>
          size="small"
          rowKey="person"
          loading={read.isFetching}
          dataSource={[...rows]}
          scroll={{ x: 720 }}
          pagination={false}
          title={() => `共 ${grouped(total)} 人`}
          locale={{ emptyText: read.isLoading ? '正在读取' : '没有符合条件的选民。' }}
          rowSelection={{ selectedRowKeys: [...chosen], onChange: (keys) => setChosen(keys.map(String)) }}
          columns={COLUMNS}
        />
        <Pager pages={pages} shown={rows.length} next={next} size={PAGE} />
        <ByHand level={level} persons={chosen} onDone={() => setChosen([])} />
      </Flex>
    </Drawer>
  );
}

const COLUMNS = [
  { title: '姓名', dataIndex: 'name', render: (name: string) => <strong>{name}</strong> },
  {
    title: '住址、单位、小组',
    render: (_: unknown, { address, unit, voterGroup }: Row) =>
      [address, unit, voterGroup].filter((text) => text !== null).join('；') || '—',
  },
  { title: '现在的选区', render: (_: unknown, { constituency }: Row) => constituency.name },
  { title: '按规则', dataIndex: 'words' },
];

interface Values {
  readonly constituency: string;
  readonly reason: string;
}

function ByHand(props: { level: Props['level']; persons: readonly string[]; onDone: () => void }) {
  const { level, persons, onDone } = props;
  const [form] = Form.useForm<Values>();
  const assign = useAct('assign-voters');
  const submit = (values: Values) =>
    assign.mutate(
      { ...values, persons: [...persons] },
      {
        onSuccess: () => {
          form.resetFields();
          onDone();
        },
      },
    );
  if (persons.length === 0)
    return <div className="shell-subtitle">勾选要由人指定选区的选民。指定以后，规则不再移动他们。</div>;
  return (
    <Form<Values> form={form} name="assign-voters" layout="vertical" requiredMark={false} onFinish={submit}>
      <Form.Item name="constituency" label="指定到" rules={[{ required: true, message: '请选择选区' }]}>
        <ConstituencySelect level={level} onlyOpen placeholder="输入名称查找" />
      </Form.Item>
      <Form.Item
        name="reason"
        label="理由"
        rules={[{ required: true, whitespace: true, message: '请写明理由' }]}
      >
        <Input maxLength={200} placeholder="如：住址写的是旧街名，实际在本选区" />
      </Form.Item>
      <Flex vertical gap={12} align="start">
        <ProblemAlert error={assign.error} />
        <ActButton act="assign-voters" type="primary" htmlType="submit" loading={assign.isPending}>
          {`指定 ${persons.length} 人的选区`}
        </ActButton>
      </Flex>
    </Form>
  );
}
