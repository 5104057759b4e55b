import { SEALED_REASON_HINT } from '@xuanwu/server/acts/sealed-reason.schema.ts';
import type { BundleState } from '@xuanwu/server/phases/voting/counting/counting-view.schema.ts';
import type { RoundRow } from '@xuanwu/server/phases/voting/voting-view.schema.ts';
import { Form, Input } from 'antd';
import { useState } from 'react';
import { ActButton } from '../../widgets/act-button.tsx';
import { ActModal, requiredText } from '../../widgets/act-form.tsx';

/** 重新计一捆: a new session that names the one before; two people decide it. */
export function RecountBundle({ round, bundle }: { round: RoundRow; bundle: BundleState }) {
  const [isOpen, setOpen] = useState(false);
  const state = { round: round.state };
  return (
    <>
      <ActButton act="recount-bundle" state={state} size="small" onClick={() => setOpen(true)}>
        重新计这一捆
      </ActButton>
      {isOpen && (
        <ActModal<'recount-bundle', { reason: string }>
          act="recount-bundle"
          state={state}
          title={`重新计第 ${bundle.bundle} 捆`}
          input={({ reason }) => ({ round: round.id, bundle: bundle.bundle, reason })}
          send="提出"
          onClose={() => setOpen(false)}
        >
          <Form.Item
            name="reason"
            label="理由"
            extra={SEALED_REASON_HINT}
            rules={requiredText('请写明为什么重新计')}
          >
            <Input maxLength={200} placeholder="例如：计票单上两名候选人的票数写颠倒了" />
          </Form.Item>
        </ActModal>
      )}
    </>
  );
}
