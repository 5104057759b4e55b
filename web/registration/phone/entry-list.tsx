import { Alert, App, Button, Empty, Flex, Input, Tag } from 'antd';
import { useState } from 'react';
import { written } from '../../widgets/words.ts';
import { EntryDrawer } from './entry-drawer.tsx';
import { ENTRY_STATES } from './entry-states.ts';
import type { Entry } from './kept-entries.ts';
import type { OpenRegister } from './kept-registers.ts';
import type { Stopped } from './send-entries.ts';
import type { Entries } from './use-entries.ts';
import type { Reach } from './use-reach.ts';

interface Props {
  readonly register: OpenRegister;
  readonly reach: Reach;
  readonly entries: Entries;
  readonly onSignIn: () => void;
}

const GROUPS = {
  conflict: { title: '要处理', states: ['conflict'] },
  waiting: { title: '待送', states: ['waiting', 'giving-up'] },
  registered: { title: '已登记', states: ['registered'] },
  'given-up': { title: '已放弃', states: ['given-up'] },
} as const satisfies Record<string, { title: string; states: readonly Entry['state'][] }>;
type Group = keyof typeof GROUPS;

/** 录入: everybody who was typed on this phone, and what has become of each. */
export function EntryList({ register, reach, entries, onSignIn }: Props) {
  const { message } = App.useApp();
  const [group, setGroup] = useState<Group>();
  const [q, setQ] = useState('');
  const [chosen, setChosen] = useState<string>();
  const of = (each: Group) => entries.all.filter(({ state }) => isOf(each, state));
  const shown = (group === undefined ? entries.all : of(group)).filter(
    ({ voter }) => voter.name.includes(q.trim()) || voter.idNumber.endsWith(q.trim().toUpperCase()),
  );
  return (
    <Flex vertical gap={12}>
      <Sending reach={reach} entries={entries} onSignIn={onSignIn} />
      <div className="phone-filters" role="group" aria-label="按状态">
        {(Object.keys(GROUPS) as Group[]).map((each) => (
          <Button
            key={each}
            type={group === each ? 'primary' : 'default'}
            aria-pressed={group === each}
            onClick={() => setGroup(group === each ? undefined : each)}
          >
            {GROUPS[each].title} {of(each).length}
          </Button>
        ))}
      </div>
      {entries.all.length > 5 && (
        <Input
          aria-label="查找录入"
          placeholder="姓名或号码末几位"
          allowClear
          value={q}
          onChange={({ target }) => setQ(target.value)}
        />
      )}
      {shown.length === 0 && (
        <Empty
          description={
            entries.all.length === 0
              ? '还没有录入。到“查登记”输入号码，没有登记的就能登记。'
              : '没有这样的录入。'
          }
        />
      )}
      {shown.map((entry) => (
        <Row key={entry.id} entry={entry} onOpen={() => setChosen(entry.id)} />
      ))}
      <EntryDrawer
        register={register}
        reach={reach}
        entry={entries.all.find(({ id }) => id === chosen)}
        onClose={() => setChosen(undefined)}
        onChange={async (from, entry) => {
          setChosen(undefined);
          if (!(await entries.change(from, entry)))
            void message.warning('这一条刚刚送出了，没有改。请看现在的结果。');
        }}
      />
    </Flex>
  );
}

function isOf(group: Group, state: Entry['state']): boolean {
  const states: readonly Entry['state'][] = GROUPS[group].states;
  return states.includes(state);
}

const STOPPED: Readonly<Record<Stopped, string>> = {
  unreachable: '连不上服务器，都还在手机上，有网络时自动送出。',
  'signed-out': '登录已过期。登录后自动送出，录入的都还在。',
  'not-permitted': '当前岗位不能登记选民。请换回登记员的岗位，再送。',
  busy: '服务器正忙，过一会儿自动再送。',
};

function Sending({ reach, entries, onSignIn }: Pick<Props, 'reach' | 'entries' | 'onSignIn'>) {
  const { unsent, isSending, stopped } = entries;
  const why = reach === 'signed-out' ? 'signed-out' : reach === 'offline' ? 'unreachable' : stopped;
  return (
    <>
      {unsent > 0 && why && (
        <Alert
          type="warning"
          showIcon
          title={STOPPED[why]}
          {...(why === 'signed-out' && { action: <Button onClick={onSignIn}>登录</Button> })}
        />
      )}
      {unsent > 0 && (
        <Button
          type="primary"
          size="large"
          block
          loading={isSending}
          disabled={reach !== 'online'}
          onClick={() => void entries.send()}
        >
          现在送出 {unsent} 条
        </Button>
      )}
    </>
  );
}

function Row({ entry, onOpen }: { entry: Entry; onOpen: () => void }) {
  const { voter, state, enteredAt, problem, cases } = entry;
  const { title, color } = ENTRY_STATES[state];
  return (
    <button type="button" className="phone-row" onClick={onOpen}>
      <Flex justify="space-between" align="center" gap={8}>
        <strong>{voter.name}</strong>
        <Tag color={color} style={{ marginInlineEnd: 0 }}>
          {title}
        </Tag>
      </Flex>
      <div className="shell-subtitle">
        {masked(voter.idNumber)}，{written(enteredAt)} 录入
      </div>
      {state === 'conflict' && <div className="fails">{problem?.detail ?? problem?.title}</div>}
      {cases > 0 && <div>已立 {cases} 件核查事项（可能重复，或者住址属于别的选区）。</div>}
    </button>
  );
}

function masked(idNumber: string): string {
  return `${idNumber.slice(0, 6)}********${idNumber.slice(-4)}`;
}
