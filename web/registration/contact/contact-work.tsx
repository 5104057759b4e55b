import type { Home } from '@xuanwu/server/cycle/home.schema.ts';
import {
  CONTACT_MEANS,
  CONTACT_RESULTS,
  CONTACT_ROUTES,
  type ContactWork as Work,
  HOUSEHOLD_STATUSES,
  WORK_STATES,
} from '@xuanwu/server/phases/registration/contact/contact.schema.ts';
import { Button, Card, Drawer, Flex, Input, Statistic, Table, Tag } from 'antd';
import { useState } from 'react';
import { useRead } from '../../api/queries.ts';
import { Choice } from '../../widgets/choice.tsx';
import { ProblemAlert } from '../../widgets/problem-alert.tsx';
import { useFilter } from '../../widgets/use-filter.ts';
import { PersonContact } from './person-contact.tsx';
import { RenewMigrants } from './renew-migrants.tsx';

type Row = Work['rows'][number];

const PAGE = 50;
const DUE = { overdue: '已过期', open: '没有过期' } as const;

/** 联系工作清单: who has not been reached, what comes next, what is overdue. */
export function ContactWork({ cycle }: { cycle: NonNullable<Home['cycle']> }) {
  const [q, setQ] = useState('');
  const [state, setState] = useFilter('state');
  const [status, setStatus] = useFilter('status');
  const [due, setDue] = useFilter('due');
  const [page, setPage] = useState(1);
  const [person, setPerson] = useState<Row>();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const query = new URLSearchParams({ page: String(page) });
  for (const [name, value] of Object.entries({ q, state, status, due }))
    if (value !== '') query.set(name, value);
  const read = useRead<Work>(`/api/contact-work?${query}`, { keepsLast: true });
  const { rows, total, counts, overdue } = read.data ?? NOTHING;
  const filter = (set: (value: string | undefined) => void) => (value: string | undefined) => {
    set(value);
    setPage(1);
  };
  return (
    <Card size="small" title="联系工作清单">
      <Flex vertical gap={12}>
        <Flex gap={24} wrap>
          {Object.entries(WORK_STATES).map(([key, title]) => (
            <Statistic key={key} title={title} value={counts[key as Row['state']]} suffix="人" />
          ))}
          <Statistic title="已过期" value={overdue} suffix="人" />
        </Flex>
        <Flex gap={8} wrap>
          <Input.Search
            aria-label="查找要联系的人"
            placeholder="姓名、住址或者下一步"
            allowClear
            style={{ width: 220 }}
            onSearch={(text) => {
              setQ(text.trim());
              setPage(1);
            }}
          />
          <Choice label="进展" titles={WORK_STATES} value={state} onChange={filter(setState)} />
          <Choice
            label="户籍和居住"
            titles={HOUSEHOLD_STATUSES}
            value={status}
            onChange={filter(setStatus)}
          />
          <Choice label="期限" titles={DUE} value={due} onChange={filter(setDue)} />
        </Flex>
        <ProblemAlert error={read.error} />
        <Table<Row>
          size="small"
          rowKey="person"
          loading={read.isFetching}
          dataSource={[...rows]}
          scroll={{ x: 900 }}
          pagination={{
            current: page,
            pageSize: PAGE,
            total,
            showSizeChanger: false,
            onChange: setPage,
            hideOnSinglePage: true,
          }}
          locale={{
            emptyText: read.isLoading
              ? '正在读取'
              : '清单上没有人。在登记册上打开一位选民，登记“户在人不在”或者“人在户不在”，就列到这里。',
          }}
          rowSelection={{
            selectedRowKeys: [...chosen],
            getCheckboxProps: (row) => ({ disabled: row.status !== 'household-away' || row.route !== null }),
            onChange: (keys) => setChosen(keys.map(String)),
          }}
          columns={columns(setPerson)}
        />
        <RenewMigrants cycle={cycle} persons={chosen} onDone={() => setChosen([])} />
      </Flex>
      <Drawer
        open={person !== undefined}
        size="min(640px, 100vw)"
        title={person?.name}
        onClose={() => setPerson(undefined)}
        destroyOnHidden
      >
        {person && <PersonContact person={person.person} />}
      </Drawer>
    </Card>
  );
}

const NOTHING: Work = {
  rows: [],
  total: 0,
  overdue: 0,
  counts: { 'not-reached': 0, 'no-route': 0, decided: 0 },
};

function columns(onOpen: (row: Row) => void) {
  return [
    {
      title: '姓名',
      dataIndex: 'name',
      render: (name: string, row: Row) => (
        <Button type="link" size="small" onClick={() => onOpen(row)}>
          {name}
        </Button>
      ),
    },
    {
      title: '情况',
      dataIndex: 'status',
      width: 110,
      render: (value: Row['status']) => HOUSEHOLD_STATUSES[value],
    },
    { title: '住址', dataIndex: 'address', render: (address: string | null) => address ?? '—' },
    {
      title: '进展',
      dataIndex: 'state',
      render: (value: Row['state'], { route }: Row) => (
        <Tag color={value === 'decided' ? 'green' : value === 'no-route' ? 'gold' : 'default'}>
          {route === null ? WORK_STATES[value] : CONTACT_ROUTES[route]}
        </Tag>
      ),
    },
    {
      title: '最近一次联系',
      render: (_: unknown, { last, attempts }: Row) =>
        last === null
          ? '没有'
          : `${last.madeOn} ${CONTACT_MEANS[last.means]}，${CONTACT_RESULTS[last.result]}（共 ${attempts} 次）`,
    },
    {
      title: '下一步',
      render: (_: unknown, { nextStep, dueOn, isOverdue }: Row) => (
        <>
          <div>{nextStep ?? '—'}</div>
          {dueOn !== null && (
            <div className={isOverdue ? 'fails' : 'shell-subtitle'}>
              {dueOn} 以前{isOverdue && '，已过期'}
            </div>
          )}
        </>
      ),
    },
  ];
}
