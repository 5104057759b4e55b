/** 上报与批复 · its lines of the act table: what goes from one level to the other. */
import { type ActLine, CHIEF, OFFICE, PUBLISHER, SUPERIOR } from './act-line.ts';

const FIRST_SESSION = '地方组织法（2022）第二十条';
const OFFICES = [...OFFICE, ...SUPERIOR];
const CHIEFS = [...CHIEF, ...SUPERIOR];

export const LEVELS_ACTS = {
  'draft-submission': { title: '拟写上报件', roles: OFFICES, articles: [9] },
  'attach-submission-file': { title: '附上报件或者批复的附件', roles: OFFICES, articles: [9] },
  'send-submission': { title: '上报', roles: CHIEFS, second: PUBLISHER, articles: [9, 13] },
  'answer-submission': { title: '批复、退回或者备案', roles: CHIEFS, second: PUBLISHER, articles: [9, 13] },
  'withdraw-submission': { title: '撤回上报件', roles: CHIEFS, articles: [9] },
  'order-sheets': { title: '布置报表', roles: CHIEFS, articles: [9] },
  'stop-sheets': { title: '停报', roles: CHIEFS, articles: [9] },
  'prepare-sheet': { title: '生成报表', roles: OFFICES, articles: [9] },
  'send-sheet': { title: '报送报表', roles: OFFICES, second: PUBLISHER, articles: [9] },
  'remind-sheet': { title: '催报', roles: OFFICES, articles: [9] },
  'accept-office-key': { title: '登记对方的公钥', roles: CHIEFS, second: PUBLISHER, articles: [9] },
  'withdraw-office-key': { title: '停用对方的公钥', roles: CHIEFS, articles: [9] },
  'receive-office-file': { title: '导入签名文件', roles: OFFICES, articles: [9] },
  'record-inspection': { title: '登记督导检查', roles: OFFICES, articles: [9] },
  'rectify-finding': { title: '报整改情况', roles: OFFICES, articles: [9] },
  'judge-rectification': { title: '销号或者退回整改', roles: OFFICES, articles: [9] },
  'require-stage-gate': { title: '设阶段关口', roles: CHIEFS, second: PUBLISHER, articles: [9] },
  'lift-stage-gate': { title: '撤阶段关口', roles: CHIEFS, second: PUBLISHER, articles: [9] },
  'plan-first-session': { title: '确定第一次会议的日期', roles: OFFICE, articles: FIRST_SESSION },
  'record-first-session': { title: '登记第一次会议', roles: OFFICE, articles: FIRST_SESSION },
  'draft-bulletin': { title: '起草简报', roles: OFFICES, articles: [9] },
  'edit-bulletin': { title: '修改简报', roles: OFFICES, articles: [9] },
  'issue-bulletin': { title: '印发简报', roles: CHIEFS, second: PUBLISHER, articles: [9] },
} as const satisfies Record<string, ActLine>;
