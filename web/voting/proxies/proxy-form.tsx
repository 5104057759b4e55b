import { articleOf } from '@xuanwu/rules/articles.ts';
import { proxy as proxyRuling, PROXY_LIMIT } from '@xuanwu/rules/proxy.ts';
import { PROXY_CHANNEL_TITLES, PROXY_REASON_TITLES } from '@xuanwu/rules/proxy-titles.ts';
import type { CheckInMatch } from '@xuanwu/server/phases/voting/check-in/check-in-view.schema.ts';
import type { PollingPlaceRow } from '@xuanwu/server/phases/voting/voting-view.schema.ts';
import { Checkbox, Flex, Form, Radio, Select, Typography } from 'antd';
import { useState } from 'react';
import type { ActShapes } from '../../api/acts.ts';
import { useAct } from '../../api/use-act.ts';
import { ActButton } from '../../widgets/act-button.tsx';
import { useDraft } from '../../widgets/draft.ts';
import { optionsOf } from '../../widgets/options.ts';
import { ProblemAlert } from '../../widgets/problem-alert.tsx';
import { Reasons } from '../../widgets/reasons.tsx';
import { LEVELS } from '../../widgets/words.ts';

import { useLocalLaw } from '../../law/use-local-law.ts';
import { type PickedVoter, VoterPicker } from '../voter-picker.tsx';
import { SilentNotes } from '../silent-law.tsx';

type Input = ActShapes['commission-proxy']['input'];

interface Typed extends Pick<Input, 'constituency' | 'reason' | 'channel' | 'committeeConsent'> {
  readonly principal: PickedVoter;
  readonly proxy: PickedVoter;
}

/** 登记委托投票: a voter who is away, in writing, with the committee's consent, to another voter who holds at most three. */
export function ProxyForm({ place, electionDay }: { place: PollingPlaceRow; electionDay: string }) {
  const [form] = Form.useForm<Typed>();
  const commission = useAct('commission-proxy');
  const draft = useDraft(form, `proxy ${place.id}`);
  const [principal, setPrincipal] = useState<CheckInMatch>();
  const [holder, setHolder] = useState<CheckInMatch>();
  const submit = ({ principal: from, proxy: to, ...typed }: Typed) =>
    commission.mutate(
      { ...typed, electionDay, principal: from.value, proxy: to.value },
      {
        onSuccess: () => {
          draft.forget();
          form.resetFields();
          setPrincipal(undefined);
          setHolder(undefined);
        },
      },
    );
  return (
    <Form<Typed>
      form={form}
      name="proxy"
      layout="vertical"
      initialValues={{
        constituency: (
          place.constituencies.find(({ level }) => level === 'township') ?? place.constituencies[0]
        )?.id,
        reason: 'away',
        channel: 'paper',
        committeeConsent: false,
      }}
      onValuesChange={draft.keep}
      onFinish={submit}
    >
      <Typography.Paragraph type="secondary">
        选举日 {electionDay}。每一选民接受的委托不超过 {PROXY_LIMIT} 人（
        {articleOf('proxy-limit', electionDay)}
        ）；受托人按照委托人的意愿投票。
      </Typography.Paragraph>
      <Form.Item
        name="constituency"
        label="委托人所在的选区"
        rules={[{ required: true, message: '请选择选区' }]}
      >
        <Select
          options={place.constituencies.map(({ id, name, level }) => ({
            value: id,
            label: `${name} · ${LEVELS[level]}`,
          }))}
        />
      </Form.Item>
      <Form.Item name="principal" label="委托人" rules={[{ required: true, message: '请找到委托人并选定' }]}>
        <VoterPicker place={place.id} onPick={setPrincipal} />
      </Form.Item>
      <Form.Item
        name="proxy"
        label="受托人"
        dependencies={['principal']}
        rules={[
          { required: true, message: '请找到受托人并选定' },
          ({ getFieldValue }) => ({
            validator: (_, proxy?: PickedVoter) =>
              proxy && proxy.value === getFieldValue(['principal', 'value'])
                ? Promise.reject(new Error('委托人和受托人不能是同一个人'))
                : Promise.resolve(),
          }),
        ]}
      >
        <VoterPicker place={place.id} onPick={setHolder} />
      </Form.Item>
      <Form.Item name="reason" label="情形">
        <Radio.Group options={optionsOf(PROXY_REASON_TITLES)} />
      </Form.Item>
      <Form.Item name="channel" label="书面方式">
        <Radio.Group options={optionsOf(PROXY_CHANNEL_TITLES)} />
      </Form.Item>
      <Form.Item name="committeeConsent" valuePropName="checked">
        <Checkbox>选举委员会已经同意</Checkbox>
      </Form.Item>
      <Flex vertical gap={12}>
        <ProxyChecks {...{ principal, holder, electionDay }} />
        <ProblemAlert error={commission.error} />
        <ActButton act="commission-proxy" type="primary" htmlType="submit" loading={commission.isPending} />
      </Flex>
    </Form>
  );
}

/** 委托的条件, while the commission is being typed. */
function ProxyChecks(props: {
  principal: CheckInMatch | undefined;
  holder: CheckInMatch | undefined;
  electionDay: string;
}) {
  const { principal, holder, electionDay } = props;
  const form = Form.useFormInstance<Typed>();
  const law = useLocalLaw();
  const typed = Form.useWatch([], form) as Partial<Typed> | undefined;
  if (!typed) return null;
  const { constituency, reason = 'away', channel = 'paper', committeeConsent = false } = typed;
  const decided = proxyRuling(
    {
      electionDay,
      reason,
      channel,
      committeeConsent,
      proxyIsVoter: holder !== undefined,
      samePlace: holder?.entries.some((entry) => entry.constituencyId === constituency) ?? false,
      proxyHasCommissioned: (holder?.proxy ?? null) !== null,
      principalHoldsCommissions: (principal?.principals.length ?? 0) > 0,
      commissionsHeld: holder?.principals.length ?? 0,
    },
    law,
  );
  if (!decided.ok) return null;
  const { reasons, undecided } = decided.ruling;
  return (
    <Flex vertical gap={4}>
      <Typography.Text strong>委托的条件</Typography.Text>
      <Reasons
        reasons={reasons.filter(
          ({ rule }) => holder !== undefined || (rule !== 'proxy-who' && rule !== 'proxy-limit'),
        )}
      />
      <SilentNotes undecided={undecided} law={law} />
    </Flex>
  );
}
