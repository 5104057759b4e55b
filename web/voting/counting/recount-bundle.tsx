import { SEALED_REASON_HINT } from '@xuanwu/server/acts/sealed-reason.schema.ts';
import type { BundleState } from '@xuanwu/server/phases/voting/counting/counting-view.schema.ts';
import type { RoundRow } from '@xuanwu/server/phases/voting/voting-view.schema.ts';
import { Flex, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useAct } from '../../api/use-act.ts';
import { ActButton } from '../../widgets/act-button.tsx';
import { useFieldErrors } from '../../widgets/field-errors.ts';
import { ProblemAlert } from '../../widgets/problem-alert.tsx';
import { SecondPerson } from '../../widgets/second-person.tsx';

/** 重新计一捆: a new session that names the one before; two people decide it. */
export function RecountBundle({ round, bundle }: { round: RoundRow; bundle: BundleState }) {
  const [isOpen, setOpen] = useState(false);
  const [form] = Form.useForm<{ reason: string }>();
  const recount = useAct('recount-bundle');
  useFieldErrors(form, recount.error);
  const submit = async ({ reason }: { reason: string }) => {
    const sent = { round: round.id, bundle: bundle.bundle, reason };
    if (await recount.mutateAsync(sent).catch(() => undefined)) setOpen(false);
  };
  return (
    <>
      <ActButton
        act="recount-bundle"
        state={{ round: round.state }}
        size="small"
        onClick={() => setOpen(true)}
      >
        重新计这一捆
      </ActButton>
      <Modal
        title={`重新计第 ${bundle.bundle} 捆`}
        open={isOpen}
        onCancel={() => setOpen(false)}
        onOk={form.submit}
        okText="提出"
        okButtonProps={{ disabled: recount.isPending }}
        cancelText="取消"
      >
        <Flex vertical gap={8}>
          <SecondPerson act="recount-bundle" />
          <ProblemAlert error={recount.error} />
          <Form<{ reason: string }> form={form} layout="vertical" onFinish={(values) => void submit(values)}>
            <Form.Item
              name="reason"
              label="理由"
              extra={SEALED_REASON_HINT}
              rules={[{ required: true, message: '请写明为什么重新计' }]}
            >
              <Input maxLength={200} placeholder="例如：计票单上两名候选人的票数写颠倒了" />
            </Form.Item>
          </Form>
        </Flex>
      </Modal>
    </>
  );
}
