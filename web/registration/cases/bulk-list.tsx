import type { CaseBulk } from '@xuanwu/server/phases/registration/cases/bulk/bulk.schema.ts';
import { Card, Flex, Form, Input, Modal, Table } from 'antd';
import { useState } from 'react';
import { useRead } from '../../api/queries.ts';
import { useAct } from '../../api/use-act.ts';
import { ActButton } from '../../widgets/act-button.tsx';
import { JobProgress } from '../../widgets/job-progress.tsx';
import { Loaded } from '../../widgets/page.tsx';
import { ProblemAlert } from '../../widgets/problem-alert.tsx';
import { grouped, written } from '../../widgets/words.ts';

/** 以前成批处理的: how many of each still stand, and a way to take all of them back. */
export function BulkList() {
  const read = useRead<CaseBulk[]>('/api/case-bulks');
  const [chosen, setChosen] = useState<CaseBulk>();
  const [job, setJob] = useState<string>();
  return (
    <Card size="small" title="以前成批处理的">
      <Loaded read={read}>
        {(rows) => (
          <Table<CaseBulk>
            size="small"
            rowKey="bulk"
            dataSource={[...rows]}
            scroll={{ x: 640 }}
            pagination={{ defaultPageSize: 10, hideOnSinglePage: true }}
            locale={{ emptyText: '还没有成批处理过。' }}
            columns={[
              { title: '时间', dataIndex: 'at', width: 150, render: written },
              { title: '办理人', dataIndex: 'by', width: 110 },
              { title: '理由', dataIndex: 'reason' },
              { title: '件数', dataIndex: 'decided', width: 80, align: 'right', render: grouped },
              { title: '已撤销', dataIndex: 'undone', width: 80, align: 'right', render: grouped },
              {
                title: '',
                width: 120,
                render: (_, row) => (
                  <ActButton
                    act="reopen-cases"
                    size="small"
                    disabled={row.undone >= row.decided}
                    onClick={() => setChosen(row)}
                  >
                    整批撤销
                  </ActButton>
                ),
              },
            ]}
          />
        )}
      </Loaded>
      {job !== undefined && <JobProgress job={job} />}
      <UndoBulk bulk={chosen} onClose={() => setChosen(undefined)} onAsked={setJob} />
    </Card>
  );
}

function UndoBulk(props: {
  bulk: CaseBulk | undefined;
  onClose: () => void;
  onAsked: (job: string) => void;
}) {
  const { bulk, onClose, onAsked } = props;
  const [form] = Form.useForm<{ reason: string }>();
  const reopen = useAct('reopen-cases');
  const close = () => {
    reopen.reset();
    form.resetFields();
    onClose();
  };
  const submit = ({ reason }: { reason: string }) => {
    if (!bulk) return;
    reopen.mutate(
      { bulk: bulk.bulk, reason },
      {
        onSuccess: (answer) => {
          if (answer.kind === 'done') onAsked(answer.output.job);
          close();
        },
      },
    );
  };
  return (
    <Modal
      title={bulk && `整批撤销 ${grouped(bulk.decided - bulk.undone)} 件`}
      open={bulk !== undefined}
      okText="整批撤销"
      cancelText="不撤销"
      confirmLoading={reopen.isPending}
      onOk={form.submit}
      onCancel={close}
      destroyOnHidden
    >
      <p>每一件的登记、号码恢复到决定以前。决定以后又有变化、或者名单已经公布的，留下来逐件处理。</p>
      <Form<{ reason: string }> form={form} layout="vertical" onFinish={submit}>
        <Form.Item
          name="reason"
          label="撤销的理由"
          rules={[{ required: true, whitespace: true, message: '请写明撤销的理由' }]}
        >
          <Input.TextArea rows={3} maxLength={300} showCount />
        </Form.Item>
        <Flex vertical>
          <ProblemAlert error={reopen.error} />
        </Flex>
      </Form>
    </Modal>
  );
}
