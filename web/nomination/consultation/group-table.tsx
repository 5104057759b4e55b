import type { ConstituencyRow } from '@xuanwu/server/cycle/constituency-board.schema.ts';
import type { ConsultationView } from '@xuanwu/server/phases/nomination/consultation/consultation-view.schema.ts';
import { Flex, Table, Tag } from 'antd';
import { useState } from 'react';
import { ActButton } from '../../widgets/act-button.tsx';
import { RecordForm } from './record-form.tsx';
import { RecordScan } from './record-scan.tsx';
import { WithdrawRecord } from './withdraw-record.tsx';
import { type GroupRecord, namesOf, type Round } from './words.ts';

interface Row {
  readonly id: string;
  readonly name: string;
  readonly voters: number;
  readonly record: GroupRecord | undefined;
}

/** 各小组的协商记录: who has met, how many were there, and what is still to be entered. */
export function GroupTable(props: { constituency: ConstituencyRow; view: ConsultationView; round: Round }) {
  const { constituency, view, round } = props;
  const [entering, setEntering] = useState<Row | null>(null);
  const isOpen = round.summary === null;
  const rows = rowsOf(view, round);
  const state = { constituency: constituency.stage };
  return (
    <>
      <Table<Row>
        size="small"
        rowKey="id"
        dataSource={rows}
        pagination={rows.length > 20 && { pageSize: 20 }}
        scroll={{ x: 820 }}
        locale={{ emptyText: '还没有选民小组。' }}
        columns={[
          { title: '小组', dataIndex: 'name', width: 150 },
          {
            title: '开会',
            width: 120,
            filters: [
              { text: '已登记', value: true },
              { text: '未登记', value: false },
            ],
            onFilter: (value, row) => (row.record !== undefined) === value,
            render: (_, { record }) => record?.heldOn ?? <Tag>未登记</Tag>,
          },
          {
            title: '到会',
            width: 100,
            align: 'right',
            render: (_, { record, voters }) =>
              record ? `${record.present} / ${record.voters}` : `— / ${voters}`,
          },
          {
            title: '意见',
            render: (_, { record }) => record && <Opinions record={record} round={round} />,
          },
          {
            title: '记录表',
            width: 120,
            render: (_, { record }) => record && <RecordScan record={record} mayAdd={isOpen} />,
          },
          {
            title: '',
            width: 110,
            render: (_, row) =>
              !isOpen ? null : row.record ? (
                <WithdrawRecord record={row.record} state={state} />
              ) : (
                <ActButton
                  act="record-consultation"
                  state={state}
                  size="small"
                  aria-label={`登记${row.name}`}
                  onClick={() => setEntering(row)}
                >
                  登记
                </ActButton>
              ),
          },
        ]}
      />
      {entering && (
        <RecordForm view={view} round={round} group={entering} onClose={() => setEntering(null)} />
      )}
    </>
  );
}

function Opinions({ record, round }: { record: GroupRecord; round: Round }) {
  if (record.opinions.length === 0) return <span className="shell-subtitle">没有提出意见</span>;
  return (
    <Flex vertical>
      {record.opinions.map(({ candidates, voters }) => (
        <span key={candidates.join()}>
          {namesOf(candidates, round.candidates)}：{voters} 人
        </span>
      ))}
    </Flex>
  );
}

/** Every group, met or not; of a round that is over, those that were there then. */
function rowsOf({ groups }: ConsultationView, { records, summary }: Round): Row[] {
  const met = records.map((record) => ({
    id: record.group,
    name: record.name,
    voters: record.voters,
    record,
  }));
  const rest = groups
    .filter(({ id }) => summary === null && !records.some(({ group }) => group === id))
    .map(({ id, name, voters }) => ({ id, name, voters, record: undefined }));
  return [...met, ...rest].toSorted((one, other) => one.name.localeCompare(other.name, 'zh-CN'));
}
