import { SHEET_PERIODS, SHEET_STAGES } from '@xuanwu/rules/sheets.ts';
import { Form, Input, InputNumber, Radio, Select } from 'antd';
import type { ActShapes } from '../../api/acts.ts';
import { DayPicker } from '../../widgets/day-picker.tsx';
import { optionsOf } from '../../widgets/options.ts';
import { ActDrawer, required } from '../../widgets/act-form.tsx';

type Typed = ActShapes['order-sheets']['input'];

/** 布置报表: for every place right below. */
export function OrderForm({ today, onClose }: { today: string; onClose: () => void }) {
  return (
    <ActDrawer<'order-sheets', Typed>
      act="order-sheets"
      title="布置报表"
      draft={{}}
      initial={{ every: 'week', from: today, dueDays: 1 }}
      input={(typed) => typed}
      onClose={onClose}
    >
      <Form.Item name="stage" label="阶段" rules={required('请选择阶段')}>
        <Select options={optionsOf(SHEET_STAGES)} />
      </Form.Item>
      <Form.Item name="every" label="周期" rules={required('请选择周期')}>
        <Radio.Group options={optionsOf(SHEET_PERIODS)} />
      </Form.Item>
      <Form.Item name="from" label="从哪一天起" rules={required('请选择日期')}>
        <DayPicker />
      </Form.Item>
      <Form.Item name="to" label="到哪一天止" rules={required('请选择日期')}>
        <DayPicker />
      </Form.Item>
      <Form.Item name="dueDays" label="期末以后几日以内报送" rules={required('请填日数')}>
        <InputNumber min={0} max={14} precision={0} />
      </Form.Item>
      <Form.Item name="document" label="文号" rules={required('请填文号')}>
        <Input maxLength={60} placeholder="如：黑市选办〔2016〕5号" />
      </Form.Item>
    </ActDrawer>
  );
}
