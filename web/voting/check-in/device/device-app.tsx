import { Button, Empty, Flex, Skeleton } from 'antd';
import { useState } from 'react';
import { SignInHere } from '../../../registration/phone/sign-in-here.tsx';
import { type Reached, useReach } from '../../../registration/phone/use-reach.ts';
import { PackDesk } from './pack-desk.tsx';
import { TakePack } from './take-pack.tsx';
import { UnlockPack } from './unlock-pack.tsx';
import { type Packs, usePacks } from './use-packs.ts';

/** 投票站的设备: a place's voters taken along before the day, ballots handed out without network, the journal sent when it is back. */
export function DeviceApp() {
  const reached = useReach();
  const packs = usePacks(reached);
  return <Screen reached={reached} packs={packs} />;
}

function Screen({ reached, packs }: { reached: Reached; packs: Packs }) {
  const { reach, account, session } = reached;
  const { own, open, reload, setOpen } = packs;
  const [wants, setWants] = useState<'sign-in' | 'take'>();
  const onSignIn = () => setWants('sign-in');
  const onTake = () => setWants('take');
  if (account === undefined || own === undefined || (reach === 'asking' && own.length === 0))
    return <Skeleton active style={{ paddingBlock: 24 }} />;
  if (reach === 'signed-out' && (wants === 'sign-in' || own.length === 0)) return <SignInHere />;
  // Once begun it is finished, for the code is shown there.
  if (session && (wants === 'take' || (reach === 'online' && own.length === 0)))
    return (
      <TakePack
        session={session}
        own={own}
        onBegin={onTake}
        onBack={own.length > 0 ? () => setWants(undefined) : undefined}
        onTaken={async (taken) => {
          await reload();
          setOpen(taken);
          setWants(undefined);
        }}
      />
    );
  if (own.length === 0) return <NothingHere />;
  if (open) return <PackDesk key={open.kept.id} {...{ reached, packs, onSignIn, onTake }} pack={open} />;
  return <UnlockPack {...{ reached, packs, onSignIn, onTake }} />;
}

function NothingHere() {
  return (
    <Flex vertical align="center" gap={16} style={{ paddingBlock: 48 }}>
      <Empty description="没有网络，这台设备上也没有您带走的离线登记包。请先在有网络的地方登录带走；现在请用打印的名册领票。" />
      <Button size="large" onClick={() => location.reload()}>
        再试一次
      </Button>
    </Flex>
  );
}
