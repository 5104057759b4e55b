import { SEALED_REASON_HINT } from '@xuanwu/server/acts/sealed-reason.schema.ts';
import type { ConstituencyRow } from '@xuanwu/server/cycle/constituency-board.schema.ts';
import { Form, Input } from 'antd';
import { useState } from 'react';
import { ActButton } from '../../widgets/act-button.tsx';
import { ActDrawer, requiredText } from '../../widgets/act-form.tsx';
import { type Meeting, MeetingFields } from '../../widgets/meeting-fields.tsx';
import { useWaiting } from '../../widgets/second-person.tsx';

const ACT = 'reopen-formal-list';

interface Values {
  readonly reason: string;
  readonly meeting: Meeting;
}

/** 收回已确定、还没有公布的名单: by two people, for a reason; the list stays on record. */
export function ReopenList({ constituency }: { constituency: ConstituencyRow }) {
  const [isOpen, setOpen] = useState(false);
  const isAsked = useWaiting({ constituency: constituency.id }).some(({ act }) => act === ACT);
  const state = { constituency: constituency.stage };
  return (
    <>
      <ActButton act={ACT} state={state} disabled={isAsked} onClick={() => setOpen(true)}>
        收回名单，重新确定
      </ActButton>
      {isOpen && (
        <ActDrawer<typeof ACT, Values>
          act={ACT}
          state={state}
          title="收回名单，重新确定"
          input={(values) => ({ constituency: constituency.id, ...values })}
          send="申请收回"
          onClose={() => setOpen(false)}
        >
          <Form.Item
            name="reason"
            label="原因"
            extra={`收回的名单留在记录里，公布以前可以收回。原因${SEALED_REASON_HINT}`}
            rules={requiredText('请写明原因')}
          >
            <Input.TextArea maxLength={200} rows={2} />
          </Form.Item>
          <MeetingFields electionDay={constituency.electionDay} />
        </ActDrawer>
      )}
    </>
  );
}
