import {
  type FollowedHazard,
  HAZARD_KINDS,
  lastDayOf,
} from '@xuanwu/server/reports/office-work/hazards/hazards.schema.ts';
import { Empty, Flex, Table, Tag } from 'antd';
import { Link } from 'react-router';
import { ActButton } from '../../widgets/act-button.tsx';
import { Arithmetic } from '../../widgets/arithmetic.tsx';
import { Explained } from '../../widgets/explained.tsx';
import { LEVELS } from '../../widgets/words.ts';
import { type Due, DUES, dueOf } from './due-of.ts';

/** The hazards as they are shown; those of another office's area are not to be given to anybody here. */
export function HazardTable(props: {
  rows: readonly FollowedHazard[];
  today: string;
  selected: readonly string[];
  onSelect: (keys: readonly string[]) => void;
  onAssign: (row: FollowedHazard) => void;
}) {
  const { rows, today, selected, onSelect, onAssign } = props;
  return (
    <Table<FollowedHazard>
      size="small"
      rowKey="key"
      dataSource={rows}
      scroll={{ x: 900 }}
      rowSelection={{
        selectedRowKeys: [...selected],
        onChange: (keys) => onSelect(keys.map(String)),
        getCheckboxProps: ({ kept }) => ({ disabled: kept === null }),
      }}
      pagination={{ defaultPageSize: 20, hideOnSinglePage: true }}
      locale={{ emptyText: <Empty description="没有这样的风险。" /> }}
      columns={[
        {
          title: '选区',
          key: 'name',
          width: 180,
          sorter: (one, other) => one.name.localeCompare(other.name, 'zh-CN'),
          render: (_, row) => (
            <>
              {row.constituency ? (
                <Link to={`/constituencies/${row.constituency}`}>{row.name}</Link>
              ) : (
                row.name
              )}
              <div className="shell-subtitle">{LEVELS[row.level]}</div>
            </>
          ),
        },
        { title: '风险', key: 'kind', render: (_, row) => <Why {...row} /> },
        { title: '由谁办', dataIndex: 'owner', width: 130 },
        {
          title: '责任人',
          key: 'responsible',
          width: 150,
          render: (_, row) => <Responsible row={row} onAssign={onAssign} />,
        },
        {
          title: '期限',
          key: 'dueOn',
          width: 170,
          defaultSortOrder: 'ascend',
          sorter: (one, other) => ((lastDayOf(one) ?? '') < (lastDayOf(other) ?? '') ? -1 : 1),
          render: (_, row) => <DueTag row={row} today={today} />,
        },
      ]}
    />
  );
}

function Why({ kind, reasons }: FollowedHazard) {
  return (
    <>
      <Explained title={HAZARD_KINDS[kind]} reasons={reasons} danger>
        {HAZARD_KINDS[kind]}
      </Explained>
      <div className="shell-subtitle">
        {reasons[0] && <Arithmetic test={reasons[0].test} />}
        {reasons.length > 1 && ` 等 ${reasons.length} 条`}
      </div>
    </>
  );
}

function Responsible(props: { row: FollowedHazard; onAssign: (row: FollowedHazard) => void }) {
  const { row, onAssign } = props;
  if (row.kept === null) return null;
  const { responsible } = row.kept;
  return (
    <Flex gap={4} align="center" wrap>
      {responsible}
      <ActButton
        act="assign-hazard"
        size="small"
        type={responsible === null ? 'default' : 'link'}
        aria-label={`落实责任人：${row.name}`}
        onClick={() => onAssign(row)}
      >
        {responsible === null ? '落实' : '改'}
      </ActButton>
    </Flex>
  );
}

const COLOURS: Readonly<Record<Due, string>> = {
  overdue: 'red',
  week: 'orange',
  later: 'default',
  none: 'default',
};

function DueTag({ row, today }: { row: FollowedHazard; today: string }) {
  const last = lastDayOf(row);
  const due = dueOf(last, today);
  return (
    <>
      <Flex gap={4} align="center" wrap>
        {last ?? '公布选区以前'}
        {due !== 'none' && due !== 'later' && <Tag color={COLOURS[due]}>{DUES[due]}</Tag>}
      </Flex>
      {row.dueOn !== null && row.dueOn !== last && <div className="shell-subtitle">法定 {row.dueOn}</div>}
    </>
  );
}
