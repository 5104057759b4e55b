import type { ConstituencyRow } from '@xuanwu/server/cycle/constituency-board.schema.ts';
import { seatsAssignable } from '@xuanwu/rules/seat-ledger.ts';
import { Alert, Button, Flex, InputNumber, Modal, Table } from 'antd';
import { useState } from 'react';
import { useAct } from '../api/use-act.ts';
import { ProblemAlert } from '../widgets/problem-alert.tsx';
import { Reasons } from '../widgets/reasons.tsx';
import { grouped } from '../widgets/words.ts';
import type { Drawn } from './drawn.ts';
import { type Category, openSeats } from './seat-category.ts';
import { largestFirst, MOST_SEATS } from './spread-seats.ts';

type Wanted = Readonly<Record<string, number>>;

/** 分配代表名额: out of one category, to several constituencies at once. The law is asked before it is sent. */
export function AssignSeats(props: Drawn & { category: Category; onClose: () => void }) {
  const { cycle, election, constituencies, category, onClose } = props;
  const [wanted, setWanted] = useState<Wanted>({});
  const assign = useAct('assign-seats');
  const assignments = constituencies
    .map(({ id }) => ({ constituency: id, seats: wanted[id] ?? 0 }))
    .filter(({ seats }) => seats > 0);
  const sum = assignments.reduce((total, { seats }) => total + seats, 0);
  const open = openSeats(category);
  const ruling = seatsAssignable({
    electionDay: cycle.electionDay,
    category: category.name,
    open,
    wanted: sum,
    constituencies: constituencies
      .filter(({ id }) => (wanted[id] ?? 0) > 0)
      .map(({ id, name, seats }) => ({ name, seats: seats + (wanted[id] ?? 0) })),
  });
  const failed = ruling.reasons.filter(({ holds }) => !holds);
  return (
    <Modal
      title={`分配名额：${category.name}（还有 ${open} 名）`}
      open
      width={720}
      onCancel={onClose}
      okText={`分配 ${sum} 名`}
      okButtonProps={{ disabled: sum === 0 || !ruling.permitted, loading: assign.isPending }}
      onOk={() =>
        assign.mutate(
          { election: election.id, category: category.id, assignments },
          { onSuccess: () => onClose() },
        )
      }
    >
      <Flex vertical gap={12}>
        <Flex gap={8} wrap align="center">
          <Button size="small" onClick={() => setWanted(largestFirst(constituencies, open))}>
            各加一名，人口多的选区在先
          </Button>
          <Button size="small" onClick={() => setWanted({})}>
            清空
          </Button>
          <span aria-live="polite">
            已填 {sum} 名，还剩 {open - sum} 名
          </span>
        </Flex>
        {failed.length > 0 && (
          <Alert type="error" title="这样分配不符合规定" description={<Reasons reasons={failed} />} />
        )}
        <ProblemAlert error={assign.error} />
        <SeatInputs constituencies={constituencies} wanted={wanted} onChange={setWanted} />
      </Flex>
    </Modal>
  );
}

function SeatInputs(props: {
  constituencies: readonly ConstituencyRow[];
  wanted: Wanted;
  onChange: (wanted: Wanted) => void;
}) {
  const { constituencies, wanted, onChange } = props;
  return (
    <Table<ConstituencyRow>
      size="small"
      rowKey="id"
      dataSource={[...constituencies]}
      pagination={constituencies.length > 50 ? { pageSize: 50, showSizeChanger: false } : false}
      scroll={{ x: 480, y: 360 }}
      columns={[
        { title: '选区', dataIndex: 'name' },
        {
          title: '人口',
          dataIndex: 'population',
          align: 'right',
          width: 100,
          sorter: (a, b) => a.population - b.population,
          render: grouped,
        },
        {
          title: '已有',
          dataIndex: 'seats',
          align: 'right',
          width: 80,
          sorter: (a, b) => a.seats - b.seats,
        },
        {
          title: '这次加',
          width: 110,
          render: (_, { id, name, seats }) => (
            <InputNumber
              aria-label={`${name}这次加的名额`}
              size="small"
              min={0}
              precision={0}
              disabled={seats >= MOST_SEATS}
              value={wanted[id] ?? 0}
              onChange={(value) => onChange({ ...wanted, [id]: value ?? 0 })}
              style={{ width: 80 }}
            />
          ),
        },
      ]}
    />
  );
}
