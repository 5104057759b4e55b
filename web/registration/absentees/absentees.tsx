import type { Home } from '@xuanwu/server/cycle/home.schema.ts';
import { ABSENCES } from '@xuanwu/rules/absentee.ts';
import { CUSTODIES, WAYS } from '@xuanwu/rules/custody.ts';
import {
  ABSENTEE_STATES,
  type AbsenteeRow,
  type Absentees as Read,
} from '@xuanwu/server/phases/voting/absentees/absentee.schema.ts';
import { Button, Card, Drawer, Flex, Input, Statistic, Table, Tag } from 'antd';
import { useState } from 'react';
import { useRead } from '../../api/queries.ts';
import { Choice } from '../../widgets/choice.tsx';
import { Loaded } from '../../widgets/page.tsx';
import { useFilter } from '../../widgets/use-filter.ts';
import { AbsenteeWork } from './absentee-work.tsx';

const COLOURS = { 'not-asked': 'default', asked: 'gold', agreed: 'blue', arranged: 'green' } as const;

/** 不能到场的选民: who is held, in hospital or back from abroad, whom to ask about him, and how he votes. */
export function Absentees({ cycle }: { cycle: NonNullable<Home['cycle']> }) {
  const read = useRead<Read>('/api/absentees');
  return <Loaded read={read}>{(absentees) => <List cycle={cycle.id} absentees={absentees} />}</Loaded>;
}

function List({ cycle, absentees }: { cycle: string; absentees: Read }) {
  const { rows, boxes, electionDay } = absentees;
  const [text, setText] = useState('');
  const [state, setState] = useFilter('state');
  const [absence, setAbsence] = useFilter('absence');
  const [person, setPerson] = useState<string>();
  const open = rows.find((row) => row.person === person);
  const shown = rows.filter(
    (row) =>
      `${row.name} ${row.organ ?? ''} ${row.constituency}`.includes(text.trim()) &&
      (state === '' || row.state === state) &&
      (absence === '' || row.absence === absence),
  );
  return (
    <Card size="small" title="不能到场的选民">
      <Flex vertical gap={12}>
        <span className="shell-subtitle">
          登记了被判刑、羁押、拘留而到选举日 {electionDay}{' '}
          有选举权的，自动列在这里；住院的、从国外回来的，在登记册上打开本人列入。
        </span>
        <Flex gap={24} wrap>
          {Object.entries(ABSENTEE_STATES).map(([key, title]) => (
            <Statistic
              key={key}
              title={title}
              value={rows.filter((row) => row.state === key).length}
              suffix="人"
            />
          ))}
        </Flex>
        <Flex gap={8} wrap>
          <Input.Search
            aria-label="查找不能到场的选民"
            placeholder="姓名、所在机关或者选区"
            allowClear
            style={{ width: 240 }}
            onChange={(event) => setText(event.target.value)}
          />
          <Choice label="进展" titles={ABSENTEE_STATES} value={state} onChange={setState} />
          <Choice label="情形" titles={ABSENCES} value={absence} onChange={setAbsence} />
        </Flex>
        <Table<AbsenteeRow>
          size="small"
          rowKey="person"
          dataSource={shown}
          scroll={{ x: 860 }}
          pagination={{ defaultPageSize: 20, hideOnSinglePage: true, showTotal: (total) => `共 ${total} 人` }}
          locale={{ emptyText: '没有需要安排的选民。' }}
          columns={columns(setPerson)}
        />
      </Flex>
      <Drawer
        open={open !== undefined}
        title={open?.name}
        size="min(640px, 100vw)"
        onClose={() => setPerson(undefined)}
        destroyOnHidden
      >
        {open && <AbsenteeWork key={open.person} cycle={cycle} row={open} boxes={boxes} />}
      </Drawer>
    </Card>
  );
}

function columns(onOpen: (person: string) => void) {
  return [
    {
      title: '姓名',
      render: (_: unknown, { person, name, bornIn }: AbsenteeRow) => (
        <Button type="link" size="small" onClick={() => onOpen(person)}>
          {name}（{bornIn} 出生）
        </Button>
      ),
    },
    { title: '选区', dataIndex: 'constituency' },
    {
      title: '情形',
      render: (_: unknown, { absence, custody }: AbsenteeRow) =>
        custody === null ? ABSENCES[absence] : CUSTODIES[custody].title,
    },
    {
      title: '在哪里',
      render: (_: unknown, { organ, contact }: AbsenteeRow) => (
        <>
          <div>{organ ?? '没有写明'}</div>
          <div className="shell-subtitle">{contact}</div>
        </>
      ),
    },
    {
      title: '进展',
      render: (_: unknown, { state, way, arrangement, dueOn, isOverdue }: AbsenteeRow) => (
        <>
          <Tag color={COLOURS[state]}>{ABSENTEE_STATES[state]}</Tag>
          <div>{way !== null && WAYS[way]}</div>
          <div className="shell-subtitle">{arrangement}</div>
          {dueOn !== null && (
            <div className={isOverdue ? 'fails' : 'shell-subtitle'}>
              {dueOn} 以前答复{isOverdue && '，已过期'}
            </div>
          )}
        </>
      ),
    },
  ];
}
