import type { TaskRow } from '@xuanwu/server/phases/preparation/preparation.schema.ts';
import { Form, Input, Typography } from 'antd';
import { ActModal, requiredText } from '../widgets/act-form.tsx';

/** 销号, with its evidence. */
export function SignOffModal({ task, onClose }: { task: TaskRow; onClose: () => void }) {
  return (
    <ActModal<'sign-off-task', { evidence: string }>
      act="sign-off-task"
      title={`销号：${task.title}`}
      draft={{ about: task.id }}
      input={({ evidence }) => ({ task: task.id, evidence })}
      send="销号"
      onClose={onClose}
    >
      <Typography.Paragraph>
        {task.areaName}，期限 {task.due}，责任人{task.responsible ?? '未落实'}。销号以后不能改。
      </Typography.Paragraph>
      <Form.Item
        label="佐证"
        name="evidence"
        extra="文号、会议记录或者材料存放的地方"
        rules={requiredText('请写明佐证：凭什么说这件事办完了')}
      >
        <Input.TextArea rows={3} maxLength={400} showCount autoFocus />
      </Form.Item>
    </ActModal>
  );
}
