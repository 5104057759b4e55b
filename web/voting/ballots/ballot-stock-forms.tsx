import { ballotsBalance, deliveryWithinPrinted } from '@xuanwu/rules/ballot-stock.ts';
import type { BallotStock } from '@xuanwu/server/phases/voting/ballots/ballot-stock.schema.ts';
import type { RoundRow } from '@xuanwu/server/phases/voting/voting-view.schema.ts';
import { Flex, Form, Input, InputNumber, Select } from 'antd';
import { useAct } from '../../api/use-act.ts';
import { ActButton } from '../../widgets/act-button.tsx';
import { useFieldErrors } from '../../widgets/field-errors.ts';
import { ProblemAlert } from '../../widgets/problem-alert.tsx';
import { Reasons } from '../../widgets/reasons.tsx';
import { grouped } from '../../widgets/words.ts';

interface Moved {
  readonly place?: string;
  readonly count: number;
  readonly givenBy: string;
  readonly receivedBy: string;
}

/** 登记选票印制、分送选票: how many sheets changed hands, and between whom. */
export function MoveForm(props: {
  round: RoundRow;
  stock: BallotStock;
  isDelivery: boolean;
  onDone: () => void;
}) {
  const { round, stock, isDelivery, onDone } = props;
  const [form] = Form.useForm<Moved>();
  const print = useAct('record-ballot-printing');
  const deliver = useAct('deliver-ballots');
  const { error, isPending } = isDelivery ? deliver : print;
  useFieldErrors(form, error);
  const more = Form.useWatch('count', form) ?? 0;
  const submit = ({ place = '', ...moved }: Moved) =>
    isDelivery
      ? deliver.mutate({ round: round.id, place, ...moved }, { onSuccess: onDone })
      : print.mutate({ round: round.id, ...moved }, { onSuccess: onDone });
  return (
    <Form<Moved> form={form} name="ballots" layout="vertical" onFinish={submit}>
      {isDelivery && (
        <Form.Item name="place" label="送到" rules={[{ required: true, message: '请选择投票场所' }]}>
          <Select options={stock.places.map(({ place, name }) => ({ value: place, label: name }))} />
        </Form.Item>
      )}
      <Form.Item
        name="count"
        label="张数"
        extra={isDelivery ? undefined : `本选区选民 ${grouped(round.voters)} 人`}
        rules={[{ required: true, message: '请填写张数' }]}
      >
        <InputNumber min={1} max={9_999_999} precision={0} style={{ width: 160 }} />
      </Form.Item>
      <NameField name="givenBy" label={isDelivery ? '交出人' : '监印人'} />
      <NameField name="receivedBy" label="接收人" />
      <Flex vertical gap={12}>
        {isDelivery && more > 0 && (
          <Reasons reasons={[deliveryWithinPrinted(round.electionDay, { ...stock, more })]} />
        )}
        <ProblemAlert error={error} />
        <ActButton
          act={isDelivery ? 'deliver-ballots' : 'record-ballot-printing'}
          type="primary"
          htmlType="submit"
          loading={isPending}
        />
      </Flex>
    </Form>
  );
}

function NameField({ name, label }: { name: string; label: string }) {
  return (
    <Form.Item
      name={name}
      label={label}
      rules={[{ required: true, whitespace: true, message: `请填写${label}的姓名` }]}
    >
      <Input maxLength={40} />
    </Form.Item>
  );
}

interface Accounted {
  readonly spoiled: number;
  readonly unused: number;
  readonly reason?: string;
}

/** 核销选票: what was spoiled and left over at one place, held against what was delivered and handed out. */
export function AccountForm(props: {
  round: RoundRow;
  place: BallotStock['places'][number];
  onDone: () => void;
}) {
  const { round, place, onDone } = props;
  const [form] = Form.useForm<Accounted>();
  const account = useAct('account-ballots');
  useFieldErrors(form, account.error);
  const spoiled = Form.useWatch('spoiled', form) ?? 0;
  const unused = Form.useWatch('unused', form) ?? 0;
  const { delivered, issued } = place;
  const balance = ballotsBalance(round.electionDay, { delivered, issued: issued ?? 0, spoiled, unused });
  const submit = (typed: Accounted) =>
    account.mutate(
      { round: round.id, place: place.place, ...typed, reason: typed.reason?.trim() || null },
      { onSuccess: onDone },
    );
  return (
    <Form<Accounted>
      form={form}
      name="account"
      layout="vertical"
      initialValues={{
        ...(place.spoiled !== null && { spoiled: place.spoiled }),
        ...(place.unused !== null && { unused: place.unused }),
        ...(place.reason !== null && { reason: place.reason }),
      }}
      onFinish={submit}
    >
      <Form.Item name="spoiled" label="换领作废（张）" rules={[{ required: true, message: '没有的填 0' }]}>
        <InputNumber min={0} max={9_999_999} precision={0} style={{ width: 160 }} />
      </Form.Item>
      <Form.Item name="unused" label="剩余（张）" rules={[{ required: true, message: '没有的填 0' }]}>
        <InputNumber min={0} max={9_999_999} precision={0} style={{ width: 160 }} />
      </Form.Item>
      {!balance.holds && (
        <Form.Item
          name="reason"
          label="不相符的原因"
          rules={[{ required: true, whitespace: true, min: 4, message: '请写明不相符的原因' }]}
        >
          <Input.TextArea rows={2} maxLength={200} />
        </Form.Item>
      )}
      <Flex vertical gap={12}>
        <Reasons reasons={[balance]} />
        <ProblemAlert error={account.error} />
        <ActButton
          act="account-ballots"
          state={{ round: round.state }}
          type="primary"
          htmlType="submit"
          loading={account.isPending}
        />
      </Flex>
    </Form>
  );
}
