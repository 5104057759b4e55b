import type { PopulationBalance } from '@xuanwu/server/phases/registration/population/population.schema.ts';
import { Button, Card, Flex, Input, Table, Tag, Typography } from 'antd';
import { useState } from 'react';
import { Choice } from '../../widgets/choice.tsx';
import { PersonDrawer } from '../eligibility/person-drawer.tsx';

type Row = PopulationBalance['ageReview'][number];

const STATES = {
  missing: '已满而没有登记',
  young: '未满而已经登记',
  registered: '已满，已登记',
  waiting: '未满，没有登记',
} as const;

function stateOf({ isOfAge, isRegistered }: Row): keyof typeof STATES {
  if (isOfAge) return isRegistered ? 'registered' : 'missing';
  return isRegistered ? 'young' : 'waiting';
}

/** 临界年龄复核: nominal and full years are confused, so whoever is within a year of the limit is looked at once more. */
export function AgeReview({ balance: { ageReview, electionDay } }: { balance: PopulationBalance }) {
  const [text, setText] = useState('');
  const [state, setState] = useState<string>();
  const [person, setPerson] = useState<string>();
  const shown = ageReview.filter(
    (row) =>
      `${row.name} ${row.area}`.includes(text.trim()) && (state === undefined || stateOf(row) === state),
  );
  return (
    <Card
      size="small"
      title={`临界年龄复核（${ageReview.length}${ageReview.length >= 500 ? ' 人以上' : ' 人'}）`}
    >
      <Flex vertical gap={12}>
        <Typography.Text type="secondary">
          选举日 {electionDay} 前后一年内满十八周岁的。虚岁、周岁容易弄混，请照身份证或者户口簿核对出生日期。
        </Typography.Text>
        <Flex gap={8} wrap>
          <Input.Search
            aria-label="按姓名或地方查找"
            placeholder="姓名、地方"
            allowClear
            style={{ width: 200 }}
            onChange={(event) => setText(event.target.value)}
          />
          <Choice label="情形" titles={STATES} value={state ?? ''} onChange={setState} />
        </Flex>
        <Table<Row>
          size="small"
          rowKey="person"
          dataSource={[...shown]}
          scroll={{ x: 640 }}
          pagination={{ defaultPageSize: 20, hideOnSinglePage: true }}
          locale={{ emptyText: ageReview.length === 0 ? '登记册上没有临界年龄的人。' : '没有这样的人。' }}
          columns={[
            {
              title: '姓名',
              width: 120,
              render: (_, row) => (
                <Button type="link" className="explained" onClick={() => setPerson(row.person)}>
                  <strong>{row.name}</strong>
                </Button>
              ),
            },
            { title: '地方', dataIndex: 'area', width: 140 },
            { title: '出生日期', dataIndex: 'birthDate', width: 120, sorter: byDay('birthDate') },
            { title: '满十八周岁', dataIndex: 'turns18On', width: 130, sorter: byDay('turns18On') },
            {
              title: '情形',
              render: (_, row) => <Tag color={COLOURS[stateOf(row)]}>{STATES[stateOf(row)]}</Tag>,
            },
          ]}
        />
        <PersonDrawer person={person} onClose={() => setPerson(undefined)} />
      </Flex>
    </Card>
  );
}

function byDay(field: 'birthDate' | 'turns18On') {
  return (a: Row, b: Row) => (a[field] < b[field] ? -1 : 1);
}

const COLOURS: Readonly<Record<keyof typeof STATES, string>> = {
  missing: 'gold',
  young: 'red',
  registered: 'green',
  waiting: 'default',
};
