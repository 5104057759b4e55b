import type { PollingPlaceRow } from '@xuanwu/server/phases/voting/voting-view.schema.ts';
import { Flex, Form, Input } from 'antd';
import type { ActShapes } from '../../api/acts.ts';
import { useAct } from '../../api/use-act.ts';
import { ActButton } from '../../widgets/act-button.tsx';
import { useFieldErrors } from '../../widgets/field-errors.ts';
import { MeetingFields } from '../../widgets/meeting-fields.tsx';
import { ProblemAlert } from '../../widgets/problem-alert.tsx';
import { CLOCK_TIME } from '../clock-time.ts';

type Typed = Pick<ActShapes['decide-box-custody']['input'], 'at' | 'meeting' | 'finding'>;

/** 决定交接不完整的票箱: by a meeting of the committee, confirmed by a second person. */
export function DecideCustody(props: { place: PollingPlaceRow; electionDay: string; onDone: () => void }) {
  const { place, electionDay, onDone } = props;
  const [form] = Form.useForm<Typed>();
  const decide = useAct('decide-box-custody');
  useFieldErrors(form, decide.error);
  return (
    <Form<Typed>
      form={form}
      name="decide-custody"
      layout="vertical"
      onFinish={(typed) => decide.mutate({ place: place.id, electionDay, ...typed }, { onSuccess: onDone })}
    >
      <Form.Item
        name="finding"
        label="查明的情况和决定"
        rules={[{ required: true, whitespace: true, min: 4, message: '请写明查明的情况和决定' }]}
      >
        <Input.TextArea rows={4} maxLength={400} showCount />
      </Form.Item>
      <Form.Item name="at" label="决定的时间" rules={[CLOCK_TIME]}>
        <Input placeholder="18:30" style={{ width: 120 }} />
      </Form.Item>
      <MeetingFields electionDay={electionDay} />
      <Flex vertical gap={12}>
        <ProblemAlert error={decide.error} />
        <ActButton act="decide-box-custody" type="primary" htmlType="submit" loading={decide.isPending} />
      </Flex>
    </Form>
  );
}
