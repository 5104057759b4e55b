/** 选举办的日常工作 · its lines of the act table: hazards with an owner, publicity, election funds, training. */
import { type ActLine, CHIEF, OFFICE, PUBLISHER } from './act-line.ts';

export const OFFICE_WORK_ACTS = {
  'assign-hazard': { title: '落实风险责任人', roles: OFFICE, articles: [11] },
  'set-publicity-plan': { title: '录入宣传计划', roles: OFFICE, articles: [11] },
  'record-publicity': { title: '登记宣传', roles: OFFICE, articles: [11] },
  'add-publicity-photo': { title: '补传宣传照片', roles: OFFICE, articles: [11] },
  'withdraw-publicity': { title: '撤销宣传登记', roles: OFFICE, articles: [11] },
  'plan-training': { title: '安排培训', roles: OFFICE, articles: [11] },
  'record-training': { title: '登记到训', roles: OFFICE, articles: [11] },
  'add-training-sheet': { title: '上传签到表', roles: OFFICE, articles: [11] },
  'cancel-training': { title: '取消培训', roles: OFFICE, articles: [11] },
  'record-staff-particulars': { title: '登记工作人员情况', roles: OFFICE, articles: [11] },
  'set-fund-rates': { title: '设定经费定额', roles: OFFICE, articles: [8] },
  'adopt-fund-budget': {
    title: '批准经费预算',
    roles: CHIEF,
    second: PUBLISHER,
    articles: [8],
  },
  'record-fund-appropriation': { title: '登记拨款', roles: CHIEF, second: PUBLISHER, articles: [8] },
  'record-fund-spending': { title: '登记支出', roles: OFFICE, articles: [8] },
  'add-fund-voucher': { title: '上传支出凭证', roles: OFFICE, articles: [8] },
  'approve-fund-spending': {
    title: '审批支出',
    roles: CHIEF,
    second: PUBLISHER,
    articles: [8],
  },
  'reverse-fund-entry': { title: '冲销拨款或者支出', roles: CHIEF, second: PUBLISHER, articles: [8] },
} as const satisfies Record<string, ActLine>;
