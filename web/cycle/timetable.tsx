import type { Home } from '@xuanwu/server/cycle/home.schema.ts';
import {
  CheckCircleFilled,
  ClockCircleOutlined,
  CloseCircleFilled,
  ExclamationCircleFilled,
} from '@ant-design/icons';
import { Card, Table, Tooltip } from 'antd';

type Row = Home['timetable'][number];

const STATUSES = {
  ok: { icon: <CheckCircleFilled className="holds" />, word: '按时' },
  warn: { icon: <ExclamationCircleFilled style={{ color: '#b26a00' }} />, word: '两种算法之间' },
  late: { icon: <CloseCircleFilled className="fails" />, word: '迟了' },
  open: { icon: <ClockCircleOutlined />, word: '未办' },
} as const;

/** 法定日程: the last day, the safe one, the plan's, and what was done. */
export function Timetable({ rows }: { rows: Home['timetable'] }) {
  return (
    <Card size="small" title="法定日程">
      <Table<Row>
        size="small"
        pagination={false}
        rowKey="rule"
        dataSource={rows.filter(({ latest }) => latest !== null)}
        scroll={{ x: 640 }}
        columns={[
          { title: '步骤', dataIndex: 'name' },
          {
            title: '最迟',
            dataIndex: 'latest',
            render: (latest: string, { safe, article }) => (
              <Tooltip title={`${article}；按两种算法都不迟的日子是 ${safe}`}>
                <span>{latest}</span>
              </Tooltip>
            ),
          },
          { title: '稳妥', dataIndex: 'safe' },
          { title: '方案', dataIndex: 'planned', render: (planned: string | null) => planned ?? '—' },
          {
            title: '办理',
            render: (_, { done, total, actual }) => actual ?? (total === null ? '—' : `${done}/${total}`),
          },
          {
            title: '状态',
            dataIndex: 'status',
            render: (status: Row['status']) => (
              <span>
                {STATUSES[status].icon} {STATUSES[status].word}
              </span>
            ),
          },
          { title: '依据', dataIndex: 'article' },
        ]}
      />
    </Card>
  );
}
