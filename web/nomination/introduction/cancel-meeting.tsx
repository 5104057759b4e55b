import type { Meeting } from '@xuanwu/server/phases/nomination/introduction/introduction-view.schema.ts';
import { Form, Input } from 'antd';
import { ActModal, requiredText } from '../../widgets/act-form.tsx';

/** 取消见面, with the reason. */
export function CancelMeeting({ meeting, onClose }: { meeting: Meeting; onClose: () => void }) {
  return (
    <ActModal<'cancel-candidate-meeting', { reason: string }>
      act="cancel-candidate-meeting"
      title={`取消 ${meeting.heldOn} 的见面`}
      input={({ reason }) => ({ meeting: meeting.id, reason })}
      send="取消见面"
      back="返回"
      onClose={onClose}
    >
      <Form.Item
        name="reason"
        label="为什么取消"
        extra="应选民要求组织的，取消后仍应另行安排。"
        rules={requiredText('请写明为什么取消')}
      >
        <Input.TextArea rows={2} maxLength={200} />
      </Form.Item>
    </ActModal>
  );
}
