import { Col, Form, Input, InputNumber, Row } from 'antd';
import { useToday } from '../../api/use-installation.ts';
import { DayPicker } from '../../widgets/day-picker.tsx';

export interface BodyMeeting {
  readonly heldOn: string;
  readonly minute: string;
  readonly members?: number;
  readonly present: number;
  readonly inFavour: number;
}

/** 代表资格审查委员会、常委会或者主席团的会议; whether it carries depends on the body. */
export function BodyMeetingFields({ minute, withMembers }: { minute: string; withMembers: boolean }) {
  const today = useToday();
  const notLater = (heldOn?: string | null) =>
    !heldOn || today === undefined || heldOn <= today
      ? Promise.resolve()
      : Promise.reject(new Error(`会议日期不能晚于今日（${today}），请核对`));
  return (
    <Row gutter={12}>
      <Col xs={24} sm={12}>
        <Form.Item
          name={['meeting', 'heldOn']}
          label="会议日期"
          rules={[
            { required: true, message: '请选会议日期' },
            { validator: (_, day?: string) => notLater(day) },
          ]}
        >
          <DayPicker />
        </Form.Item>
      </Col>
      <Col xs={24} sm={12}>
        <Form.Item
          name={['meeting', 'minute']}
          label="会议纪要"
          rules={[{ required: true, whitespace: true, message: '请填会议纪要的名称或文号' }]}
        >
          <Input maxLength={60} placeholder={minute} />
        </Form.Item>
      </Col>
      {withMembers && <People name="members" label="全体组成人员" min={1} atMost={undefined} />}
      <People
        name="present"
        label="出席人数"
        min={1}
        atMost={withMembers ? ['members', '出席的人不能多于全体组成人员'] : undefined}
      />
      <People name="inFavour" label="赞成人数" min={0} atMost={['present', '赞成的人不能多于出席的人']} />
    </Row>
  );
}

function People(props: {
  name: string;
  label: string;
  min: number;
  atMost: readonly [string, string] | undefined;
}) {
  const { name, label, min, atMost } = props;
  return (
    <Col xs={24} sm={8}>
      <Form.Item
        name={['meeting', name]}
        label={label}
        dependencies={atMost ? [['meeting', atMost[0]]] : []}
        rules={[
          { required: true, message: `请填${label}` },
          ({ getFieldValue }) => ({
            validator: (_, value?: number) =>
              atMost && Number(value) > Number(getFieldValue(['meeting', atMost[0]]))
                ? Promise.reject(new Error(`${atMost[1]}，请核对`))
                : Promise.resolve(),
          }),
        ]}
      >
        <InputNumber min={min} precision={0} style={{ width: '100%' }} />
      </Form.Item>
    </Col>
  );
}
