import { ClockCircleOutlined, FileDoneOutlined, IdcardOutlined, TabletOutlined } from '@ant-design/icons';
import { Alert, Badge, Button, Flex, Tag } from 'antd';
import { type ReactNode, useState } from 'react';
import { ReachTag } from '../../../registration/phone/reach-tag.tsx';
import { useKept } from '../../../registration/phone/use-kept.ts';
import { ProblemAlert } from '../../../widgets/problem-alert.tsx';
import type { PackDeskProps } from './pack-desk-props.ts';
import type { Contents } from './at-this-place.ts';
import { BallotsHandedOut } from './ballots-handed-out.tsx';
import { HandOut } from './hand-out.tsx';
import type { OpenPack } from './kept-packs.ts';
import { ThisDevice } from './this-device.tsx';
import { type Journal, useJournal } from './use-journal.ts';

const SCREENS = { 'hand-out': '发票', ballots: '票数', device: '本机' } as const;
type ScreenName = keyof typeof SCREENS;

/** 离线领票登记台: hand out, how many were handed out, the device itself. */
export function PackDesk(props: PackDeskProps) {
  const { reached, packs, pack, onSignIn } = props;
  const journal = useJournal(pack, reached, packs);
  const [screen, setScreen] = useState<ScreenName>('hand-out');
  const { contents, kept } = pack;
  return (
    <>
      <header className="phone-header">
        <Flex justify="space-between" align="center" gap={8}>
          <span className="phone-title">{kept.placeName}</span>
          <Flex role="status" gap={6} align="center" className="one-line">
            {journal.unsent > 0 && (
              <Tag icon={<ClockCircleOutlined />} color="blue" style={{ marginInlineEnd: 0 }}>
                待送 {journal.unsent}
              </Tag>
            )}
            <ReachTag reach={reached.reach} onSignIn={onSignIn} />
          </Flex>
        </Flex>
      </header>
      <Warnings pack={pack} journal={journal} />
      {contents && screen === 'hand-out' && journal.isRead && (
        <OnTheDay pack={pack} contents={contents}>
          <HandOut kept={kept} contents={contents} journal={journal} />
        </OnTheDay>
      )}
      {contents && screen === 'ballots' && <BallotsHandedOut contents={contents} journal={journal} />}
      {(!contents || screen === 'device') && <ThisDevice {...props} journal={journal} />}
      {contents && <Navigation screen={screen} unsent={journal.unsent} onChoose={setScreen} />}
    </>
  );
}

/** What a person has to deal with. */
function Warnings({ pack, journal }: { pack: OpenPack; journal: Journal }) {
  const { kept } = pack;
  return (
    <Flex vertical gap={8} style={{ marginBlockEnd: 12 }}>
      {kept.isLost && (
        <Alert
          type="error"
          showIcon
          title="这台设备已经报失，选民名单已删除"
          description={`不能再发票，系统也不再接收。没有送到的流水 ${journal.unsent} 行。请把设备交给投票站负责人。`}
        />
      )}
      {journal.isRead && kept.head > journal.lines.length && (
        <Alert
          type="error"
          showIcon
          title="设备上的流水不完整，请停止在这台设备上发票"
          description={`系统收到过 ${kept.head} 行，设备上只有 ${journal.lines.length} 行。请由投票站负责人报失，改用打印的名册。`}
        />
      )}
      <ProblemAlert error={journal.error} />
      {journal.waitingAt !== null && (
        <Alert
          type="warning"
          showIcon
          title={`从第 ${journal.waitingAt} 行起等着送出：系统里还没有宣布投票开始`}
          description="请投票站负责人在系统里宣布投票开始，宣布以后自动送出。"
        />
      )}
    </Flex>
  );
}

const UTC_PLUS_8_MS = 8 * 3_600_000;
const LOOK_MS = 10_000;

/** 投票开始以后才发票: by the server's clock, as far as the device knows it; where that is off, a person says that it is time. */
function OnTheDay(props: { pack: OpenPack; contents: Contents; children: ReactNode }) {
  const { pack, contents, children } = props;
  const [isSaid, setSaid] = useState(false);
  const { data: now } = useKept(['now'], () => Promise.resolve(Date.now()), LOOK_MS);
  if (now === undefined) return null;
  const moment = new Date(now + pack.kept.clockAhead + UTC_PLUS_8_MS).toISOString();
  const [today, time] = [moment.slice(0, 10), moment.slice(11, 16)];
  const { electionDay } = contents;
  const opensAt = contents.place.opensAt.slice(0, 5);
  if (isSaid || (today === electionDay && time >= opensAt)) return children;
  return (
    <Alert
      type="warning"
      showIcon
      title={today > electionDay ? '设备时间已过选举日' : '还没有到投票开始的时间'}
      description={
        <Flex vertical gap={12}>
          <span>
            这里 {electionDay} {opensAt} 开始投票；按设备的时间，现在是 {today} {time}。
          </span>
          <Button block onClick={() => setSaid(true)}>
            已经开始投票，是设备时间不对
          </Button>
        </Flex>
      }
    />
  );
}

function Navigation(props: { screen: ScreenName; unsent: number; onChoose: (screen: ScreenName) => void }) {
  const { screen, unsent, onChoose } = props;
  const icons: Readonly<Record<ScreenName, ReactNode>> = {
    'hand-out': <IdcardOutlined />,
    ballots: <FileDoneOutlined />,
    device: (
      <Badge count={unsent} size="small" color="#1d4f91">
        <TabletOutlined />
      </Badge>
    ),
  };
  return (
    <nav className="phone-nav" aria-label="页面">
      {(Object.keys(SCREENS) as ScreenName[]).map((each) => (
        <button
          key={each}
          type="button"
          aria-current={each === screen ? 'page' : undefined}
          aria-label={SCREENS[each]}
          onClick={() => onChoose(each)}
        >
          {icons[each]}
          {SCREENS[each]}
        </button>
      ))}
    </nav>
  );
}
