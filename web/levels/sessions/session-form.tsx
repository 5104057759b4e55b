import type { SessionRow } from '@xuanwu/server/levels/sessions/session.schema.ts';
import { Form, Input, Typography } from 'antd';
import type { ActShapes } from '../../api/acts.ts';
import { DayPicker } from '../../widgets/day-picker.tsx';
import { ActDrawer, required } from '../../widgets/act-form.tsx';

export type SessionAct = 'plan-first-session' | 'record-first-session';
type Typed = Omit<ActShapes['plan-first-session']['input'], 'election'>;

const TITLES = {
  'plan-first-session': '确定第一次会议的日期',
  'record-first-session': '登记第一次会议',
} as const;

/** 定日期, or record that it was held. */
export function SessionForm({
  act,
  row,
  onClose,
}: {
  act: SessionAct;
  row: SessionRow;
  onClose: () => void;
}) {
  const { session, election, name, latest } = row;
  return (
    <ActDrawer<SessionAct, Typed>
      act={act}
      title={TITLES[act]}
      draft={{ about: election }}
      {...(session && { initial: session })}
      input={(typed) => ({ election, ...typed })}
      onClose={onClose}
    >
      <Typography.Paragraph>
        {name}
        {latest !== null && `，依法最迟 ${latest} 开会`}。
      </Typography.Paragraph>
      <Form.Item name="from" label="开会日期" rules={required('请选择日期')}>
        <DayPicker />
      </Form.Item>
      <Form.Item name="to" label="闭会日期" rules={required('请选择日期')}>
        <DayPicker />
      </Form.Item>
      <Form.Item name="venue" label="会场" rules={required('请填会场')}>
        <Input maxLength={80} />
      </Form.Item>
      <Form.Item name="calledBy" label="召集的机关" rules={required('请填召集的机关')}>
        <Input maxLength={80} placeholder="如：上届人大常委会、上届主席团" />
      </Form.Item>
      <Form.Item name="document" label="文号" rules={required('请填文号')}>
        <Input maxLength={60} />
      </Form.Item>
    </ActDrawer>
  );
}
