import type { TaskRow } from '@xuanwu/server/phases/preparation/preparation.schema.ts';
import { Button, Flex, Progress, Table } from 'antd';
import { Link } from 'react-router';
import { downloadTable } from '../widgets/download-table.ts';

interface AreaRow {
  readonly area: string;
  readonly name: string;
  readonly total: number;
  readonly done: number;
  readonly late: number;
  readonly nobody: number;
}

/** 各地完成情况: who has not finished. */
export function AreaProgress({ rows }: { rows: readonly TaskRow[] }) {
  const areas = areaRows(rows);
  return (
    <Flex vertical gap={12}>
      <div>
        <Button onClick={() => downloadTable('各地完成情况.csv', EXPORT_COLUMNS, areas)}>导出表格</Button>
      </div>
      <Table<AreaRow>
        size="small"
        rowKey="area"
        dataSource={areas}
        pagination={false}
        scroll={{ x: 640 }}
        locale={{ emptyText: '还没有任务。' }}
        columns={[
          {
            title: '地区',
            dataIndex: 'name',
            sorter: (a, b) => a.area.localeCompare(b.area),
            render: (name: string, { area }) => <Link to={`/tasks?area=${area}`}>{name}</Link>,
          },
          { title: '任务', dataIndex: 'total', align: 'right', sorter: (a, b) => a.total - b.total },
          { title: '已销号', dataIndex: 'done', align: 'right', sorter: (a, b) => a.done - b.done },
          { title: '逾期', dataIndex: 'late', align: 'right', sorter: (a, b) => a.late - b.late },
          {
            title: '没有责任人',
            dataIndex: 'nobody',
            align: 'right',
            sorter: (a, b) => a.nobody - b.nobody,
          },
          {
            title: '进度',
            width: 220,
            render: (_, { name, done, total }) => (
              <Progress
                size="small"
                percent={Math.floor((done / total) * 100)}
                format={() => `${done}/${total}`}
                aria-label={`${name}的进度`}
              />
            ),
          },
        ]}
      />
    </Flex>
  );
}

const EXPORT_COLUMNS: readonly [string, (row: AreaRow) => string | number][] = [
  ['地区', ({ name }) => name],
  ['任务', ({ total }) => total],
  ['已销号', ({ done }) => done],
  ['逾期', ({ late }) => late],
  ['没有责任人', ({ nobody }) => nobody],
];

function areaRows(rows: readonly TaskRow[]): AreaRow[] {
  const areas = [...new Set(rows.map(({ area }) => area))].toSorted();
  return areas.map((area) => {
    const tasks = rows.filter((row) => row.area === area);
    return {
      area,
      name: tasks[0]?.areaName ?? area,
      total: tasks.length,
      done: tasks.filter(({ status }) => status === 'done').length,
      late: tasks.filter(({ status }) => status === 'late').length,
      nobody: tasks.filter(({ responsible, status }) => responsible === null && status !== 'done').length,
    };
  });
}
