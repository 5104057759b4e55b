import type { LocalRules } from '@xuanwu/rules/local-rules.ts';
import type { Law } from '@xuanwu/server/law/law-view.schema.ts';
import { Form, Input } from 'antd';
import { ActModal, requiredText } from '../widgets/act-form.tsx';

/** 撤下地方规定文件, with the reason. */
export function WithdrawLocalRules({ row, onClose }: { row: Law['rules'][number]; onClose: () => void }) {
  return (
    <ActModal<'withdraw-local-rules', { reason: string }>
      act="withdraw-local-rules"
      title={`撤下：${(row.rules as LocalRules).title}`}
      danger
      input={({ reason }) => ({ rules: row.id, reason })}
      send="提交复核"
      onClose={onClose}
    >
      <p>撤下以后不再适用，已经作出的裁定不变。</p>
      <Form.Item name="reason" label="为什么撤下" rules={requiredText('请写明为什么撤下，如：已经修订')}>
        <Input.TextArea rows={2} maxLength={200} />
      </Form.Item>
    </ActModal>
  );
}
