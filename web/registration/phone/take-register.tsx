import { ROLES } from '@xuanwu/rules/act-lines/act-line.ts';
import { ACTS } from '@xuanwu/rules/acts.ts';
import type { Home } from '@xuanwu/server/cycle/home.schema.ts';
import { MOST_DAYS } from '@xuanwu/server/phases/registration/taken-registers/taken-register.schema.ts';
import { Alert, Button, Checkbox, Flex, Form, Input, Radio, Select, Typography } from 'antd';
import { useState } from 'react';
import { openAttempts } from '../../api/attempts.ts';
import { ProblemError } from '../../api/client.ts';
import { useRead } from '../../api/queries.ts';
import { useWrite } from '../../api/use-write.ts';
import type { Session } from '../../shell/session.tsx';
import { inGroups } from '../../widgets/in-groups.ts';
import { Loaded } from '../../widgets/page.tsx';
import { ProblemAlert } from '../../widgets/problem-alert.tsx';
import {
  chosenConstituencies,
  type ChosenConstituencies,
  ConstituencyFields,
} from '../constituency-fields.tsx';
import { fetchPack, keepPack, type OpenRegister } from './kept-registers.ts';
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
        <OtherRole session={session} />
      )}
      {onBack && <Button onClick={onBack}>返回</Button>}
    </Flex>
  );
}

function OtherRole({ session }: { session: Session }) {
  const take = useWrite((roleGrant: string) => ['POST', '/api/session/role', { roleGrant }]);
  const roles = ACTS['take-register'].roles.map((role) => ROLES[role]).join('、');
  return (
    <>
      <Alert type="warning" showIcon title={`当前岗位不能带走登记册，要由${roles}办理。`} />
      <Select
        aria-label="岗位"
        value={session.current?.roleGrant}
        options={session.roles.map(({ roleGrant, role, place }) => ({
          value: roleGrant,
          label: `${ROLES[role]} · ${place}`,
        }))}
        onChange={(roleGrant) => roleGrant && take.mutate(roleGrant)}
      />
    </>
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
  if (taken) return <CodeShown code={taken.code} onDone={() => onTaken(taken.register)} />;
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

/** 随身口令, shown once. The phone does not keep it. */
export function CodeShown({ code, onDone }: { code: string; onDone: () => Promise<void> }) {
  const [isNoted, setNoted] = useState(false);
  return (
    <Flex vertical gap={16}>
      <Typography.Title level={2} style={{ margin: 0 }}>
        随身口令
      </Typography.Title>
      <p className="public-code" aria-label="随身口令">
        {inGroups(code)}
      </p>
      <Typography.Paragraph style={{ margin: 0 }}>
        打开手机上的登记册要用它。请抄在工作证或者笔记本上，和手机分开放；
        <strong>不要存在手机里，不要拍照</strong>。
        手机丢了，没有口令的人什么也看不到。口令只显示这一次；忘了，可以联网重新取。
      </Typography.Paragraph>
      <Checkbox checked={isNoted} onChange={({ target }) => setNoted(target.checked)}>
        已经抄好
      </Checkbox>
      <Button type="primary" size="large" block disabled={!isNoted} onClick={() => void onDone()}>
        开始登记
      </Button>
    </Flex>
  );
}
