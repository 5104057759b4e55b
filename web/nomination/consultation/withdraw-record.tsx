import type { ActState } from '@xuanwu/rules/acts.ts';
import { Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useAct } from '../../api/use-act.ts';
import { ActButton } from '../../widgets/act-button.tsx';
import { ProblemAlert } from '../../widgets/problem-alert.tsx';
import type { GroupRecord } from './words.ts';

/** 撤销登记错的协商记录: with the reason, and then it is entered anew. */
export function WithdrawRecord({ record, state }: { record: GroupRecord; state: ActState }) {
  const [isAsking, setAsking] = useState(false);
  const [form] = Form.useForm<{ reason: string }>();
  const withdraw = useAct('withdraw-consultation-record');
  return (
    <>
      <ActButton
        act="withdraw-consultation-record"
        state={state}
        type="link"
        size="small"
        aria-label={`撤销${record.name}的记录`}
        onClick={() => setAsking(true)}
      >
        撤销
      </ActButton>
      {isAsking && (
        <Modal
          open
          title={`撤销${record.name}的协商记录`}
          okText="撤销"
          okButtonProps={{ loading: withdraw.isPending }}
          onCancel={() => setAsking(false)}
          onOk={() => form.submit()}
        >
          <Form
            form={form}
            layout="vertical"
            requiredMark={false}
            onFinish={({ reason }) =>
              withdraw.mutate({ record: record.id, reason }, { onSuccess: () => setAsking(false) })
            }
          >
            <Form.Item
              name="reason"
              label="原因"
              rules={[{ required: true, whitespace: true, message: '请写明原因，例如“人数录错”' }]}
            >
              <Input maxLength={200} />
            </Form.Item>
            <ProblemAlert error={withdraw.error} />
          </Form>
        </Modal>
      )}
    </>
  );
}
