import type { ConstituencyRow } from '@xuanwu/server/cycle/constituency-board.schema.ts';
import { Form, InputNumber } from 'antd';
import type { ActShapes } from '../../api/acts.ts';
import { useAct } from '../../api/use-act.ts';
import { useToday } from '../../api/use-installation.ts';
import { DayPicker } from '../../widgets/day-picker.tsx';
import { RecordModal } from '../../widgets/record-modal.tsx';

type Values = Omit<ActShapes['record-meeting-request']['input'], 'constituency'>;

/** 登记选民的见面要求: how many asked, not who. */
export function RecordRequest(props: { constituency: ConstituencyRow; onClose: () => void }) {
  const { constituency, onClose } = props;
  const today = useToday();
  const record = useAct('record-meeting-request');
  if (today === undefined) return null;
  return (
    <RecordModal<Values>
      name="record-meeting-request"
      title="登记选民的见面要求"
      initialValues={{ receivedOn: today }}
      sent={record}
      onSend={(values) => record.mutate({ constituency: constituency.id, ...values }, { onSuccess: onClose })}
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
    </RecordModal>
  );
}
