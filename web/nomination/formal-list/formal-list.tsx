import type { ConstituencyRow } from '@xuanwu/server/cycle/constituency-board.schema.ts';
import type { Nominations } from '@xuanwu/server/phases/nomination/nominations-view.schema.ts';
import { Button, Card, Descriptions, Flex, Table, Tag } from 'antd';
import { useState } from 'react';
import { useAct } from '../../api/use-act.ts';
import { ActButton } from '../../widgets/act-button.tsx';
import { downloadTable } from '../../widgets/download-table.ts';
import { ProblemAlert } from '../../widgets/problem-alert.tsx';
import { SecondPerson, useWaiting, WaitingForSecond } from '../../widgets/second-person.tsx';
import { FORMAL_BASES, particulars } from '../words.ts';
import { Removals } from './removals.tsx';
import { RemoveForm } from './remove-form.tsx';
import { ReopenList } from './reopen-list.tsx';

const ACT = 'publish-formal-list';

type Formal = NonNullable<Nominations['formal']>;

interface Row {
  /** Null for whoever was removed. */
  readonly place: number | null;
  readonly id: string;
  readonly name: string;
  readonly about: string;
  readonly occupation: string;
}

/** 正式代表候选人名单, once it is fixed: who, how it was decided, and its publication. */
export function FormalList(props: {
  constituency: ConstituencyRow;
  nominations: Nominations;
  formal: Formal;
}) {
  const { constituency, nominations, formal } = props;
  const rows = rowsOf(nominations, formal);
  const [removing, setRemoving] = useState<Row | null>(null);
  return (
    <Card
      size="small"
      title={titleOf(rows, formal)}
      extra={
        <Button
          size="small"
          onClick={() => downloadTable(`${constituency.name}正式代表候选人.csv`, EXPORT_COLUMNS, rows)}
        >
          导出表格
        </Button>
      }
    >
      <Flex vertical gap={12}>
        <Decision formal={formal} />
        <Table<Row>
          size="small"
          rowKey="id"
          dataSource={rows}
          pagination={false}
          scroll={{ x: 640 }}
          columns={[
            { title: '次序', width: 64, align: 'right', render: (_, { place }) => place ?? '—' },
            { title: '姓名', dataIndex: 'name', width: 100 },
            { title: '基本情况', dataIndex: 'about' },
            { title: '职业和职务', dataIndex: 'occupation' },
            {
              title: '',
              width: 110,
              render: (_, row) => (
                <Standing constituency={constituency} formal={formal} row={row} onRemove={setRemoving} />
              ),
            },
          ]}
        />
        {formal.removals.length > 0 && <Removals removals={formal.removals} />}
        {formal.publishedOn === null && (
          <Flex vertical gap={12} align="start">
            <Publish constituency={constituency} formal={rows.length} />
            <ReopenList constituency={constituency} />
          </Flex>
        )}
        {removing && (
          <RemoveForm constituency={constituency} candidate={removing} onClose={() => setRemoving(null)} />
        )}
      </Flex>
    </Card>
  );
}

/** How many stand, and in which order. */
function titleOf(rows: readonly Row[], { basis }: Formal): string {
  const standing = rows.filter(({ place }) => place !== null).length;
  return `正式代表候选人（${standing}）${basis === 'primary' ? '' : '，按姓氏笔画为序'}`;
}

/** Whoever stands may be removed after publication; whoever was removed says so. */
function Standing(props: {
  constituency: ConstituencyRow;
  formal: Formal;
  row: Row;
  onRemove: (row: Row) => void;
}) {
  const { constituency, formal, row, onRemove } = props;
  if (row.place === null) return <Tag>已撤出</Tag>;
  if (formal.publishedOn === null) return null;
  return (
    <ActButton
      act="remove-formal-candidate"
      state={{ constituency: constituency.stage }}
      type="link"
      size="small"
      aria-label={`${row.name}撤出名单`}
      onClick={() => onRemove(row)}
    >
      撤出名单
    </ActButton>
  );
}

function Decision({ formal }: { formal: Formal }) {
  const { meeting, basis, fixedOn, publishedOn } = formal;
  return (
    <Descriptions
      size="small"
      bordered
      column={{ xs: 1, md: 2 }}
      items={[
        { label: '确定方式', children: FORMAL_BASES[basis] },
        { label: '确定日期', children: fixedOn },
        {
          label: '选举委员会会议',
          children: `${meeting.heldOn}，${meeting.minute}，出席 ${meeting.present} 人，赞成 ${meeting.inFavour} 人`,
        },
        { label: '公布日期', children: publishedOn ?? '待公布' },
      ]}
    />
  );
}

function Publish({ constituency, formal }: { constituency: ConstituencyRow; formal: number }) {
  const publish = useAct(ACT);
  const isAsked = useWaiting({ constituency: constituency.id }).some(({ act }) => act === ACT);
  return (
    <Flex vertical gap={12} align="start">
      <ProblemAlert error={publish.error} />
      {isAsked ? <WaitingForSecond constituency={constituency.id} /> : <SecondPerson act={ACT} />}
      <ActButton
        act={ACT}
        state={{ constituency: constituency.stage }}
        type="primary"
        disabled={isAsked}
        loading={publish.isPending}
        onClick={() => publish.mutate({ constituency: constituency.id })}
      >
        公布正式代表候选人名单（{formal} 人）
      </ActButton>
    </Flex>
  );
}

const EXPORT_COLUMNS: readonly [string, (row: Row) => string | number][] = [
  ['次序', (row) => row.place ?? '已撤出'],
  ['姓名', (row) => row.name],
  ['基本情况', (row) => row.about],
  ['职业和职务', (row) => row.occupation],
];

function rowsOf({ candidates }: Nominations, formal: Formal): Row[] {
  const removed = formal.removals.map(({ candidate }) => candidate);
  const standing = formal.candidates.filter(({ id }) => !removed.includes(id)).map(({ id }) => id);
  return formal.candidates.map(({ id, name }) => {
    const candidate = candidates.find((each) => each.id === id);
    return {
      place: removed.includes(id) ? null : standing.indexOf(id) + 1,
      id,
      name,
      about: candidate ? particulars(candidate) : '',
      occupation: candidate?.occupation ?? '',
    };
  });
}
