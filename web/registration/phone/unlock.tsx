import { LockOutlined } from '@ant-design/icons';
import { Alert, Button, Flex, Typography } from 'antd';
import { useState } from 'react';
import { grouped, written } from '../../widgets/words.ts';
import { CodeForm, NewCode } from './code-form.tsx';
import { clockDifference, phoneTime } from './phone-clock.ts';
import { fetchPack, keepPack, openRegister, type OpenRegister } from './kept-registers.ts';
import type { KeptRegister } from './phone-store.ts';
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
  const open = async (opened: OpenRegister) => {
    await registers.reload();
    registers.setOpen(opened);
  };
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
        <CodeForm<OpenRegister>
          key={register.id}
          unlock={(code) => openRegister(register, code)}
          onOpen={open}
          forgotten={{
            hint: forgottenHint(reached, register),
            isPossible: reached.reach === 'online' && register.ended !== 'called-back',
            form: (
              <NewCode<OpenRegister>
                note="重新取一次登记册，并换一个口令。手机上已经录入的都还在。"
                opens="手机上的登记册"
                begin="开始登记"
                fetchAgain={async (code) => keepPack(await fetchPack(register.id), register, code)}
                onOpen={open}
              />
            ),
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

function endOf(register: KeptRegister): string {
  const { ended, deadline, clockAhead, calledBackReason } = register;
  const clock = clockDifference(register);
  if (ended === 'called-back')
    return `办公室已召回（${calledBackReason ?? ''}），名册已删除，还有录入没有办完`;
  if (ended === 'expired')
    return `照手机的时间（${clock ?? phoneTime()}）已经到期，名册已删除，还有录入没有办完`;
  if (ended !== null) return '名册已删除，还有录入没有办完';
  const end = `${written(new Date(deadline + clockAhead).toISOString())} 到期`;
  return clock === undefined ? end : `${end}；${clock}`;
}

function forgottenHint({ reach }: Reached, { ended }: KeptRegister): string {
  if (ended === 'called-back') return '已召回的登记册不能换口令';
  return reach === 'online' ? '忘了口令' : '忘了口令？联网登录后可以重新取';
}
