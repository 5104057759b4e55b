import {
  ClockCircleOutlined,
  MobileOutlined,
  SearchOutlined,
  UnorderedListOutlined,
} from '@ant-design/icons';
import { Alert, App, Badge, Button, Flex, Tag } from 'antd';
import { type ReactNode, useState } from 'react';
import { CONSTITUENCY_STAGES } from '../../widgets/words.ts';
import type { DeskProps } from './desk-props.ts';
import { EntryList } from './entry-list.tsx';
import type { OpenRegister } from './kept-registers.ts';
import { clockDifference, phoneTime, SET_CLOCK } from './phone-clock.ts';
import { LookUp } from './look-up-screen.tsx';
import { ReachTag } from './reach-tag.tsx';
import { ThisPhone } from './this-phone.tsx';
import { type Entries, useEntries } from './use-entries.ts';
import type { Reach } from './use-reach.ts';
import { type Renewal, useRenewal } from './use-renewal.ts';

const SCREENS = { 'look-up': '查登记', entries: '录入', phone: '本机' } as const;
type ScreenName = keyof typeof SCREENS;

/** 手机登记台: look up, what was typed, the phone itself. */
export function Desk(props: DeskProps) {
  const { reached, registers, register, onSignIn } = props;
  const { message } = App.useApp();
  const [screen, setScreen] = useState<ScreenName>('look-up');
  const entries = useEntries(register, reached.reach, async (stopped) => {
    if (stopped === 'signed-out' || stopped === 'unreachable') reached.askAgain();
    await registers.contact();
  });
  const renewal = useRenewal(register, registers, () => void message.success('登记册已更新'));
  return (
    <>
      <Header register={register} reach={reached.reach} entries={entries} onSignIn={onSignIn} />
      <Warnings register={register} reach={reached.reach} renewal={renewal} />
      {screen === 'look-up' && (
        <LookUp
          register={register}
          reach={reached.reach}
          entries={entries}
          onEntries={() => setScreen('entries')}
        />
      )}
      {screen === 'entries' && (
        <EntryList register={register} reach={reached.reach} entries={entries} onSignIn={onSignIn} />
      )}
      {screen === 'phone' && <ThisPhone {...props} entries={entries} renewal={renewal} />}
      <Navigation screen={screen} entries={entries} onChoose={setScreen} />
    </>
  );
}

function Header(props: { register: OpenRegister; reach: Reach; entries: Entries; onSignIn: () => void }) {
  const { register, reach, entries, onSignIn } = props;
  return (
    <header className="phone-header">
      <Flex justify="space-between" align="center" gap={8}>
        <span className="phone-title">{register.kept.constituencies.map(({ name }) => name).join('、')}</span>
        <Flex role="status" gap={6} align="center" className="one-line">
          {entries.unsent > 0 && (
            <Tag icon={<ClockCircleOutlined />} color="blue" style={{ marginInlineEnd: 0 }}>
              待送 {entries.unsent}
            </Tag>
          )}
          <ReachTag reach={reach} onSignIn={onSignIn} />
        </Flex>
      </Flex>
    </header>
  );
}

/** What has become of the register since it was taken. */
function Warnings(props: { register: OpenRegister; reach: Reach; renewal: Renewal }) {
  const { reach, renewal } = props;
  const { kept } = props.register;
  const closed = kept.constituencies.filter(({ stage }) => stage !== 'drawn');
  const clock = clockDifference(kept);
  const lines: ReactNode[] = [];
  if (kept.ended !== null) {
    const why =
      kept.ended === 'called-back'
        ? `办公室召回了这份登记册（${kept.calledBackReason ?? ''}）`
        : '登记册已经到期';
    const byClock =
      kept.ended === 'expired' ? `${clock ?? phoneTime()}，时间不对的，${SET_CLOCK}，联网后重新带走。` : '';
    lines.push(
      <Alert
        key="ended"
        type="error"
        showIcon
        title={`${why}，手机上的名册已删除`}
        description={`不能再查、再录；已经录入的还在，办完为止。${byClock}`}
      />,
    );
  } else if (clock !== undefined) {
    lines.push(
      <Alert
        key="clock"
        type="warning"
        showIcon
        title={clock}
        description={`${(kept.minutesAhead ?? 0) > 0 ? '照这个时间，登记册会提前到期、自动删除。' : ''}${SET_CLOCK}，联网后更新登记册。`}
        {...(reach === 'online' && {
          action: (
            <Button size="small" loading={renewal.isBusy} onClick={() => void renewal.renew()}>
              更新
            </Button>
          ),
        })}
      />,
    );
  }
  for (const { id, name, stage } of closed) {
    lines.push(
      <Alert
        key={id}
        type="error"
        showIcon
        title={`${name}：${CONSTITUENCY_STAGES[stage]}`}
        description="不能再登记。漏登的人，请办公室用“更正选民名单”补登。"
      />,
    );
  }
  if (kept.hasChanged && kept.ended === null) {
    lines.push(
      <Alert
        key="changed"
        type="warning"
        showIcon
        title="登记册带走后有变动"
        {...(reach === 'online' && {
          action: (
            <Button size="small" loading={renewal.isBusy} onClick={() => void renewal.renew()}>
              更新
            </Button>
          ),
        })}
      />,
    );
  }
  if (lines.length === 0) return null;
  return (
    <Flex vertical gap={8} style={{ marginBlockEnd: 12 }}>
      {lines}
    </Flex>
  );
}

function Navigation(props: { screen: ScreenName; entries: Entries; onChoose: (screen: ScreenName) => void }) {
  const { screen, entries, onChoose } = props;
  const icons: Readonly<Record<ScreenName, ReactNode>> = {
    'look-up': <SearchOutlined />,
    entries: (
      <Badge
        count={entries.conflicts + entries.unsent}
        size="small"
        color={entries.conflicts > 0 ? '#a8231f' : '#1d4f91'}
      >
        <UnorderedListOutlined />
      </Badge>
    ),
    phone: <MobileOutlined />,
  };
  return (
    <nav className="phone-nav" aria-label="页面">
      {(Object.keys(SCREENS) as ScreenName[]).map((each) => (
        <button
          key={each}
          type="button"
          aria-current={each === screen ? 'page' : undefined}
          aria-label={
            each === 'entries' && entries.conflicts > 0
              ? `录入（${entries.conflicts} 条要处理）`
              : SCREENS[each]
          }
          onClick={() => onChoose(each)}
        >
          {icons[each]}
          {SCREENS[each]}
        </button>
      ))}
    </nav>
  );
}
