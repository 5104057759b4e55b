import type { Home } from '@xuanwu/server/cycle/home.schema.ts';
import { Alert, Button, Drawer, Flex, Form, type InputRef } from 'antd';
import { useRef, useState } from 'react';
import { useAct } from '../api/use-act.ts';
import { ActButton } from '../widgets/act-button.tsx';
import { useDraft } from '../widgets/draft.ts';
import { ProblemAlert } from '../widgets/problem-alert.tsx';
import { ProposedConstituencies } from './assignment/proposed-constituencies.tsx';
import {
  chosenConstituencies,
  type ChosenConstituencies,
  ConstituencyFields,
} from './constituency-fields.tsx';
import { VoterFields } from './voter-fields.tsx';
import { type VoterValues, voterDetails } from './voter-values.ts';

type Values = VoterValues & ChosenConstituencies;

/** Of one household or group, the next person keeps what they have in common. */
const OF_ONE_PERSON: (keyof Values)[] = ['name', 'idNumber', 'phone'];

/** 登记选民, one after the other: the drawer stays open, the constituencies stay chosen. */
export function RegisterVoter(props: {
  cycle: NonNullable<Home['cycle']>;
  isOpen: boolean;
  onClose: () => void;
}) {
  const { cycle, isOpen, onClose } = props;
  return (
    <Drawer title="登记选民" open={isOpen} onClose={onClose} size={520} destroyOnHidden>
      <RegisterForm cycle={cycle} onClose={onClose} />
    </Drawer>
  );
}

function RegisterForm({ cycle, onClose }: { cycle: NonNullable<Home['cycle']>; onClose: () => void }) {
  const [form] = Form.useForm<Values>();
  const [registered, setRegistered] = useState<{ name: string; cases: number }>();
  const nameInput = useRef<InputRef>(null);
  const draft = useDraft(form, 'register-voter', ['idNumber', 'phone']);
  const register = useAct('register-voter');
  const submit = (values: Values) =>
    register.mutate(
      {
        cycle: cycle.id,
        voter: voterDetails(values),
        ...chosenConstituencies(values),
      },
      {
        onSuccess: (answer) => {
          const cases = answer.kind === 'done' ? answer.output.cases.length : 0;
          setRegistered({ name: values.name, cases });
          form.resetFields(OF_ONE_PERSON);
          draft.keep();
          nameInput.current?.focus();
        },
      },
    );
  // What was said of the last one is over once the next one is typed.
  const keep = (changed: Partial<Values>) => {
    draft.keep();
    if (changed.name !== undefined) setRegistered(undefined);
  };
  return (
    <Form<Values> form={form} layout="vertical" scrollToFirstError onValuesChange={keep} onFinish={submit}>
      <VoterFields electionDay={cycle.electionDay} nameInput={nameInput} />
      <ProposedConstituencies form={form} onTake={draft.keep} />
      <ConstituencyFields extra="名单已经公布的选区不能再登记，请在该选区的“选民名单”里更正。" />
      <Flex vertical gap={12}>
        <ProblemAlert error={register.error} />
        {registered !== undefined && !register.isError && (
          <Alert
            type={registered.cases > 0 ? 'warning' : 'success'}
            showIcon
            role="status"
            title={`已登记：${registered.name}。可以接着登记下一位。`}
            description={
              registered.cases > 0 &&
              `可能与已登记的 ${registered.cases} 人重复，已立核查事项，公布名单前办结。`
            }
          />
        )}
        <Flex gap={8}>
          <ActButton act="register-voter" type="primary" htmlType="submit" loading={register.isPending}>
            登记
          </ActButton>
          <Button onClick={onClose}>关闭</Button>
        </Flex>
      </Flex>
    </Form>
  );
}
