import type { RoundDetail } from '@xuanwu/server/phases/results/result-view.schema.ts';
import { Form, Input } from 'antd';
import { useState } from 'react';
import { useAct } from '../api/use-act.ts';
import { ActButton } from '../widgets/act-button.tsx';
import { ActModal, requiredText } from '../widgets/act-form.tsx';
import { MeetingModal } from './meeting-modal.tsx';

/** Before the committee has confirmed: back to the count, or the vote declared void. */
export function OtherWays({ detail: { round } }: { detail: RoundDetail }) {
  const [isOpen, open] = useState<'withdraw' | 'void'>();
  const declare = useAct('declare-void');
  const close = () => open(undefined);
  return (
    <>
      <ActButton act="withdraw-result" state={{ round: round.state }} onClick={() => open('withdraw')}>
        回到计票
      </ActButton>
      <ActButton act="declare-void" state={{ round: round.state }} danger onClick={() => open('void')} />
      {isOpen === 'withdraw' && <Withdraw round={round.id} onClose={close} />}
      {isOpen === 'void' && (
        <MeetingModal
          title="宣布选举无效"
          act="declare-void"
          draft="declare-void"
          electionDay={round.electionDay}
          cause={{ label: '无效的原因', example: '例如：投票站有人冒领选票，无法查清' }}
          isOpen
          isPending={declare.isPending}
          error={declare.error}
          onCancel={close}
          onSubmit={(meeting, cause) =>
            declare.mutate({ round: round.id, meeting, cause: cause ?? '' }, { onSuccess: close })
          }
        />
      )}
    </>
  );
}

function Withdraw({ round, onClose }: { round: string; onClose: () => void }) {
  return (
    <ActModal<'withdraw-result', { reason: string }>
      act="withdraw-result"
      title="撤回计算的结果，回到计票"
      input={({ reason }) => ({ round, reason })}
      send="提交复核"
      onClose={onClose}
    >
      <p>选举委员会还没有确认的结果可以撤回，再重新计有错的一捆。撤回的结果留在选务日志里。</p>
      <Form.Item name="reason" label="理由" rules={requiredText('请写明为什么撤回')}>
        <Input maxLength={200} placeholder="例如：核对时发现第 3 捆的计票单写颠倒了" />
      </Form.Item>
    </ActModal>
  );
}
