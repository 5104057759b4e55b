import { CheckCircleFilled, ExclamationCircleFilled } from '@ant-design/icons';
import { Alert, Button, Card, Flex, Popconfirm, Table, Typography } from 'antd';
import { useState } from 'react';
import { useAct } from '../api/use-act.ts';
import { ActButton } from '../widgets/act-button.tsx';
import { downloadTable } from '../widgets/download-table.ts';
import { ProblemAlert } from '../widgets/problem-alert.tsx';
import { AssignSeats } from './assign-seats.tsx';
import type { Drawn } from './drawn.ts';
import { RecordVacant } from './record-vacant.tsx';
import { type Category, openSeats } from './seat-category.ts';

/** 名额台账: every seat by its category, until each is with a constituency or recorded vacant. */
export function SeatLedgerCard(drawn: Drawn) {
  const { cycle, election, ledger, constituencies } = drawn;
  const [assigning, setAssigning] = useState<Category>();
  const [vacating, setVacating] = useState<Category>();
  const state = { cycle: cycle.stage };
  const { categories } = ledger;
  return (
    <Card
      size="small"
      title="名额台账"
      extra={
        <Button
          size="small"
          onClick={() => downloadTable(`${election.name}名额台账.csv`, EXPORT_COLUMNS, categories)}
        >
          导出表格
        </Button>
      }
    >
      <Flex vertical gap={12}>
        <Standing election={election.seats} categories={categories} />
        <Table<Category>
          size="small"
          rowKey="id"
          dataSource={[...categories]}
          pagination={false}
          scroll={{ x: 720 }}
          locale={{ emptyText: '工作方案没有写名额的类别。' }}
          columns={[
            { title: '类别', dataIndex: 'name' },
            { title: '名额', dataIndex: 'seats', align: 'right' },
            { title: '已分到选区', dataIndex: 'assigned', align: 'right' },
            { title: '暂缺', dataIndex: 'vacant', align: 'right' },
            { title: '尚未落实', align: 'right', render: (_, row) => <OpenSeats row={row} /> },
            {
              title: '办理',
              render: (_, row) => (
                <Flex gap={8}>
                  <ActButton
                    act="assign-seats"
                    state={state}
                    size="small"
                    disabled={openSeats(row) <= 0 || constituencies.length === 0}
                    aria-label={`分配到选区：${row.name}`}
                    onClick={() => setAssigning(row)}
                  >
                    分配到选区
                  </ActButton>
                  <ActButton
                    act="record-vacant-seats"
                    state={state}
                    size="small"
                    disabled={openSeats(row) <= 0}
                    aria-label={`登记暂缺：${row.name}`}
                    onClick={() => setVacating(row)}
                  >
                    登记暂缺
                  </ActButton>
                </Flex>
              ),
            },
          ]}
        />
        <VacantSeats {...drawn} />
        <Typography.Text type="secondary">
          各类名额分到选区后，就是该选区的应选名额，由选民选举产生；推荐到选区的名额也一样，不属于任何人，候选人名单和选票上不作任何区别。
        </Typography.Text>
      </Flex>
      {assigning && <AssignSeats {...drawn} category={assigning} onClose={() => setAssigning(undefined)} />}
      {vacating && (
        <RecordVacant election={election.id} category={vacating} onClose={() => setVacating(undefined)} />
      )}
    </Card>
  );
}

function OpenSeats({ row }: { row: Category }) {
  const open = openSeats(row);
  return open === 0 ? (
    <span className="holds">
      <CheckCircleFilled /> 0
    </span>
  ) : (
    <strong className="fails">
      <ExclamationCircleFilled /> {open}
    </strong>
  );
}

/** Decided seats against the ledger, and how many are still open. */
function Standing({ election, categories }: { election: number | null; categories: readonly Category[] }) {
  if (election === null) {
    return <Alert type="warning" showIcon title="代表名额还没有确定。请先在“代表名额”里确定，再公布选区。" />;
  }
  const sum = categories.reduce((total, { seats }) => total + seats, 0);
  const open = categories.reduce((total, row) => total + openSeats(row), 0);
  return (
    <>
      {sum !== election && (
        <Alert
          type="warning"
          showIcon
          title={`各类名额合计 ${sum} 名，已确定的名额是 ${election} 名，两数不符，公布选区时会被退回。`}
        />
      )}
      {open > 0 && (
        <Alert
          type="info"
          showIcon
          title={`还有 ${open} 名没有落实。提名以前，每一名额都要分到选区，或者登记为暂缺并写明原因。`}
        />
      )}
    </>
  );
}

function VacantSeats({ cycle, election, ledger }: Drawn) {
  const withdraw = useAct('withdraw-seats');
  const vacant = ledger.assignments.filter(({ constituency }) => constituency === null);
  return (
    <>
      {vacant.map(({ category, seats, vacantReason }) => (
        <Flex key={`${category} ${vacantReason}`} gap={8} align="center" wrap>
          <span>
            暂缺 {seats} 名（{ledger.categories.find(({ id }) => id === category)?.name}）：{vacantReason}
          </span>
          <Popconfirm
            title="把这一类登记的暂缺名额全部收回？"
            onConfirm={() => withdraw.mutate({ election: election.id, category, constituency: null })}
          >
            <ActButton act="withdraw-seats" state={{ cycle: cycle.stage }} size="small" type="link">
              收回
            </ActButton>
          </Popconfirm>
        </Flex>
      ))}
      <ProblemAlert error={withdraw.error} />
    </>
  );
}

const EXPORT_COLUMNS: readonly [string, (row: Category) => string | number][] = [
  ['类别', (row) => row.name],
  ['名额', (row) => row.seats],
  ['已分到选区', (row) => row.assigned],
  ['暂缺', (row) => row.vacant],
  ['尚未落实', openSeats],
];
