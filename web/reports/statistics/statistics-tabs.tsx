import { Tabs } from 'antd';
import { useLocation, useNavigate } from 'react-router';

/** 统计的各页 */
const PAGES = {
  '/statistics': '名单统计',
  '/statistics/definitions': '统计指标',
} as const;

export function StatisticsTabs() {
  const { pathname } = useLocation();
  const navigate = useNavigate();
  return (
    <Tabs
      className="not-printed"
      activeKey={pathname}
      onChange={(key) => void navigate(key)}
      items={Object.entries(PAGES).map(([key, label]) => ({ key, label }))}
    />
  );
}
