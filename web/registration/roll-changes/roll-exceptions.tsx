import type { Home } from '@xuanwu/server/cycle/home.schema.ts';
import { EXCEPTION_KINDS, type RollBalance } from '@xuanwu/server/phases/registration/roll-change.schema.ts';
import { Button, Card, Flex, Input, Table, Typography } from 'antd';
import { useState } from 'react';
import { ActButton } from '../../widgets/act-button.tsx';
import { Choice } from '../../widgets/choice.tsx';
import { LEVELS } from '../../widgets/words.ts';
import { PersonDrawer } from '../eligibility/person-drawer.tsx';
import { RecordRollChange } from './record-roll-change.tsx';

type Row = RollBalance['exceptions'][number];

/** 说不清原因的人: why each is one and what to do. */
export function RollExceptions(props: { cycle: NonNullable<Home['cycle']>; exceptions: readonly Row[] }) {
  const { cycle, exceptions } = props;
  const [text, setText] = useState('');
  const [kind, setKind] = useState<string>();
  const [person, setPerson] = useState<string>();
  const [recording, setRecording] = useState<Row>();
  const shown = exceptions.filter(
    (row) =>
      `${row.name} ${row.constituency}`.includes(text.trim()) && (kind === undefined || row.kind === kind),
  );
  return (
    <Card
      size="small"
      title={`要弄清的人（${exceptions.length}${exceptions.length >= 300 ? ' 条以上' : ' 条'}）`}
    >
      <Flex vertical gap={12}>
        <Flex gap={8} wrap>
          <Input.Search
            aria-label="按姓名或选区查找"
            placeholder="姓名、选区"
            allowClear
            style={{ width: 200 }}
            onChange={(event) => setText(event.target.value)}
          />
          <Choice label="情形" titles={EXCEPTION_KINDS} value={kind ?? ''} onChange={setKind} />
        </Flex>
        <Table<Row>
          size="small"
          rowKey={(row) => `${row.kind} ${row.level} ${row.person}`}
          dataSource={[...shown]}
          scroll={{ x: 900 }}
          pagination={{ defaultPageSize: 20, hideOnSinglePage: true }}
          locale={{ emptyText: exceptions.length === 0 ? '每个人的增减都有原因。' : '没有这样的人。' }}
          columns={[
            {
              title: '姓名',
              width: 130,
              render: (_, row) => (
                <>
                  <Button type="link" className="explained" onClick={() => setPerson(row.person)}>
                    <strong>{row.name}</strong>
                  </Button>
                  <div className="shell-subtitle">{row.birthDate}</div>
                </>
              ),
            },
            {
              title: '选区',
              width: 180,
              render: (_, row) => (
                <>
                  {row.constituency}
                  <div className="shell-subtitle">
                    {LEVELS[row.level]}
                    {row.isPublished && '，名单已公布'}
                  </div>
                </>
              ),
            },
            {
              title: '情形和办法',
              render: (_, row) => (
                <>
                  <div>{EXCEPTION_KINDS[row.kind]}</div>
                  <Typography.Text type="secondary">{row.advice}</Typography.Text>
                </>
              ),
            },
            {
              title: '',
              width: 110,
              // On a phone what is to be done would stand beyond the edge.
              fixed: 'right',
              render: (_, row) =>
                row.kind !== 'returned' && (
                  <ActButton
                    act="record-roll-change"
                    size="small"
                    state={{ cycle: cycle.stage }}
                    aria-label={`记录增减：${row.name}`}
                    onClick={() => setRecording(row)}
                  >
                    记录原因
                  </ActButton>
                ),
            },
          ]}
        />
        <PersonDrawer person={person} onClose={() => setPerson(undefined)} />
        {recording && (
          <RecordRollChange cycle={cycle.id} row={recording} onClose={() => setRecording(undefined)} />
        )}
      </Flex>
    </Card>
  );
}
