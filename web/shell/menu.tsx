import {
  AccountBookOutlined,
  ApartmentOutlined,
  AlertOutlined,
  AppstoreOutlined,
  AuditOutlined,
  BankOutlined,
  BarChartOutlined,
  BookOutlined,
  CalendarOutlined,
  CheckSquareOutlined,
  ContactsOutlined,
  DiffOutlined,
  FileTextOutlined,
  FolderOpenOutlined,
  HomeOutlined,
  IdcardOutlined,
  InboxOutlined,
  LockOutlined,
  OrderedListOutlined,
  ReadOutlined,
  SafetyCertificateOutlined,
  ScheduleOutlined,
  SendOutlined,
  TableOutlined,
  EyeOutlined,
  NotificationOutlined,
  SolutionOutlined,
  SoundOutlined,
  TeamOutlined,
  TrophyOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import type { Audience } from '../api/audience.ts';

/** 菜单的一组 */
export interface MenuGroup {
  readonly title: string;
  readonly entries: readonly MenuEntry[];
}

interface MenuEntry {
  readonly key: string;
  readonly label: string;
  readonly icon: ReactNode;
  readonly for: readonly Audience[];
}

/** In the order of an election. */
export const MENU: readonly MenuGroup[] = [
  {
    title: '工作台',
    entries: [
      { key: '/', label: '首页', icon: <HomeOutlined />, for: ['offices'] },
      {
        key: '/pending',
        label: '待复核',
        icon: <SafetyCertificateOutlined />,
        for: ['offices', 'superiors'],
      },
      { key: '/tasks', label: '任务', icon: <CheckSquareOutlined />, for: ['offices'] },
      { key: '/calendar', label: '日程', icon: <CalendarOutlined />, for: ['offices'] },
      { key: '/hazards', label: '风险清单', icon: <AlertOutlined />, for: ['offices', 'superiors'] },
    ],
  },
  {
    title: '筹备',
    entries: [
      { key: '/bodies', label: '选举机构', icon: <BankOutlined />, for: ['offices'] },
      { key: '/law', label: '法律适用', icon: <ReadOutlined />, for: ['offices', 'superiors'] },
      { key: '/seats', label: '名额与选区', icon: <ApartmentOutlined />, for: ['offices'] },
      { key: '/training', label: '培训和人员', icon: <ContactsOutlined />, for: ['offices'] },
      { key: '/publicity', label: '宣传', icon: <SoundOutlined />, for: ['offices'] },
      { key: '/funds', label: '选举经费', icon: <AccountBookOutlined />, for: ['offices'] },
    ],
  },
  {
    title: '选民',
    entries: [
      { key: '/register', label: '选民登记', icon: <TeamOutlined />, for: ['offices'] },
      { key: '/cases', label: '登记核查', icon: <DiffOutlined />, for: ['offices'] },
      { key: '/comparison', label: '跨县比对', icon: <DiffOutlined />, for: ['superiors'] },
    ],
  },
  {
    title: '候选人',
    entries: [
      { key: '/constituencies', label: '选区办理', icon: <OrderedListOutlined />, for: ['offices'] },
      { key: '/review', label: '联审', icon: <SolutionOutlined />, for: ['offices', 'reviewers'] },
    ],
  },
  {
    title: '投票和结果',
    entries: [
      { key: '/places', label: '投票场所', icon: <InboxOutlined />, for: ['offices'] },
      { key: '/command-room', label: '指挥室', icon: <AppstoreOutlined />, for: ['offices', 'superiors'] },
      { key: '/check-in', label: '领票登记', icon: <IdcardOutlined />, for: ['offices'] },
      { key: '/count', label: '计票', icon: <AuditOutlined />, for: ['offices'] },
      { key: '/results', label: '选举结果', icon: <TrophyOutlined />, for: ['offices'] },
    ],
  },
  {
    title: '上下级',
    entries: [
      { key: '/submissions', label: '上报与批复', icon: <SendOutlined />, for: ['offices', 'superiors'] },
      { key: '/sheets', label: '报表', icon: <TableOutlined />, for: ['offices', 'superiors'] },
      { key: '/inspections', label: '督导检查', icon: <EyeOutlined />, for: ['offices', 'superiors'] },
      {
        key: '/first-sessions',
        label: '首次会议日历',
        icon: <ScheduleOutlined />,
        for: ['offices', 'superiors'],
      },
      { key: '/bulletins', label: '简报', icon: <NotificationOutlined />, for: ['offices', 'superiors'] },
    ],
  },
  {
    title: '汇总和归档',
    entries: [
      { key: '/statistics', label: '统计', icon: <BarChartOutlined />, for: ['offices', 'superiors'] },
      { key: '/documents', label: '文书', icon: <FileTextOutlined />, for: ['offices'] },
      { key: '/closing', label: '封存和办结', icon: <LockOutlined />, for: ['offices'] },
      { key: '/archive', label: '归档', icon: <FolderOpenOutlined />, for: ['offices'] },
      { key: '/ledger', label: '选务日志', icon: <BookOutlined />, for: ['offices', 'superiors'] },
      { key: '/accounts', label: '账号与岗位', icon: <TeamOutlined />, for: ['administrators'] },
    ],
  },
];

const OF_REGISTER = new Set(['imports', 'eligibility-lists']);

/** `/constituencies/123` belongs to `/constituencies`. */
export function openMenuKey(pathname: string): string {
  const [, first = ''] = pathname.split('/');
  return `/${OF_REGISTER.has(first) ? 'register' : first}`;
}
