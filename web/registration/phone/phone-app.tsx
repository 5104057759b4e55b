import { Alert, Button, Empty, Flex, Skeleton } from 'antd';
import { useState } from 'react';
import { Desk } from './desk.tsx';
import { SignInHere } from './sign-in-here.tsx';
import { TakeRegister } from './take-register.tsx';
import { Unlock } from './unlock.tsx';
import { type Reached, useReach } from './use-reach.ts';
import { type Registers, useRegisters } from './use-registers.ts';

/** 登记员的手机: a constituency's register taken along, somebody looked for, the answer, the next one; with network and without. */
export function PhoneApp() {
  const reached = useReach();
  const registers = useRegisters(reached);
  return (
    <>
      {registers.notices.map((notice) => (
        <Alert
          key={notice}
          type="info"
          showIcon
          closable={{ onClose: registers.dismissNotices }}
          title={notice}
          style={{ marginBlock: 12 }}
        />
      ))}
      <Screen reached={reached} registers={registers} />
    </>
  );
}

function Screen({ reached, registers }: { reached: Reached; registers: Registers }) {
  const { reach, account, session } = reached;
  const [wants, setWants] = useState<'sign-in' | 'take'>();
  const { own, open, reload, setOpen } = registers;
  if (account === undefined || own === undefined || (reach === 'asking' && own.length === 0))
    return <Skeleton active style={{ paddingBlock: 24 }} />;
  if (reach === 'signed-out' && (wants === 'sign-in' || own.length === 0)) return <SignInHere />;
  // Once begun it is finished, for the code is shown there: whatever the network does, and although something is taken now.
  if (session && (wants === 'take' || (reach === 'online' && own.length === 0))) {
    return (
      <TakeRegister
        session={session}
        onBegin={() => setWants('take')}
        {...(own.length > 0 && { onBack: () => setWants(undefined) })}
        onTaken={async (taken) => {
          await reload();
          setOpen(taken);
          setWants(undefined);
        }}
      />
    );
  }
  if (own.length === 0) return <NothingHere />;
  if (open) {
    return (
      <Desk
        reached={reached}
        registers={registers}
        register={open}
        onSignIn={() => setWants('sign-in')}
        onTake={() => setWants('take')}
      />
    );
  }
  return (
    <Unlock
      reached={reached}
      registers={registers}
      onSignIn={() => setWants('sign-in')}
      onTake={() => setWants('take')}
    />
  );
}

function NothingHere() {
  return (
    <Flex vertical align="center" gap={16} style={{ paddingBlock: 48 }}>
      <Empty description="没有网络，这部手机上也没有您带走的登记册。请到有网络的地方登录，先带走一个选区。" />
      <Button size="large" onClick={() => location.reload()}>
        再试一次
      </Button>
    </Flex>
  );
}
