import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { stopsOutOfOrder } from '@xuanwu/rules/mobile-box.ts';
import type { MobileBox } from '@xuanwu/server/phases/voting/places/mobile-box.schema.ts';
import type { PollingPlaceRow } from '@xuanwu/server/phases/voting/voting-view.schema.ts';
import { Button, Card, Empty, Flex, Form, Input, Timeline, Typography } from 'antd';
import { useState } from 'react';
import type { ActShapes } from '../../api/acts.ts';
import { useRead } from '../../api/queries.ts';
import { useAct } from '../../api/use-act.ts';
import { ActButton } from '../../widgets/act-button.tsx';
import { useFieldErrors } from '../../widgets/field-errors.ts';
import { Loaded } from '../../widgets/page.tsx';
import { ProblemAlert } from '../../widgets/problem-alert.tsx';
import { CLOCK_TIME } from '../clock-time.ts';

type Typed = Pick<ActShapes['plan-mobile-box-route']['input'], 'stops'>;

/** 流动票箱路线: where the box stops, and when. */
export function RouteCard({ place }: { place: PollingPlaceRow }) {
  const read = useRead<MobileBox>(`/api/polling-places/${place.id}/mobile-box`);
  const [isEditing, setEditing] = useState(false);
  return (
    <Loaded read={read}>
      {({ stops }) =>
        isEditing ? (
          <RouteForm place={place} stops={stops} onDone={() => setEditing(false)} />
        ) : (
          <Card
            size="small"
            title={stops.length === 0 ? '还没有安排路线' : `共 ${stops.length} 站`}
            extra={
              <ActButton act="plan-mobile-box-route" size="small" onClick={() => setEditing(true)}>
                {stops.length === 0 ? '安排路线' : '修改路线'}
              </ActButton>
            }
          >
            {stops.length === 0 ? (
              <Empty description="安排好每一站的地点和时间，选民才知道票箱什么时候来。" />
            ) : (
              <Timeline
                items={stops.map(({ number, location, arrivesAt, leavesAt }) => ({
                  key: number,
                  children: (
                    <>
                      第 {number} 站　{location}{' '}
                      <Typography.Text type="secondary">
                        {arrivesAt}—{leavesAt}
                      </Typography.Text>
                    </>
                  ),
                }))}
              />
            )}
          </Card>
        )
      }
    </Loaded>
  );
}

function RouteForm(props: { place: PollingPlaceRow; stops: MobileBox['stops']; onDone: () => void }) {
  const { place, stops, onDone } = props;
  const [form] = Form.useForm<Typed>();
  const plan = useAct('plan-mobile-box-route');
  useFieldErrors(form, plan.error);
  return (
    <Form<Typed>
      form={form}
      name="route"
      layout="vertical"
      initialValues={{ stops: stops.length > 0 ? stops : [{ arrivesAt: place.opensAt }] }}
      onFinish={(typed) =>
        plan.mutate(
          {
            place: place.id,
            stops: typed.stops.map(({ location, arrivesAt, leavesAt }) => ({
              location,
              arrivesAt,
              leavesAt,
            })),
          },
          { onSuccess: onDone },
        )
      }
    >
      <Flex vertical gap={12}>
        <Typography.Text type="secondary">
          按先后填写每一站。每一站要在上一站离开以后到达，都在投票时间 {place.opensAt}—{place.closesAt} 以内。
        </Typography.Text>
        <Form.List name="stops">
          {(fields, { add, remove }) => (
            <Flex vertical gap={8} role="group" aria-label="路线">
              {fields.map(({ key, name }, index) => (
                <StopFields key={key} name={name} index={index} place={place} onRemove={() => remove(name)} />
              ))}
              <Button type="dashed" icon={<PlusOutlined />} onClick={() => add({})}>
                添加一站
              </Button>
            </Flex>
          )}
        </Form.List>
        <ProblemAlert error={plan.error} />
        <Flex gap={8}>
          <ActButton act="plan-mobile-box-route" type="primary" htmlType="submit" loading={plan.isPending} />
          <Button onClick={onDone}>取消</Button>
        </Flex>
      </Flex>
    </Form>
  );
}

function StopFields(props: { name: number; index: number; place: PollingPlaceRow; onRemove: () => void }) {
  const { name, index, place, onRemove } = props;
  const inOrder = ({ getFieldValue }: { getFieldValue: (path: string) => Typed['stops'] }) => ({
    validator: () => {
      const typed = getFieldValue('stops').slice(0, index + 1);
      const isWhole = typed.every((stop) => stop?.arrivesAt && stop.leavesAt);
      return isWhole && stopsOutOfOrder(typed, place).includes(index + 1)
        ? Promise.reject(new Error('时间不合'))
        : Promise.resolve();
    },
  });
  return (
    <Flex gap={8} align="start" wrap>
      <Form.Item
        name={[name, 'location']}
        style={{ flex: '1 1 160px', marginBottom: 0 }}
        rules={[
          { required: true, whitespace: true, message: '请填写地点' },
          { max: 60, message: '地点至多 60 个字' },
        ]}
      >
        <Input placeholder={`第 ${index + 1} 站的地点`} aria-label={`第 ${index + 1} 站的地点`} />
      </Form.Item>
      <Form.Item name={[name, 'arrivesAt']} style={{ width: 92, marginBottom: 0 }} rules={[CLOCK_TIME]}>
        <Input placeholder="到达" aria-label={`第 ${index + 1} 站到达`} />
      </Form.Item>
      <Form.Item
        name={[name, 'leavesAt']}
        style={{ width: 92, marginBottom: 0 }}
        rules={[CLOCK_TIME, inOrder]}
      >
        <Input placeholder="离开" aria-label={`第 ${index + 1} 站离开`} />
      </Form.Item>
      <Button icon={<DeleteOutlined />} aria-label={`删去第 ${index + 1} 站`} onClick={onRemove} />
    </Flex>
  );
}
