import { ArrowRightOutlined } from '@ant-design/icons';
import { type ActLine, ROLES, type Role } from '@xuanwu/rules/act-lines/act-line.ts';
import { ACTS, type ActName, articlesOfAct } from '@xuanwu/rules/acts.ts';
import type { Home } from '@xuanwu/server/cycle/home.schema.ts';
import { Alert, Button, Flex } from 'antd';
import { useNavigate } from 'react-router';
import type { PendingActRow } from '@xuanwu/server/administration/administration.schema.ts';
import { whyNotMine } from '../widgets/pending-act-words.ts';
import { useRead } from '../api/queries.ts';
import { TakeSeat } from '../rehearsal/take-seat.tsx';
import { useSession } from '../api/session.tsx';
import { HazardDuties } from './hazard-duties.tsx';
import { LevelDuties } from './level-duties.tsx';
import { NominationDuties } from './nomination-duties.tsx';
import { PrimaryDuties } from './primary-duties.tsx';
import { ReviewDuties } from './review-duties.tsx';
import { RollDuties } from './roll-duties.tsx';

interface Where {
  readonly act: ActName;
  readonly path: string;
}

/** The act that takes each step, and the page it is done on. */
const STEPS: Readonly<Record<string, Where>> = {
  bodies: { act: 'appoint-body', path: '/bodies' },
  seats: { act: 'fix-seats', path: '/seats?tab=seats' },
  constituencies: { act: 'publish-constituencies', path: '/seats' },
  registration: { act: 'confirm-import', path: '/register' },
  roll: { act: 'publish-roll', path: '/constituencies' },
  posting: { act: 'record-roll-posting', path: '/register?tab=publication&state=unposted' },
  nomination: { act: 'nominate', path: '/constituencies' },
  initial: { act: 'publish-initial-list', path: '/constituencies' },
  consultation: { act: 'open-consultation', path: '/constituencies' },
  formal: { act: 'publish-formal-list', path: '/constituencies' },
  places: { act: 'set-up-polling-place', path: '/places' },
  rounds: { act: 'schedule-round', path: '/constituencies' },
  voting: { act: 'check-in-voter', path: '/check-in' },
  count: { act: 'enter-count', path: '/count' },
  results: { act: 'publish-result', path: '/results' },
  'follow-up': { act: 'schedule-follow-up', path: '/results' },
};

/** 下一步: what is due now, how far it is, who does it; and what waits for a second person. */
export function NextStep({ home, cycle }: { home: Home; cycle: NonNullable<Home['cycle']> }) {
  const due = home.progress.find(({ done, total }) => done < total);
  const waiting = home.figures.waitingForSecond;
  return (
    <Flex vertical gap={8}>
      {waiting > 0 && (
        <Alert
          type="warning"
          showIcon
          title={`${waiting} 件事已经申请，等待另一人确认`}
          action={<ToPending />}
        />
      )}
      <RollDuties duties={home.rollDuties} isPostingNext={due?.step === 'posting'} />
      <NominationDuties duties={home.nominationDuties} />
      <ReviewDuties duties={home.reviewDuties} />
      <HazardDuties />
      <LevelDuties />
      <PrimaryDuties duties={home.primaryDuties} />
      {due ? <Due due={due} electionDay={cycle.electionDay} /> : <AllDone cycle={cycle} tasks={home.tasks} />}
    </Flex>
  );
}

function Due({ due, electionDay }: { due: Home['progress'][number]; electionDay: string }) {
  const where = STEPS[due.step];
  if (!where) return null;
  const { roles, second = [] }: ActLine = ACTS[where.act];
  const confirmed = second.map((role) => `${ROLES[role]}确认`).join('、');
  return (
    <Alert
      type="info"
      showIcon
      icon={<ArrowRightOutlined />}
      title={
        <>
          下一步：<strong>{due.title}</strong>（已办 {due.done}，共 {due.total}）
        </>
      }
      description={`由${roles.map((role) => ROLES[role]).join('、')}办理${confirmed && `，${confirmed}`}。${articlesOfAct(where.act, electionDay)}`}
      action={<Go path={where.path} roles={roles} word="去办理" />}
    />
  );
}

function AllDone({ cycle, tasks }: { cycle: NonNullable<Home['cycle']>; tasks: Home['tasks'] }) {
  const isSignedOff = tasks.done === tasks.total;
  return (
    <Alert
      type="success"
      showIcon
      title={`${cycle.name}的选举已经办完`}
      description={
        isSignedOff ? '可以归档、导出证据包。' : `还有 ${tasks.total - tasks.done} 项任务没有销号。`
      }
      action={
        isSignedOff ? (
          <Go path="/archive" roles={['office-chief', 'office-clerk']} word="去归档" />
        ) : (
          <Go path="/tasks" roles={['office-chief', 'office-clerk']} word="去销号" />
        )
      }
    />
  );
}

/** To decide, for whoever may decide one of them; to look, for everybody else. */
function ToPending() {
  const session = useSession();
  const rows = useRead<PendingActRow[]>('/api/pending-acts').data ?? [];
  const isMine = rows.some((row) => row.state === 'waiting' && whyNotMine(row, session) === undefined);
  return <Go path="/pending" roles={['publisher']} word={isMine ? '去复核' : '去查看'} isUrgent={isMine} />;
}

/** To the page; in a rehearsal also into the seat, where the present one cannot do it. */
function Go(props: { path: string; roles: readonly Role[]; word: string; isUrgent?: boolean }) {
  const { path, roles, word, isUrgent = true } = props;
  const navigate = useNavigate();
  const own = useSession().current?.role;
  const [first] = roles;
  return (
    <Flex gap={8} wrap>
      {own !== undefined && !roles.includes(own) && first && (
        <TakeSeat role={first} path={path}>
          换到{ROLES[first]}
        </TakeSeat>
      )}
      <Button size="small" type={isUrgent ? 'primary' : 'default'} onClick={() => void navigate(path)}>
        {word}
      </Button>
    </Flex>
  );
}
