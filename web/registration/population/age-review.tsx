import type { Home } from '@xuanwu/server/cycle/home.schema.ts';
import {
  AGE_FINDINGS,
  AGE_PROGRESS,
  AGE_STATES,
  type AgeReview as Review,
} from '@xuanwu/server/phases/registration/population/age-review.schema.ts';
import { Button, Card, Flex, Input, Table, type TableColumnsType, Tag, Typography } from 'antd';
import { useState } from 'react';
import { useRead } from '../../api/queries.ts';
import { Choice } from '../../widgets/choice.tsx';
import { ProblemAlert } from '../../widgets/problem-alert.tsx';
import { useFilter } from '../../widgets/use-filter.ts';
import { grouped } from '../../widgets/words.ts';
import { PersonDrawer } from '../eligibility/person-drawer.tsx';
import { RecordAgeReview } from './record-age-review.tsx';

type Row = Review['rows'][number];

const PAGE = 50;

/** 临界年龄复核: nominal and full years are confused, so whoever is within a year of the limit is held against his papers. */
export function AgeReview({ cycle }: { cycle: NonNullable<Home['cycle']> }) {
  const [q, setQ] = useState('');
  const [state, setState] = useFilter('age');
  const [progress, setProgress] = useFilter('reviewed');
  const [page, setPage] = useState(1);
  const [person, setPerson] = useState<string>();
  const [chosen, setChosen] = useState<readonly Row[]>([]);
  const query = new URLSearchParams({ page: String(page) });
  for (const [name, value] of Object.entries({ q, state, progress }))
    if (value !== '') query.set(name, value);
  const read = useRead<Review>(`/api/cycles/${cycle.id}/age-review?${query}`, { keepsLast: true });
  // Whoever is chosen is seen: another page or filter begins anew.
  const turnTo = (to: number) => {
    setChosen([]);
    setPage(to);
  };
  const filter = (set: (value: string | undefined) => void) => (value: string | undefined) => {
    set(value);
    turnTo(1);
  };
  const { data } = read;
  return (
    <Card size="small" title={data ? `临界年龄复核（${howMany(data)}）` : '临界年龄复核'}>
      <Flex vertical gap={12}>
        <Typography.Text type="secondary">
          {data && `选举日 ${data.electionDay} 前后一年内满十八周岁的。`}
          虚岁、周岁容易弄混，请照身份证或者户口簿核对出生日期，核对过的勾选登记。
        </Typography.Text>
        <Flex gap={8} wrap>
          <Input.Search
            aria-label="按姓名或地方查找"
            placeholder="姓名、地方"
            allowClear
            style={{ width: 200 }}
            onSearch={(text) => {
              setQ(text.trim());
              turnTo(1);
            }}
          />
          <Choice label="核对" titles={AGE_PROGRESS} value={progress} onChange={filter(setProgress)} />
          <Choice label="情形" titles={AGE_STATES} value={state} onChange={filter(setState)} />
        </Flex>
        <ProblemAlert error={read.error} />
        <Table<Row>
          size="small"
          rowKey="person"
          loading={read.isFetching}
          dataSource={[...(data?.rows ?? [])]}
          scroll={{ x: 860 }}
          pagination={{
            current: page,
            pageSize: PAGE,
            total: data?.total ?? 0,
            showSizeChanger: false,
            onChange: turnTo,
            hideOnSinglePage: true,
          }}
          locale={{ emptyText: emptyText(data) }}
          rowSelection={{
            selectedRowKeys: chosen.map((row) => row.person),
            onChange: (_, rows) => setChosen(rows),
            getCheckboxProps: ({ name }) => ({ 'aria-label': `选中${name}` }),
          }}
          columns={columns(setPerson)}
        />
        <RecordAgeReview cycle={cycle} rows={chosen} onDone={() => setChosen([])} />
        <PersonDrawer person={person} onClose={() => setPerson(undefined)} />
      </Flex>
    </Card>
  );
}

function howMany({ people, reviewed }: Review): string {
  return `已核对 ${grouped(reviewed)} 人，共 ${grouped(people)} 人`;
}

function emptyText(data: Review | undefined): string {
  if (data === undefined) return '正在读取';
  return data.people === 0 ? '登记册上没有临界年龄的人。' : '没有这样的人。';
}

function columns(onOpen: (person: string) => void): TableColumnsType<Row> {
  return [
    {
      title: '姓名',
      width: 130,
      render: (_, row) => (
        <Button type="link" className="explained" onClick={() => onOpen(row.person)}>
          <strong>{row.name}</strong>
        </Button>
      ),
    },
    { title: '地方', dataIndex: 'area', width: 130 },
    { title: '出生日期', dataIndex: 'birthDate', width: 115 },
    { title: '满十八周岁', dataIndex: 'turns18On', width: 115 },
    {
      title: '情形',
      width: 150,
      render: (_, { state }) => <Tag color={COLOURS[state]}>{AGE_STATES[state]}</Tag>,
    },
    {
      title: '核对',
      render: (_, { review }) =>
        review === null ? (
          <Typography.Text type="secondary">{AGE_PROGRESS.open}</Typography.Text>
        ) : (
          <>
            <div>{AGE_FINDINGS[review.finding]}</div>
            <div className="shell-subtitle">
              {review.by}，{review.reviewedOn}
            </div>
          </>
        ),
    },
  ];
}

const COLOURS: Readonly<Record<Row['state'], string>> = {
  missing: 'gold',
  young: 'red',
  registered: 'green',
  waiting: 'default',
};
