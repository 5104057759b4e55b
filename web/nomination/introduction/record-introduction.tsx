import type { ConstituencyRow } from '@xuanwu/server/cycle/constituency-board.schema.ts';
import {
  INTRODUCED_BY,
  INTRODUCTION_MEANS,
} from '@xuanwu/server/phases/nomination/introduction/introduction.schema.ts';
import { Form, Input, Radio, Select } from 'antd';
import type { ActShapes } from '../../api/acts.ts';
import { useToday } from '../../api/use-installation.ts';
import { ActModal } from '../../widgets/act-form.tsx';
import { DayPicker } from '../../widgets/day-picker.tsx';
import { optionsOf } from '../../widgets/options.ts';

type Values = Omit<ActShapes['record-introduction']['input'], 'constituency'>;

/** 登记介绍: how voters were told of the candidates. */
export function RecordIntroduction(props: { constituency: ConstituencyRow; onClose: () => void }) {
  const { constituency, onClose } = props;
  const today = useToday();
  if (today === undefined) return null;
  return (
    <ActModal<'record-introduction', Values>
      act="record-introduction"
      title="登记介绍"
      initial={{ madeBy: 'committee', means: 'sheets', madeOn: today, note: '' }}
      input={(values) => ({ constituency: constituency.id, ...values })}
      send="登记"
      onClose={onClose}
    >
      <MadeBy />
      <Form.Item name="means" label="方式">
        <Select options={optionsOf(INTRODUCTION_MEANS)} />
      </Form.Item>
      <Form.Item name="madeOn" label="哪一天" rules={[{ required: true, message: '请选日期' }]}>
        <DayPicker />
      </Form.Item>
      <Form.Item name="note" label="说明" extra="如：张贴在哪里，在哪个选民小组。">
        <Input.TextArea rows={2} maxLength={200} />
      </Form.Item>
    </ActModal>
  );
}

/** Whoever nominated introduces his candidates at a group's meeting. */
function MadeBy() {
  const form = Form.useFormInstance<Values>();
  return (
    <Form.Item
      name="madeBy"
      label="谁介绍的"
      extra="推荐者可以在选民小组会议上介绍他推荐的候选人；其他介绍由选举委员会办。"
    >
      <Radio.Group
        optionType="button"
        options={optionsOf(INTRODUCED_BY)}
        onChange={({ target }) => {
          if (target.value === 'nominators') form.setFieldValue('means', 'group-meeting');
        }}
      />
    </Form.Item>
  );
}
