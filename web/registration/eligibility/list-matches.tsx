import { PERSON_STATUSES } from '@xuanwu/server/phases/registration/eligibility/eligibility-view.schema.ts';
import {
  type EligibilityListView,
  MATCH_KINDS,
} from '@xuanwu/server/phases/registration/eligibility/lists/eligibility-list.schema.ts';
import { EVIDENCE_FIELDS } from '@xuanwu/server/phases/registration/open-cases/case.schema.ts';
import { Button, Card, Flex, Input, Table, Tag, Typography } from 'antd';
import { useState } from 'react';
import { useAct } from '../../api/use-act.ts';
import { ActButton } from '../../widgets/act-button.tsx';
import { Choice } from '../../widgets/choice.tsx';
import { ProblemAlert } from '../../widgets/problem-alert.tsx';
import { PersonDrawer } from './person-drawer.tsx';
import { factWords } from './person-facts.tsx';

type Match = EligibilityListView['matches'][number];

/** 名册上本登记册的人: those who need a person's eye first. */
export function ListMatches({ list }: { list: EligibilityListView }) {
  const [text, setText] = useState('');
  const [how, setHow] = useState<string>();
  const [person, setPerson] = useState<string>();
  const act = useAct('confirm-list-facts');
  const shown = list.matches.filter(
    (match) =>
      `${match.listed.name} ${match.registered.name}`.includes(text.trim()) &&
      (how === undefined || match.how === how),
  );
  return (
    <Card size="small" title="名册上本登记册的人">
      <Flex vertical gap={12}>
        <Flex gap={8} wrap>
          <Input.Search
            aria-label="按姓名查找"
            placeholder="姓名"
            allowClear
            style={{ width: 200 }}
            onChange={(event) => setText(event.target.value)}
          />
          <Choice label="怎样对上" titles={MATCH_KINDS} value={how ?? ''} onChange={setHow} />
        </Flex>
        <ProblemAlert error={act.error} />
        <Table<Match>
          size="small"
          rowKey={({ line, person: id }) => `${line} ${id}`}
          dataSource={[...shown]}
          scroll={{ x: 940 }}
          pagination={{ defaultPageSize: 50, hideOnSinglePage: true }}
          locale={{ emptyText: '没有这样的行。' }}
          columns={[
            { title: '行号', dataIndex: 'line', width: 70, align: 'right' },
            {
              title: '登记册上',
              width: 150,
              render: (_, match) => (
                <>
                  <Button type="link" className="explained" onClick={() => setPerson(match.person)}>
                    <strong>{match.registered.name}</strong>
                  </Button>
                  <div className="shell-subtitle">{match.registered.birthDate}</div>
                </>
              ),
            },
            { title: '怎样对上', width: 220, render: (_, match) => <How match={match} /> },
            {
              title: '要登记的事实',
              render: (_, { fact }) => (fact === null ? '由选举委员会确认' : factWords(fact)),
            },
            { title: '选民资格', width: 220, render: (_, match) => <Effect match={match} /> },
            {
              title: '',
              width: 110,
              render: (_, match) => (
                <Settle
                  match={match}
                  isPending={act.isPending}
                  onConfirm={({ line, person: id }) =>
                    act.mutate({ list: list.id, rows: [{ line, person: id }] })
                  }
                />
              ),
            },
          ]}
        />
        <PersonDrawer person={person} onClose={() => setPerson(undefined)} />
      </Flex>
    </Card>
  );
}

const FIELDS: Readonly<Record<string, string>> = EVIDENCE_FIELDS;

function How({ match: { how, listed, registered, evidence } }: { match: Match }) {
  return (
    <>
      <Tag color={how === 'number' ? 'green' : 'gold'}>{MATCH_KINDS[how]}</Tag>
      {listed.name !== registered.name && <div>名册上写作：{listed.name}</div>}
      {evidence.map(({ field, text }) => (
        <div key={field} className="shell-subtitle">
          {FIELDS[field] ?? field}：{text}
        </div>
      ))}
    </>
  );
}

function Effect({ match: { before, after, state } }: { match: Match }) {
  if (state !== 'proposed' || before === after) return PERSON_STATUSES[before];
  return (
    <>
      <div>现在：{PERSON_STATUSES[before]}</div>
      <Typography.Text type="danger">确认后：{PERSON_STATUSES[after]}</Typography.Text>
    </>
  );
}

function Settle(props: { match: Match; isPending: boolean; onConfirm: (match: Match) => void }) {
  const { match, isPending, onConfirm } = props;
  if (match.state === 'confirmed') return <Tag color="green">已登记</Tag>;
  if (match.state === 'known') return <Tag>原已登记</Tag>;
  if (match.fact === null || match.how === 'number') return null;
  return (
    <ActButton
      act="confirm-list-facts"
      size="small"
      loading={isPending}
      aria-label={`是同一人：第 ${match.line} 行`}
      onClick={() => onConfirm(match)}
    >
      是同一人
    </ActButton>
  );
}
