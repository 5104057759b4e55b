import { explainReason } from '@xuanwu/rules/explanations/explanations.ts';
import { committeeDecides } from '@xuanwu/rules/committee-decision.ts';
import { Col, DatePicker, Form, Input, InputNumber, Row } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useToday } from '../api/use-installation.ts';

export interface Meeting {
  readonly heldOn: string;
  readonly minute: string;
  readonly present: number;
  readonly inFavour: number;
}

/** 选举委员会会议: when, which minute, how many for it; whether that carries is said while it is typed. */
export function MeetingFields({ electionDay }: { electionDay: string }) {
  const today = useToday();
  return (
    <Row gutter={12}>
      <Col xs={24} sm={12}>
        <Form.Item
          name={['meeting', 'heldOn']}
          label="会议日期"
          rules={[
            { required: true, message: '请选会议日期' },
            { validator: (_, heldOn?: string) => whyNotHeld(heldOn, today) },
          ]}
          getValueProps={(value?: string) => ({ value: value === undefined ? undefined : dayjs(value) })}
          normalize={(day: Dayjs | null) => day?.format('YYYY-MM-DD')}
        >
          <DatePicker
            style={{ width: '100%' }}
            disabledDate={(day) => today !== undefined && day.format('YYYY-MM-DD') > today}
          />
        </Form.Item>
      </Col>
      <Col xs={24} sm={12}>
        <Form.Item
          name={['meeting', 'minute']}
          label="会议纪要"
          rules={[{ required: true, whitespace: true, message: '请填会议纪要的名称或文号' }]}
        >
          <Input maxLength={60} placeholder="如：选委会第12次会议纪要" />
        </Form.Item>
      </Col>
      <Col xs={12}>
        <Form.Item
          name={['meeting', 'present']}
          label="出席人数"
          rules={[{ required: true, message: '请填出席人数' }]}
        >
          <InputNumber min={1} precision={0} style={{ width: '100%' }} />
        </Form.Item>
      </Col>
      <Col xs={12}>
        <Form.Item
          name={['meeting', 'inFavour']}
          label="赞成人数"
          dependencies={[['meeting', 'present']]}
          rules={[
            { required: true, message: '请填赞成人数' },
            ({ getFieldValue }) => ({
              validator: (_, inFavour?: number) =>
                whyNotCarried(electionDay, getFieldValue(['meeting', 'present']), inFavour),
            }),
          ]}
        >
          <InputNumber min={0} precision={0} style={{ width: '100%' }} />
        </Form.Item>
      </Col>
      <Col span={24}>
        <Form.Item noStyle shouldUpdate>
          {({ getFieldValue }) => <Carried meeting={getFieldValue('meeting')} electionDay={electionDay} />}
        </Form.Item>
      </Col>
    </Row>
  );
}

function whyNotHeld(heldOn?: string, today?: string): Promise<void> {
  if (heldOn === undefined || today === undefined || heldOn <= today) return Promise.resolve();
  return Promise.reject(new Error(`会议日期不能晚于今日（${today}），请核对`));
}

function whyNotCarried(electionDay: string, present?: number, inFavour?: number): Promise<void> {
  if (typeof present !== 'number' || typeof inFavour !== 'number') return Promise.resolve();
  if (inFavour > present) return Promise.reject(new Error('赞成的人不能多于出席的人，请核对'));
  return committeeDecides({ present, inFavour }, electionDay).holds
    ? Promise.resolve()
    : Promise.reject(new Error('赞成的没有超过出席人数的一半，不能确认'));
}

function Carried({ meeting, electionDay }: { meeting?: Partial<Meeting>; electionDay: string }) {
  const { present, inFavour } = meeting ?? {};
  if (typeof present !== 'number' || typeof inFavour !== 'number') return null;
  const decided = committeeDecides({ present, inFavour }, electionDay);
  return (
    <p className={decided.holds ? 'holds' : 'fails'} role="status">
      {explainReason(decided)}（{decided.article}）
    </p>
  );
}
