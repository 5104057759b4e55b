import { LockOutlined } from '@ant-design/icons';
import { Alert, Button, Flex, Input, Typography } from 'antd';
import { useState } from 'react';
import { ProblemError } from '../../api/client.ts';
import { inGroups } from '../../widgets/in-groups.ts';
import { ProblemAlert } from '../../widgets/problem-alert.tsx';
import { grouped, written } from '../../widgets/words.ts';
import { fetchPack, keepPack, openRegister, type OpenRegister } from './kept-registers.ts';
import type { KeptRegister } from './phone-store.ts';
import { CODE_DIGITS, digitsOf, newCode } from './sealed-box.ts';
import { CodeShown } from './take-register.tsx';
import type { Reached } from './use-reach.ts';
import type { Registers } from './use-registers.ts';

interface Props {
  readonly reached: Reached;
  readonly registers: Registers;
  readonly onSignIn: () => void;
  readonly onTake: () => void;
}

/** 打开手机上的登记册, with the code of him who took it. */
export function Unlock({ reached, registers, onSignIn, onTake }: Props) {
  const { own = [], others } = registers;
  const [chosen, setChosen] = useState(own.length === 1 ? own[0]?.id : undefined);
  const register = own.find(({ id }) => id === chosen);
  return (
    <Flex vertical gap={16} style={{ paddingBlock: 16 }}>
      <Typography.Title level={1} className="page-title">
        <LockOutlined /> 手机上的登记册
      </Typography.Title>
      {own
        .filter(({ id }) => register === undefined || id === register.id)
        .map((each) => (
          <button key={each.id} type="button" className="phone-row" onClick={() => setChosen(each.id)}>
            <strong>{each.constituencies.map(({ name }) => name).join('、')}</strong>
            <div>
              {each.takenBy}带走，{grouped(each.persons)} 人
            </div>
            <div>{endOf(each)}</div>
          </button>
        ))}
      {register ? (
        <CodeForm
          register={register}
          reached={reached}
          onOpen={async (opened) => {
            await registers.reload();
            registers.setOpen(opened);
          }}
        />
      ) : (
        <Typography.Text type="secondary">请选要打开的一份。</Typography.Text>
      )}
      {register && own.length > 1 && <Button onClick={() => setChosen(undefined)}>选另一份</Button>}
      {reached.reach === 'online' && <Button onClick={onTake}>再带走一个选区</Button>}
      {reached.reach === 'signed-out' && (
        <Alert
          type="warning"
          showIcon
          title="登录已过期"
          description="没有登录也能打开登记册、接着登记；登录后才能送出。"
          action={<Button onClick={onSignIn}>登录</Button>}
        />
      )}
      {others > 0 && (
        <Typography.Text type="secondary">
          这部手机上还有别人带走的登记册 {others} 份，本人登录后才看得到。
        </Typography.Text>
      )}
    </Flex>
  );
}

function endOf({ ended, deadline, clockAhead, calledBackReason }: KeptRegister): string {
  if (ended === 'called-back')
    return `办公室已召回（${calledBackReason ?? ''}），名册已删除，还有录入没有办完`;
  if (ended !== null) return '名册已删除，还有录入没有办完';
  return `${written(new Date(deadline + clockAhead).toISOString())} 到期`;
}

function CodeForm(props: {
  register: KeptRegister;
  reached: Reached;
  onOpen: (opened: OpenRegister) => Promise<void>;
}) {
  const { register, reached, onOpen } = props;
  const [typed, setTyped] = useState('');
  const [isOpening, setOpening] = useState(false);
  const [isWrong, setWrong] = useState(false);
  const [isForgotten, setForgotten] = useState(false);
  const open = async () => {
    setOpening(true);
    const opened = await openRegister(register, digitsOf(typed));
    setOpening(false);
    setWrong(opened === undefined);
    if (opened) await onOpen(opened);
  };
  if (isForgotten) return <NewCode register={register} onOpen={onOpen} />;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void open();
      }}
    >
      <Flex vertical gap={12}>
        <Input
          aria-label="随身口令"
          className="phone-number"
          placeholder="12 位随身口令"
          size="large"
          inputMode="numeric"
          autoComplete="off"
          autoFocus
          value={inGroups(typed)}
          status={isWrong ? 'error' : ''}
          onChange={({ target }) => {
            setTyped(digitsOf(target.value).slice(0, CODE_DIGITS));
            setWrong(false);
          }}
        />
        {isWrong && (
          <Alert type="error" showIcon role="alert" title="口令不对。请照抄下来的 12 位数字再输一次。" />
        )}
        <Button
          type="primary"
          size="large"
          htmlType="submit"
          block
          loading={isOpening}
          disabled={typed.length < CODE_DIGITS}
        >
          打开
        </Button>
        <Button
          type="link"
          disabled={reached.reach !== 'online' || register.ended === 'called-back'}
          onClick={() => setForgotten(true)}
        >
          {forgottenHint(reached, register)}
        </Button>
      </Flex>
    </form>
  );
}

function forgottenHint({ reach }: Reached, { ended }: KeptRegister): string {
  if (ended === 'called-back') return '已召回的登记册不能换口令';
  return reach === 'online' ? '忘了口令' : '忘了口令？联网登录后可以重新取';
}

/** 忘了口令: the server gives the register and its key once more, and the phone puts them under another code. What was typed stays. */
function NewCode({
  register,
  onOpen,
}: {
  register: KeptRegister;
  onOpen: (opened: OpenRegister) => Promise<void>;
}) {
  const [code] = useState(newCode);
  const [opened, setOpened] = useState<OpenRegister>();
  const [error, setError] = useState<ProblemError | null>(null);
  const fetchAgain = async () => {
    setError(null);
    try {
      setOpened(await keepPack(await fetchPack(register.id), register, code));
    } catch (problem) {
      if (!(problem instanceof ProblemError)) throw problem;
      setError(problem);
    }
  };
  if (opened) return <CodeShown code={code} onDone={() => onOpen(opened)} />;
  return (
    <Flex vertical gap={12}>
      <Typography.Text>重新取一次登记册，并换一个口令。手机上已经录入的都还在。</Typography.Text>
      <ProblemAlert error={error} />
      <Button type="primary" size="large" block onClick={() => void fetchAgain()}>
        重新取，换口令
      </Button>
    </Flex>
  );
}
