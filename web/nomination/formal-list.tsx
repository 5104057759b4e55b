import type { ConstituencyRow } from '@xuanwu/server/cycle/constituency-board.schema.ts';
import type { Nominations } from '@xuanwu/server/phases/nomination/nominations-view.schema.ts';
import { Button, Card, Descriptions, Flex, Table } from 'antd';
import { useAct } from '../api/use-act.ts';
import { ActButton } from '../widgets/act-button.tsx';
import { downloadTable } from '../widgets/download-table.ts';
import { ProblemAlert } from '../widgets/problem-alert.tsx';
import { SecondPerson, useWaiting, WaitingForSecond } from '../widgets/second-person.tsx';
import { FORMAL_BASES, particulars } from './words.ts';

const ACT = 'publish-formal-list';

type Formal = NonNullable<Nominations['formal']>;

interface Row {
  readonly place: number;
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
  return (
    <Card
      size="small"
      title={`正式代表候选人（${rows.length}），按姓氏笔画为序`}
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
            { title: '次序', dataIndex: 'place', width: 64, align: 'right' },
            { title: '姓名', dataIndex: 'name', width: 100 },
            { title: '基本情况', dataIndex: 'about' },
            { title: '职业和职务', dataIndex: 'occupation' },
          ]}
        />
        {formal.publishedOn === null && <Publish constituency={constituency} formal={rows.length} />}
      </Flex>
    </Card>
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
  ['次序', (row) => row.place],
  ['姓名', (row) => row.name],
  ['基本情况', (row) => row.about],
  ['职业和职务', (row) => row.occupation],
];

function rowsOf({ candidates }: Nominations, formal: Formal): Row[] {
  return formal.candidates.map(({ id, name }, index) => {
    const candidate = candidates.find((each) => each.id === id);
    return {
      place: index + 1,
      id,
      name,
      about: candidate ? particulars(candidate) : '',
      occupation: candidate?.occupation ?? '',
    };
  });
}
