import { Tabs } from 'antd';
import { useLocation, useNavigate } from 'react-router';
import { audienceOf } from '../../api/audience.ts';
import { useSession } from '../../api/session.tsx';

/** 统计的各页 */
const PAGES = {
  '/statistics': '名单统计',
  '/statistics/board': '看板',
  '/statistics/report': '总结报告',
  '/statistics/definitions': '统计指标',
} as const;

/** A report is a county's own. */
const OF_OFFICES = '/statistics/report';

export function StatisticsTabs() {
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const isOffice = audienceOf(useSession()) === 'offices';
  return (
    <Tabs
      className="not-printed"
      activeKey={pathname}
      onChange={(key) => void navigate(key)}
      items={Object.entries(PAGES)
        .filter(([key]) => isOffice || key !== OF_OFFICES)
        .map(([key, label]) => ({ key, label }))}
    />
  );
}
