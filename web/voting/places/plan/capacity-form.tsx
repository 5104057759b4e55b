import type { PlaceCapacity } from '@xuanwu/rules/place-plan.ts';
import type { PlaceUnits } from '@xuanwu/server/phases/voting/places/place-plan.schema.ts';
import { Button, Flex, Form, Input, InputNumber, Typography } from 'antd';
import { CLOCK_TIME } from '../../clock-time.ts';

/** 接待能力: asked, for nothing of it is in the law and every office knows its own. */
export function CapacityForm(props: {
  units: PlaceUnits['units'];
  onCompute: (capacity: PlaceCapacity) => void;
}) {
  const { units, onCompute } = props;
  const voters = units.reduce((sum, unit) => sum + unit.voters, 0);
  return (
    <Form<PlaceCapacity>
      name="place-capacity"
      layout="vertical"
      initialValues={{ opensAt: '07:00', closesAt: '18:00' }}
      onFinish={onCompute}
    >
      <Typography.Paragraph>
        还没有投票场所的选区 {units.length} 个，登记选民 {voters.toLocaleString('zh-CN')} 人。
      </Typography.Paragraph>
      <Flex gap={12} wrap align="end">
        <Form.Item
          name="votersPerTableHour"
          label="每张发票桌每小时接待"
          rules={[{ required: true, message: '请填写人数' }]}
        >
          <InputNumber min={1} max={1000} precision={0} suffix="人" style={{ width: 170 }} />
        </Form.Item>
        <Form.Item
          name="mostTables"
          label="一处最多摆发票桌"
          rules={[{ required: true, message: '请填写张数' }]}
        >
          <InputNumber min={1} max={50} precision={0} suffix="张" style={{ width: 150 }} />
        </Form.Item>
        <Form.Item name="opensAt" label="开始" rules={[CLOCK_TIME]}>
          <Input style={{ width: 100 }} />
        </Form.Item>
        <Form.Item
          name="closesAt"
          label="结束"
          dependencies={['opensAt']}
          rules={[
            CLOCK_TIME,
            ({ getFieldValue }) => ({
              validator: (_, closes?: string) =>
                closes !== undefined && closes <= String(getFieldValue('opensAt'))
                  ? Promise.reject(new Error('结束要晚于开始'))
                  : Promise.resolve(),
            }),
          ]}
        >
          <Input style={{ width: 100 }} />
        </Form.Item>
        <Form.Item>
          <Button htmlType="submit" type="primary" ghost>
            计算规划
          </Button>
        </Form.Item>
      </Flex>
    </Form>
  );
}
