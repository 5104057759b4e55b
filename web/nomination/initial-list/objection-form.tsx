import type { ConstituencyRow } from '@xuanwu/server/cycle/constituency-board.schema.ts';
import { Form, Input, Radio } from 'antd';
import type { ReactNode } from 'react';
import type { ActShapes } from '../../api/acts.ts';
import { useToday } from '../../api/use-installation.ts';
import { ActDrawer, required, requiredText } from '../../widgets/act-form.tsx';
import { DayPicker } from '../../widgets/day-picker.tsx';
import { optionsOf } from '../../widgets/options.ts';

type ObjectionAct = 'object-to-exclusion' | 'receive-fact-objection';

/** 受理异议: of which kind, what is said, when it came, who said it; how he is reached, where he is told the answer. */
export function ObjectionForm<Act extends ObjectionAct>(props: {
  act: Act;
  title: string;
  constituency: ConstituencyRow;
  /** What it is about: the fields of the act that are not typed. */
  about: Partial<ActShapes[Act]['input']> & { readonly [key: string]: unknown };
  kind: {
    readonly name: 'madeBy' | 'about';
    readonly label: string;
    readonly options: Readonly<Record<string, string>>;
    readonly first: string;
  };
  statement: { readonly label: string; readonly missing: string };
  asksForContact?: boolean;
  onClose: () => void;
}) {
  const { act, title, constituency, about, kind, statement, asksForContact = false, onClose } = props;
  const today = useToday();
  if (today === undefined) return null;
  const field = (name: string, label: string, missing: string, input: ReactNode, extra?: string) => (
    <Form.Item name={name} label={label} extra={extra} rules={requiredText(missing)}>
      {input}
    </Form.Item>
  );
  return (
    <ActDrawer<Act, Record<string, string>>
      act={act}
      state={{ constituency: constituency.stage }}
      title={title}
      initial={{ [kind.name]: kind.first, receivedOn: today }}
      draft={{ about: Object.values(about).join(' '), never: ['objector', 'contact'] }}
      input={(values) => ({ ...about, ...values }) as ActShapes[Act]['input']}
      send="受理"
      onClose={onClose}
    >
      <Form.Item name={kind.name} label={kind.label} rules={required('请选择')}>
        <Radio.Group options={optionsOf(kind.options)} />
      </Form.Item>
      {field(
        'statement',
        statement.label,
        statement.missing,
        <Input.TextArea rows={4} maxLength={1000} showCount />,
      )}
      <Form.Item name="receivedOn" label="收到日期" rules={required('请选日期')}>
        <DayPicker />
      </Form.Item>
      {field(
        'objector',
        '提出异议的人',
        '请填写提出异议的人',
        <Input maxLength={asksForContact ? 60 : 120} autoComplete="off" />,
        '加密保存，不进日志。',
      )}
      {asksForContact &&
        field(
          'contact',
          '怎样联系',
          '请填写怎样联系',
          <Input maxLength={120} autoComplete="off" />,
          '加密保存，不进日志。',
        )}
    </ActDrawer>
  );
}
