import { Alert, App, Button, Flex, Typography } from 'antd';
import { useState } from 'react';
import { ProblemError, writeJson } from '../../api/client.ts';
import { ProblemAlert } from '../../widgets/problem-alert.tsx';
import { grouped, written } from '../../widgets/words.ts';
import type { DeskProps } from './desk-props.ts';
import { giveBack, isFinished } from './kept-registers.ts';
import type { Entries } from './use-entries.ts';
import type { Renewal } from './use-renewal.ts';

/** 本机: what lies on this phone and until when; renewed, locked, given back. */
export function ThisPhone(props: DeskProps & { entries: Entries; renewal: Renewal }) {
  const { reached, registers, register, entries, renewal, onTake } = props;
  const { kept } = register;
  const isOnline = reached.reach === 'online';
  return (
    <Flex vertical gap={12}>
      <dl className="public-facts">
        <dt>谁带走的</dt>
        <dd>{kept.takenBy}</dd>
        <dt>名册</dt>
        <dd>
          {kept.ended === null ? `${grouped(kept.persons)} 人，${written(kept.handedOverAt)} 的` : '已经删除'}
        </dd>
        <dt>到期</dt>
        <dd>{written(new Date(kept.deadline + kept.clockAhead).toISOString())}</dd>
        <dt>录入</dt>
        <dd>
          共 {entries.all.length} 条，待送 {entries.unsent} 条，要处理 {entries.conflicts} 条
        </dd>
      </dl>
      <ProblemAlert error={renewal.error} />
      {kept.ended === null && (
        <Button
          size="large"
          block
          loading={renewal.isBusy}
          disabled={!isOnline}
          onClick={() => void renewal.renew()}
        >
          {isOnline ? '更新登记册' : '更新登记册（要有网络）'}
        </Button>
      )}
      <Button size="large" block onClick={() => registers.setOpen(undefined)}>
        锁上
      </Button>
      {isOnline && (
        <Button size="large" block onClick={onTake}>
          再带走一个选区
        </Button>
      )}
      <GiveBack {...props} />
      <SignOut {...props} />
    </Flex>
  );
}

/** 交回: everything of it is deleted, which is possible only once everything that was typed is dealt with. */
function GiveBack({ registers, register, entries }: DeskProps & { entries: Entries }) {
  const { modal } = App.useApp();
  const isDone = entries.all.every(isFinished);
  const ask = () =>
    modal.confirm({
      title: '交回登记册？',
      content: '手机上的名册和录入记录全部删除。已送出的登记都在系统里，不受影响。',
      okText: '交回并删除',
      cancelText: '再等等',
      onOk: async () => {
        await giveBack(register.kept);
        registers.setOpen(undefined);
        await registers.contact();
      },
    });
  return (
    <>
      <Button size="large" block danger disabled={!isDone} onClick={() => void ask()}>
        交回登记册
      </Button>
      {!isDone && <Typography.Text type="secondary">还有录入没有办完，办完才能交回。</Typography.Text>}
    </>
  );
}

function SignOut({ reached, registers }: DeskProps) {
  const [error, setError] = useState<ProblemError | null>(null);
  if (reached.reach !== 'online') return null;
  const leave = async () => {
    try {
      await writeJson('DELETE', '/api/session', {});
      registers.setOpen(undefined);
      await reached.signOut();
    } catch (problem) {
      if (!(problem instanceof ProblemError)) throw problem;
      setError(problem);
    }
  };
  return (
    <>
      <ProblemAlert error={error} />
      <Button size="large" block onClick={() => void leave()}>
        退出登录（{reached.session?.displayName}）
      </Button>
      <Alert
        type="info"
        title="退出以后，别人可以用这部手机登录；他看不到您带走的登记册和录入，也不会替您送出。"
      />
    </>
  );
}
