import type { SummaryFigure } from '@xuanwu/server/reports/summary/summary.schema.ts';
import { Button, Card, Flex, Table } from 'antd';
import { Link } from 'react-router';
import { downloadTable } from '../../widgets/download-table.ts';

/** 数字的出处: definition, arithmetic, and the entries of the ledger, each act leading there. */
export function SummarySources({ figures }: { figures: readonly SummaryFigure[] }) {
  return (
    <Card size="small" title={`数字的出处（${figures.length}）`}>
      <Flex vertical gap={12}>
        <div className="not-printed">
          <Button onClick={() => downloadTable('总结报告数字的出处.csv', COLUMNS, figures)}>导出表格</Button>
        </div>
        <Table<SummaryFigure>
          size="small"
          rowKey="number"
          dataSource={[...figures]}
          pagination={false}
          scroll={{ x: 900 }}
          onRow={({ number }) => ({ id: `figure-${number}` })}
          columns={[
            { title: '序号', width: 70, render: (_, { number }) => `〔${number}〕` },
            { title: '数字', width: 180, render: (_, { title }) => title },
            { title: '数值', width: 150, align: 'right', dataIndex: 'value' },
            {
              title: '怎样计算',
              render: (_, { arithmetic, definition }) => (
                <>
                  {arithmetic !== '' && <div>{arithmetic}</div>}
                  <div className="shell-subtitle">{definition}</div>
                </>
              ),
            },
            { title: '出处', width: 150, dataIndex: 'source' },
            { title: '选务日志', width: 220, render: (_, { traces }) => <Traces traces={traces} /> },
          ]}
        />
      </Flex>
    </Card>
  );
}

function Traces({ traces }: Pick<SummaryFigure, 'traces'>) {
  if (traces.length === 0) return '还没有编入日志';
  return traces.map(({ act, title, entries, positions, first }) => (
    <div key={act}>
      <Link to={entries === 1 ? `/ledger?q=${first}` : `/ledger?act=${act}`}>{title}</Link> {entries} 条：第{' '}
      {positions} 条
    </div>
  ));
}

const COLUMNS: readonly [string, (row: SummaryFigure) => string | number][] = [
  ['序号', ({ number }) => number],
  ['数字', ({ title }) => title],
  ['数值', ({ value }) => value],
  ['算式', ({ arithmetic }) => arithmetic],
  ['定义', ({ definition }) => definition],
  ['出处', ({ source }) => source],
  [
    '选务日志',
    ({ traces }) => traces.map(({ title, positions }) => `${title}：第 ${positions} 条`).join('；'),
  ],
];
