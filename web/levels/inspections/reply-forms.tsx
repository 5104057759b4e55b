import type { FindingRow } from '@xuanwu/server/levels/inspections/inspection.schema.ts';
import { Form, Input, Radio, Typography } from 'antd';
import { ActDrawer, required } from '../../widgets/act-form.tsx';

/** 报整改情况. */
export function RectifyForm({ finding, onClose }: { finding: FindingRow; onClose: () => void }) {
  return (
    <ActDrawer<'rectify-finding', { content: string }>
      act="rectify-finding"
      title="报整改情况"
      draft={{ about: finding.id }}
      input={({ content }) => ({ finding: finding.id, content })}
      onClose={onClose}
    >
      <Typography.Paragraph className="wrapped-text">{finding.finding}</Typography.Paragraph>
      <Form.Item name="content" label="怎样整改的" rules={required('请写整改的情况')}>
        <Input.TextArea rows={4} maxLength={2000} />
      </Form.Item>
    </ActDrawer>
  );
}

/** 销号或者退回. */
export function JudgeForm({ finding, onClose }: { finding: FindingRow; onClose: () => void }) {
  const said = finding.replies.at(-1);
  return (
    <ActDrawer<'judge-rectification', { content: string; accepted: boolean }>
      act="judge-rectification"
      title="销号或者退回整改"
      draft={{ about: finding.id }}
      input={(typed) => ({ finding: finding.id, ...typed })}
      onClose={onClose}
    >
      <Typography.Paragraph className="wrapped-text">{finding.finding}</Typography.Paragraph>
      <Typography.Paragraph className="wrapped-text">整改情况：{said?.content}</Typography.Paragraph>
      <Form.Item name="accepted" label="结论" rules={required('请选择结论')}>
        <Radio.Group
          options={[
            { value: true, label: '销号' },
            { value: false, label: '退回重新整改' },
          ]}
        />
      </Form.Item>
      <Form.Item name="content" label="意见" rules={required('请写意见')}>
        <Input.TextArea rows={3} maxLength={2000} />
      </Form.Item>
    </ActDrawer>
  );
}
