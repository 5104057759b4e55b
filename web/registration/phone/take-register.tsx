import type { Home } from '@xuanwu/server/cycle/home.schema.ts';
import { MOST_DAYS } from '@xuanwu/server/phases/registration/taken-register.schema.ts';
import { Alert, Button, Flex, Form, Input, Radio, Typography } from 'antd';
import { useState } from 'react';
import { openAttempts } from '../../api/attempts.ts';
import { ProblemError } from '../../api/client.ts';
import { useRead } from '../../api/queries.ts';
import type { Session } from '../../api/session.tsx';
import { Loaded } from '../../widgets/page.tsx';
import { ProblemAlert } from '../../widgets/problem-alert.tsx';
import {
  chosenConstituencies,
  type ChosenConstituencies,
  ConstituencyFields,
} from '../constituency-fields.tsx';
import { CodeShown } from './code-shown.tsx';
import { fetchPack, keepPack, type OpenRegister } from './kept-registers.ts';
import { OtherRole } from './other-role.tsx';
import { deviceOf } from './phone-store.ts';
import { newCode } from './sealed-box.ts';
import { sendAct } from './send-act.ts';

interface Props {
  readonly session: Session;
  readonly onBegin: () => void;
  readonly onTaken: (register: OpenRegister) => Promise<void>;
  readonly onBack?: () => void;
}

/** 带走登记册: which constituency, for how long, on which phone; then the code that opens it here. */
export function TakeRegister(props: Props) {
  const { session, onBack } = props;
  const home = useRead<Home>('/api/home');
  return (
    <Flex vertical gap={16} style={{ paddingBlock: 16 }}>
      <Typography.Title level={1} className="page-title">
        带走登记册
      </Typography.Title>
      <Typography.Text type="secondary">
        带走以后，没有网络也能查、能登记；登记先存在手机上，有网络时自动送出。
      </Typography.Text>
      {session.acts.includes('take-register') ? (
        <Loaded read={home}>
          {({ cycle }) =>
            cycle ? (
              <TakeForm {...props} cycle={cycle} />
            ) : (
              <Alert type="info" showIcon title="还没有建立换届。" />
            )
          }
        </Loaded>
      ) : (
        <OtherRole session={session} act="take-register" cannot="带走登记册" />
      )}
      {onBack && <Button onClick={onBack}>返回</Button>}
    </Flex>
  );
}

interface Values extends ChosenConstituencies {
  readonly days: number;
  readonly deviceName: string;
}

const DAYS = [1, 3, MOST_DAYS];

function TakeForm({ session, cycle, onBegin, onTaken }: Props & { cycle: NonNullable<Home['cycle']> }) {
  const [attempts] = useState(openAttempts);
  const [error, setError] = useState<ProblemError | null>(null);
  const [isKeeping, setKeeping] = useState(false);
  const [taken, setTaken] = useState<{ register: OpenRegister; code: string }>();
  const submit = async (values: Values) => {
    onBegin();
    setError(null);
    setKeeping(true);
    try {
      // Or a browser that runs short of room may throw away what was typed.
      await navigator.storage.persist();
      const device = await deviceOf();
      const { days, deviceName } = values;
      const asked = { cycle: cycle.id, ...chosenConstituencies(values), device, deviceName, days };
      const { register } = await attempts([asked])(asked, (key) => sendAct('take-register', asked, key));
      const code = newCode();
      const who = { account: session.account, takenBy: session.displayName };
      setTaken({ register: await keepPack(await fetchPack(register), who, code), code });
    } catch (problem) {
      if (!(problem instanceof ProblemError)) throw problem;
      setError(problem);
    } finally {
      setKeeping(false);
    }
  };
  if (taken)
    return (
      <CodeShown
        code={taken.code}
        opens="手机上的登记册"
        begin="开始登记"
        onDone={() => onTaken(taken.register)}
      />
    );
  return (
    <Form<Values>
      layout="vertical"
      requiredMark={false}
      initialValues={{ days: 3, deviceName: '登记用手机' }}
      onFinish={(values) => void submit(values)}
    >
      <ConstituencyFields />
      <Form.Item name="days" label="带走几天" extra="到期后手机自动删除登记册；还没送出的登记不会丢。">
        <Radio.Group
          block
          optionType="button"
          options={DAYS.map((days) => ({ value: days, label: `${days} 天` }))}
        />
      </Form.Item>
      <Form.Item
        name="deviceName"
        label="哪部手机"
        extra="让办公室认得出，丢了好召回。"
        rules={[{ required: true, whitespace: true, message: '请填写是哪部手机' }]}
      >
        <Input maxLength={30} autoComplete="off" />
      </Form.Item>
      <Flex vertical gap={12}>
        <ProblemAlert error={error} />
        <Button type="primary" size="large" htmlType="submit" block loading={isKeeping}>
          带走
        </Button>
      </Flex>
    </Form>
  );
}
