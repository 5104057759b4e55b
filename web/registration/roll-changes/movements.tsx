import { ROLL_CHANGES, type RollBalance } from '@xuanwu/server/phases/registration/roll-change.schema.ts';
import { Card, Flex, Form, Input, Modal, Table, Tag } from 'antd';
import { useState } from 'react';
import { useAct } from '../../api/use-act.ts';
import { ActButton } from '../../widgets/act-button.tsx';
import { ProblemAlert } from '../../widgets/problem-alert.tsx';
import { LEVELS } from '../../widgets/words.ts';

type Row = RollBalance['movements'][number];

/** 已记录的增减: the newest first; each can be withdrawn. */
export function Movements({ movements }: { movements: readonly Row[] }) {
  const [text, setText] = useState('');
  const [withdrawing, setWithdrawing] = useState<Row>();
  const shown = movements.filter(({ name, constituency }) => `${name} ${constituency}`.includes(text.trim()));
  return (
    <Card size="small" title="已记录的增减">
      <Flex vertical gap={12}>
        <Input.Search
          aria-label="在已记录的增减里查找"
          placeholder="姓名、选区"
          allowClear
          style={{ width: 200 }}
          onChange={(event) => setText(event.target.value)}
        />
        <Table<Row>
          size="small"
          rowKey="id"
          dataSource={[...shown]}
          scroll={{ x: 820 }}
          pagination={{ defaultPageSize: 10, hideOnSinglePage: true }}
          locale={{ emptyText: movements.length === 0 ? '还没有记录过增减。' : '没有这样的增减。' }}
          columns={[
            { title: '姓名', dataIndex: 'name', width: 120 },
            {
              title: '选区',
              width: 200,
              render: (_, { constituency, level }) => `${constituency}（${LEVELS[level]}）`,
            },
            { title: '原因', width: 200, render: (_, row) => <Reason change={row.change} /> },
            { title: '证明材料', dataIndex: 'document' },
            { title: '记录', dataIndex: 'recordedOn', width: 110 },
            {
              title: '',
              width: 80,
              render: (_, row) => (
                <ActButton
                  act="withdraw-roll-change"
                  size="small"
                  aria-label={`撤销增减：${row.name}`}
                  onClick={() => setWithdrawing(row)}
                >
                  撤销
                </ActButton>
              ),
            },
          ]}
        />
        {withdrawing && <Withdraw row={withdrawing} onClose={() => setWithdrawing(undefined)} />}
      </Flex>
    </Card>
  );
}

function Reason({ change }: Pick<Row, 'change'>) {
  const { title, adds } = ROLL_CHANGES[change];
  return (
    <>
      <Tag color={adds ? 'green' : 'red'}>{adds ? '增' : '减'}</Tag>
      {title}
    </>
  );
}

function Withdraw({ row, onClose }: { row: Row; onClose: () => void }) {
  const [form] = Form.useForm<{ reason: string }>();
  const act = useAct('withdraw-roll-change');
  return (
    <Modal
      title={`撤销${row.name}的“${ROLL_CHANGES[row.change].title}”`}
      open
      okText="撤销"
      cancelText="不撤销"
      confirmLoading={act.isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Form<{ reason: string }>
        form={form}
        layout="vertical"
        onFinish={({ reason }) => act.mutate({ change: row.id, reason }, { onSuccess: onClose })}
      >
        <Form.Item
          name="reason"
          label="撤销的理由"
          extra="因这一件从名单上除去的，撤销后恢复在原选区；后来又登记了的，留在现在的选区，原选区列到“要弄清的人”。"
          rules={[{ required: true, whitespace: true, message: '请写明撤销的理由和材料' }]}
        >
          <Input.TextArea rows={3} maxLength={200} showCount />
        </Form.Item>
        <ProblemAlert error={act.error} />
      </Form>
    </Modal>
  );
}
