import { SHEET_STAGES } from '@xuanwu/rules/sheets.ts';
import type { BulletinRow } from '@xuanwu/server/levels/bulletins/bulletin.schema.ts';
import { Checkbox, Form, Input, Select, Typography } from 'antd';
import type { ActShapes } from '../../api/acts.ts';
import { useToday } from '../../api/use-installation.ts';
import { DayPicker } from '../../widgets/day-picker.tsx';
import { optionsOf } from '../../widgets/options.ts';
import { ActDrawer, required } from '../../widgets/act-form.tsx';

type Typed = ActShapes['draft-bulletin']['input'];

/** 起草简报. */
export function DraftForm({ onClose }: { onClose: () => void }) {
  const today = useToday();
  return (
    <ActDrawer<'draft-bulletin', Typed>
      act="draft-bulletin"
      title="起草简报"
      draft={{}}
      {...(today !== undefined && { initial: { to: today } })}
      input={(typed) => typed}
      onClose={onClose}
    >
      <Form.Item name="stage" label="阶段" rules={required('请选择阶段')}>
        <Select options={optionsOf(SHEET_STAGES)} />
      </Form.Item>
      <Form.Item name="from" label="从哪一天起" rules={required('请选择日期')}>
        <DayPicker />
      </Form.Item>
      <Form.Item name="to" label="截至" rules={required('请选择日期')}>
        <DayPicker />
      </Form.Item>
    </ActDrawer>
  );
}

/** 修改简报的文字, a paragraph a line. */
export function EditForm({ row, onClose }: { row: BulletinRow; onClose: () => void }) {
  return (
    <ActDrawer<'edit-bulletin', { title: string; text: string }>
      act="edit-bulletin"
      title="修改简报"
      draft={{ about: row.id }}
      initial={{ title: row.title, text: row.paragraphs.join('\n') }}
      input={({ title, text }) => ({
        bulletin: row.id,
        title,
        paragraphs: text.split('\n').filter((line) => line.trim() !== ''),
      })}
      onClose={onClose}
    >
      <Form.Item name="title" label="标题" rules={required('请填标题')}>
        <Input maxLength={120} />
      </Form.Item>
      <Form.Item
        name="text"
        label="正文"
        extra="一行是一段。数字在附表里，不随文字改动。"
        rules={required('请写正文')}
      >
        <Input.TextArea rows={14} />
      </Form.Item>
    </ActDrawer>
  );
}

/** 印发简报. */
export function IssueForm({ row, onClose }: { row: BulletinRow; onClose: () => void }) {
  return (
    <ActDrawer<'issue-bulletin', { up: boolean; down: boolean }>
      act="issue-bulletin"
      title="印发简报"
      draft={{ about: row.id }}
      initial={{ up: true, down: true }}
      input={({ up, down }) => ({ bulletin: row.id, up, down })}
      onClose={onClose}
    >
      <Typography.Paragraph>《{row.title}》印发以后编期号，不能再改。</Typography.Paragraph>
      <Form.Item name="up" valuePropName="checked">
        <Checkbox>报上级</Checkbox>
      </Form.Item>
      <Form.Item name="down" valuePropName="checked">
        <Checkbox>发下级</Checkbox>
      </Form.Item>
    </ActDrawer>
  );
}
