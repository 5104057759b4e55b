import { articleOf } from '@xuanwu/rules/articles.ts';
import { MOBILE_BOX_REASONS, mayUseMobileBox } from '@xuanwu/rules/mobile-box.ts';
import type { MobileBox } from '@xuanwu/server/phases/voting/places/mobile-box.schema.ts';
import type { CheckInMatch } from '@xuanwu/server/phases/voting/check-in/check-in-view.schema.ts';
import type { PollingPlaceRow } from '@xuanwu/server/phases/voting/voting-view.schema.ts';
import { Flex, Form, Radio, Select, Typography } from 'antd';
import { useState } from 'react';
import type { ActShapes } from '../../api/acts.ts';
import { useAct } from '../../api/use-act.ts';
import { ActButton } from '../../widgets/act-button.tsx';
import { useFieldErrors } from '../../widgets/field-errors.ts';
import { optionsOf } from '../../widgets/options.ts';
import { ProblemAlert } from '../../widgets/problem-alert.tsx';
import { Reasons } from '../../widgets/reasons.tsx';
import { type PickedVoter, VoterPicker } from '../voter-picker.tsx';

type Input = ActShapes['choose-mobile-box']['input'];

interface Typed extends Pick<Input, 'reason' | 'channel' | 'stop'> {
  readonly voter: PickedVoter;
}

/** 本人怎样提出 */
export const BOX_CHANNELS: Readonly<Record<Input['channel'], string>> = {
  'in-person': '当面',
  phone: '电话',
  'in-writing': '书面',
};

/** 登记选民使用流动票箱: at his own request. */
export function ChooseBoxForm(props: {
  place: PollingPlaceRow;
  stops: MobileBox['stops'];
  electionDay: string;
  onDone: () => void;
}) {
  const { place, stops, electionDay, onDone } = props;
  const [form] = Form.useForm<Typed>();
  const choose = useAct('choose-mobile-box');
  const [match, setMatch] = useState<CheckInMatch>();
  const reason = Form.useWatch('reason', form) ?? 'ill';
  useFieldErrors(form, choose.error);
  const submit = ({ voter, stop, ...typed }: Typed) =>
    choose.mutate(
      { ...typed, place: place.id, person: voter.value, electionDay, stop: stop ?? null },
      { onSuccess: onDone },
    );
  return (
    <Form<Typed>
      form={form}
      name="choose-box"
      layout="vertical"
      initialValues={{ reason: 'ill', channel: 'in-person' }}
      onFinish={submit}
    >
      <Typography.Paragraph type="secondary">
        选举日 {electionDay}。由选民本人提出，登记以后选票只在这个流动票箱发给他；同一名选民不能再委托他人（
        {articleOf('vote-mobile-user', electionDay)}、{articleOf('vote-once', electionDay)}）。
      </Typography.Paragraph>
      <Form.Item name="voter" label="选民" rules={[{ required: true, message: '请找到选民并选定' }]}>
        <VoterPicker place={place.id} onPick={setMatch} />
      </Form.Item>
      <Form.Item name="reason" label="原因">
        <Radio.Group options={optionsOf({ ...MOBILE_BOX_REASONS, other: '其他原因' })} />
      </Form.Item>
      <Form.Item name="channel" label="本人怎样提出">
        <Radio.Group options={optionsOf(BOX_CHANNELS)} />
      </Form.Item>
      {stops.length > 0 && (
        <Form.Item name="stop" label="在哪一站">
          <Select
            allowClear
            placeholder="可以不指定"
            options={stops.map(({ number, location, arrivesAt }) => ({
              value: number,
              label: `第 ${number} 站 ${location}（${arrivesAt}）`,
            }))}
          />
        </Form.Item>
      )}
      <Flex vertical gap={12}>
        {match && (
          <Reasons
            reasons={
              mayUseMobileBox({
                electionDay,
                reason,
                hasProxy: match.proxy !== null,
                hasBox: match.places.some(({ id }) => id === place.id),
                hasVoted: match.hasVoted,
              }).reasons
            }
          />
        )}
        <ProblemAlert error={choose.error} />
        <ActButton act="choose-mobile-box" type="primary" htmlType="submit" loading={choose.isPending} />
      </Flex>
    </Form>
  );
}
