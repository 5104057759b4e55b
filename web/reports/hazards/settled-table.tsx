import {
  HAZARD_KINDS,
  type SettledHazard,
} from '@xuanwu/server/reports/office-work/hazards/hazards.schema.ts';
import { Button, Empty, Flex, Table, Tag } from 'antd';
import { useRead } from '../../api/queries.ts';
import { Choice } from '../../widgets/choice.tsx';
import { downloadTable } from '../../widgets/download-table.ts';
import { Loaded } from '../../widgets/page.tsx';
import { useFilter } from '../../widgets/use-filter.ts';
import { LEVELS } from '../../widgets/words.ts';

/** 已消除的风险: what was there, from when to when, and who had it. */
export function SettledTable() {
  const read = useRead<SettledHazard[]>('/api/hazards/settled');
  return <Loaded read={read}>{(rows) => <Settled rows={rows} />}</Loaded>;
}

function Settled({ rows }: { rows: readonly SettledHazard[] }) {
  const [kind, setKind] = useFilter('kind');
  const shown = rows.filter((row) => kind === '' || row.kind === kind);
  return (
    <Flex vertical gap={12}>
      <Flex gap={8} wrap>
        <Choice label="种类" titles={HAZARD_KINDS} value={kind} onChange={setKind} />
        <Button
          disabled={shown.length === 0}
          onClick={() => downloadTable('已消除的风险.csv', EXPORT, shown)}
        >
          导出表格
        </Button>
      </Flex>
      <Table<SettledHazard>
        size="small"
        rowKey="id"
        dataSource={shown}
        scroll={{ x: 800 }}
        pagination={{ defaultPageSize: 20, hideOnSinglePage: true, showTotal: (total) => `共 ${total} 项` }}
        locale={{ emptyText: <Empty description="还没有消除的风险。" /> }}
        columns={[
          {
            title: '选区',
            width: 190,
            render: (_, { name, areaName, level }) => (
              <>
                {name}
                <div className="shell-subtitle">
                  {LEVELS[level]}，{areaName}
                </div>
              </>
            ),
          },
          { title: '风险', render: (_, { kind: of }) => HAZARD_KINDS[of] },
          { title: '责任人', width: 100, dataIndex: 'responsible' },
          { title: '出现', width: 110, dataIndex: 'foundOn' },
          {
            title: '消除',
            width: 170,
            dataIndex: 'settledOn',
            render: (_, row) => (
              <Flex gap={4} wrap>
                {row.settledOn}
                {isLate(row) && <Tag color="red">逾期消除</Tag>}
              </Flex>
            ),
          },
          { title: '法定期限', width: 110, dataIndex: 'dueOn' },
        ]}
      />
    </Flex>
  );
}

function isLate({ settledOn, dueOn, deadline }: SettledHazard): boolean {
  return [dueOn, deadline].some((day) => day !== null && day < settledOn);
}

const EXPORT: readonly [string, (row: SettledHazard) => string][] = [
  ['级别', ({ level }) => LEVELS[level]],
  ['乡镇', ({ areaName }) => areaName],
  ['选区', ({ name }) => name],
  ['风险', ({ kind }) => HAZARD_KINDS[kind]],
  ['责任人', ({ responsible }) => responsible ?? ''],
  ['出现日期', ({ foundOn }) => foundOn],
  ['消除日期', ({ settledOn }) => settledOn],
  ['法定期限', ({ dueOn }) => dueOn ?? ''],
  ['责任人的期限', ({ deadline }) => deadline ?? ''],
];
