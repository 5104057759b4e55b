import { daysBetween } from '@xuanwu/rules/civil-date.ts';
import type { Home } from '@xuanwu/server/cycle/home.schema.ts';
import {
  CheckCircleFilled,
  ClockCircleOutlined,
  CloseCircleFilled,
  ExclamationCircleFilled,
} from '@ant-design/icons';
import { Button, Card, Popover, Table } from 'antd';
import { Link } from 'react-router';

type Row = Home['timetable'][number];

export const STATUSES = {
  ok: { icon: <CheckCircleFilled className="holds" />, word: '按时' },
  warn: { icon: <ExclamationCircleFilled style={{ color: '#b26a00' }} />, word: '两种算法之间' },
  late: { icon: <CloseCircleFilled className="fails" />, word: '迟了' },
  open: { icon: <ClockCircleOutlined />, word: '未办' },
} as const;

/** 法定日程: the last day, the safe one, the plan's, and what was done. */
export function Timetable({ rows, today }: { rows: Home['timetable']; today: string }) {
  return (
    <Card size="small" title="法定日程" extra={<Link to="/calendar">完整日程</Link>}>
      <Table<Row>
        size="small"
        pagination={false}
        rowKey="rule"
        dataSource={rows.filter(({ latest }) => latest !== null)}
        scroll={{ x: 680 }}
        columns={[
          {
            title: '步骤',
            dataIndex: 'name',
            render: (name: string, { article }) => (
              <>
                {name}
                <div className="shell-subtitle">{article}</div>
              </>
            ),
          },
          {
            title: '最迟',
            dataIndex: 'latest',
            render: (latest: string, { safe, article }) => (
              <Popover
                trigger="click"
                title={article}
                content={`最迟 ${latest}（当日计入的算法）；按当日不计入的算法也不迟的日子是 ${safe}。`}
              >
                <Button type="link" size="small" className="explained one-line" title="看依据和算法">
                  {latest}
                </Button>
              </Popover>
            ),
          },
          { title: '稳妥', dataIndex: 'safe', className: 'one-line' },
          {
            title: '方案',
            dataIndex: 'planned',
            className: 'one-line',
            render: (planned: string | null) => planned ?? '—',
          },
          {
            title: '办理',
            className: 'one-line',
            render: (_, { done, total, actual }) => actual ?? (total === null ? '—' : `${done}/${total}`),
          },
          {
            title: '状态',
            dataIndex: 'status',
            className: 'one-line',
            render: (_, row) => <Status row={row} today={today} />,
          },
        ]}
      />
    </Card>
  );
}

/** What is open says how many days are left, or that they have passed. */
function Status({ row, today }: { row: Row; today: string }) {
  const { status, latest, total } = row;
  if (status !== 'open' || latest === null) {
    return (
      <span>
        {STATUSES[status].icon} {STATUSES[status].word}
      </span>
    );
  }
  const left = daysBetween(today, latest);
  if (left >= 0) {
    return (
      <span>
        {STATUSES.open.icon} {total === null ? '' : '未办，'}
        {left === 0 ? '今天是最后一日' : `还有 ${left} 天`}
      </span>
    );
  }
  return total === null ? (
    <span>期限已过</span>
  ) : (
    <span className="fails">
      {STATUSES.late.icon} 逾期 {-left} 天未办齐
    </span>
  );
}
