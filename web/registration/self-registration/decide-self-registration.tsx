import type { Home } from '@xuanwu/server/cycle/home.schema.ts';
import type { VoterDetails } from '@xuanwu/server/phases/registration/register-voter.schema.ts';
import type { SelfRegistrationRow } from '@xuanwu/server/phases/registration/self-registration/self-registration.schema.ts';
import { Alert, Divider, Flex, Form, Input } from 'antd';
import { useAct } from '../../api/use-act.ts';
import { ActButton } from '../../widgets/act-button.tsx';
import { ProblemAlert } from '../../widgets/problem-alert.tsx';
import { ProposedConstituencies } from '../assignment/proposed-constituencies.tsx';
import {
  chosenConstituencies,
  type ChosenConstituencies,
  ConstituencyFields,
} from '../constituency-fields.tsx';
import { VoterFields } from '../voter-fields.tsx';
import { voterDetails, type VoterValues } from '../voter-values.ts';

interface Props {
  readonly cycle: NonNullable<Home['cycle']>;
  readonly row: SelfRegistrationRow;
  readonly voter: VoterDetails;
  readonly onDone: () => void;
}

/** 核对: what he typed, what the registers say of him, in which constituency he lives. */
export function DecideSelfRegistration(props: Props) {
  return (
    <Flex vertical>
      <Alert
        type="info"
        showIcon
        title="请和本人的证件核对"
        description={`本人填的住在${props.row.areaName}。填错的可以照证件改；登记以后，这份填写的内容随即删除。`}
        style={{ marginBlockEnd: 16 }}
      />
      <Confirm {...props} />
      <Divider />
      <Decline {...props} />
    </Flex>
  );
}

function Confirm({ cycle, row, voter, onDone }: Props) {
  const [form] = Form.useForm<VoterValues & ChosenConstituencies>();
  const confirm = useAct('confirm-self-registration');
  const given = Object.fromEntries(Object.entries(voter).filter(([, value]) => value !== null));
  return (
    <Form<VoterValues & ChosenConstituencies>
      form={form}
      layout="vertical"
      scrollToFirstError
      initialValues={given}
      onFinish={(values) =>
        confirm.mutate(
          { selfRegistration: row.id, voter: voterDetails(values), ...chosenConstituencies(values) },
          { onSuccess: onDone },
        )
      }
    >
      <VoterFields electionDay={cycle.electionDay} />
      <ProposedConstituencies form={form} onTake={() => undefined} />
      <ConstituencyFields />
      <Flex vertical gap={12} align="start">
        <ProblemAlert error={confirm.error} />
        <ActButton
          act="confirm-self-registration"
          state={{ cycle: cycle.stage }}
          type="primary"
          htmlType="submit"
          loading={confirm.isPending}
        >
          核对无误，登记
        </ActButton>
      </Flex>
    </Form>
  );
}

function Decline({ row, onDone }: Props) {
  const decline = useAct('decline-self-registration');
  return (
    <Form<{ reason: string }>
      layout="vertical"
      onFinish={({ reason }) => decline.mutate({ selfRegistration: row.id, reason }, { onSuccess: onDone })}
    >
      <Form.Item
        name="reason"
        label="不登记的原因"
        extra="本人凭查询号看得到。请写怎么办，不要写别人的情况。"
        rules={[{ required: true, whitespace: true, message: '请写明为什么没有登记，本人会看到' }]}
      >
        <Input.TextArea rows={2} maxLength={200} showCount />
      </Form.Item>
      <Flex vertical gap={12} align="start">
        <ProblemAlert error={decline.error} />
        <ActButton act="decline-self-registration" htmlType="submit" danger loading={decline.isPending}>
          退回
        </ActButton>
      </Flex>
    </Form>
  );
}
