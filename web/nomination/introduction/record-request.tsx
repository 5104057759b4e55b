import type { ConstituencyRow } from '@xuanwu/server/cycle/constituency-board.schema.ts';
import { Form, InputNumber } from 'antd';
import type { ActShapes } from '../../api/acts.ts';
import { useToday } from '../../api/use-installation.ts';
import { ActModal } from '../../widgets/act-form.tsx';
import { DayPicker } from '../../widgets/day-picker.tsx';

type Values = Omit<ActShapes['record-meeting-request']['input'], 'constituency'>;

/** 登记选民的见面要求: how many asked, not who. */
export function RecordRequest(props: { constituency: ConstituencyRow; onClose: () => void }) {
  const { constituency, onClose } = props;
  const today = useToday();
  if (today === undefined) return null;
  return (
    <ActModal<'record-meeting-request', Values>
      act="record-meeting-request"
      title="登记选民的见面要求"
      initial={{ receivedOn: today }}
      input={(values) => ({ constituency: constituency.id, ...values })}
      send="登记"
      onClose={onClose}
    >
      <Form.Item
        name="voters"
        label="提出要求的选民"
        extra="只记人数，不记是谁。一名选民要求也要组织见面。"
        rules={[{ required: true, message: '请填写人数' }]}
      >
        <InputNumber min={1} precision={0} suffix="人" style={{ width: 160 }} />
      </Form.Item>
      <Form.Item name="receivedOn" label="收到的日期" rules={[{ required: true, message: '请选日期' }]}>
        <DayPicker />
      </Form.Item>
    </ActModal>
  );
}
