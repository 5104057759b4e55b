import type { LiveCheck } from '@xuanwu/server/phases/registration/live-check/live-check.schema.ts';
import { Button, Flex } from 'antd';
import { type ReactNode, useMemo } from 'react';
import { useAsk } from '../../api/queries.ts';
import { Explained } from '../../widgets/explained.tsx';
import { grouped, LEVELS } from '../../widgets/words.ts';
import { LiveCheckAnswer } from '../live-check.tsx';
import { NumberCheck } from '../number-check.tsx';
import type { Draft } from './kept-draft.ts';
import { type Entry, stillOpen } from './kept-entries.ts';
import type { OpenRegister } from './kept-registers.ts';
import { lookUp } from './look-up.ts';
import { ENTRY_STATES } from './entry-states.ts';
import type { Entries } from './use-entries.ts';
import type { Reach } from './use-reach.ts';

interface Props {
  readonly register: OpenRegister;
  readonly reach: Reach;
  readonly entries: Entries;
  readonly idNumber: string;
  readonly onEnter: (voter: Draft) => void;
  readonly onNext: () => void;
  readonly onEntries: () => void;
}

const NOTHING = { name: '', ethnicity: null, address: null, phone: null };

/** The answer to a number: by this phone at once, by the registers of all counties where there is network. */
export function Answer(props: Props) {
  const { register, reach, entries, idNumber, onNext, onEntries } = props;
  const found = useMemo(() => lookUp(register, { ...NOTHING, idNumber }), [register, idNumber]);
  const electionDay = register.kept.constituencies[0]?.electionDay ?? '';
  const isAsked = reach === 'online' && found.finding !== 'not-eligible';
  const everywhere = useAsk<LiveCheck>(
    '/api/register/check',
    isAsked ? { electionDay, voter: { ...NOTHING, idNumber } } : null,
  );
  const typed = entries.all.find(({ voter, state }) => voter.idNumber === idNumber && state !== 'given-up');
  const finding = isAsked ? everywhere.data?.finding : undefined;
  const elsewhere = finding === 'on-roll' || finding === 'certificate-out' ? everywhere.data : undefined;
  return (
    <Flex vertical gap={12} role="status">
      {typed ? (
        <TypedHere entry={typed} onEntries={onEntries} />
      ) : found.places.length > 0 ? (
        <OnRoll {...props} places={found.places} />
      ) : found.eligible?.permitted === false ? (
        <NotEligible reasons={found.eligible.reasons} />
      ) : elsewhere ? (
        <LiveCheckAnswer found={elsewhere} name="" />
      ) : (
        <NotFound {...props} electionDay={electionDay} everywhere={isAsked ? everywhere.data : undefined} />
      )}
      <Button size="large" block onClick={onNext}>
        下一位
      </Button>
    </Flex>
  );
}

function Card(props: { kind: 'yes' | 'no' | 'ask'; title: string; children: ReactNode }) {
  return (
    <div className={`phone-answer ${props.kind}`}>
      <h2>{props.title}</h2>
      {props.children}
    </div>
  );
}

function TypedHere({ entry, onEntries }: { entry: Entry; onEntries: () => void }) {
  return (
    <Card kind="ask" title={`${entry.voter.name}：这部手机上已录入`}>
      <p>{ENTRY_STATES[entry.state].text}</p>
      <Button onClick={onEntries}>看录入</Button>
    </Card>
  );
}

/** On one level only, he may still be registered at the other. */
function OnRoll({ register, places, idNumber, onEnter }: Props & { places: LiveCheck['places'] }) {
  const standsAt = [...new Set(places.map(({ level }) => level))];
  const missing = stillOpen(register.kept).filter(({ level }) => !standsAt.includes(level));
  const names = [...new Set(places.map(({ name }) => name))].join('、');
  return (
    <Card kind="yes" title={`已在名单：${names}`}>
      {places.map(({ level, constituency }) => (
        <p key={level}>
          {constituency}（{LEVELS[level]}）
        </p>
      ))}
      <p>请核对姓名和证件。不用再登记。</p>
      {missing.length > 0 && (
        <>
          <p>
            <strong>
              不在{missing.map(({ name, level }) => `${name}（${LEVELS[level]}）`).join('、')}名单上。
            </strong>
          </p>
          <Button size="large" block onClick={() => onEnter({ values: { idNumber, name: names }, standsAt })}>
            登记到{missing.map(({ level }) => LEVELS[level]).join('、')}
          </Button>
        </>
      )}
    </Card>
  );
}

function NotEligible({ reasons }: { reasons: NonNullable<LiveCheck['eligible']>['reasons'] }) {
  return (
    <Card kind="no" title="不能登记">
      <Explained title="登记资格" reasons={reasons} danger>
        {reasons.some(({ rule, holds }) => rule === 'voter-age' && !holds)
          ? '选举日未满十八周岁，看依据'
          : '依法不列入选民名单，看依据'}
      </Explained>
    </Card>
  );
}

function NotFound(props: Props & { electionDay: string; everywhere: LiveCheck | undefined }) {
  const { register, idNumber, electionDay, everywhere, onEnter } = props;
  return (
    <Card kind="ask" title={everywhere ? '没有登记过，可以登记' : '本选区名单上没有此人'}>
      <NumberCheck value={idNumber} electionDay={electionDay} />
      <p>
        {everywhere
          ? '各县的登记册都查过了。'
          : `没有网络，只查了带走的 ${grouped(register.kept.persons)} 人。是否在别处登记、有没有不列入名单的情形，送出时由系统核对。`}
      </p>
      {stillOpen(register.kept).length > 0 && (
        <Button
          type="primary"
          size="large"
          block
          onClick={() => onEnter({ values: { idNumber, name: '' }, standsAt: [] })}
        >
          登记此人
        </Button>
      )}
    </Card>
  );
}
