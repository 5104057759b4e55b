/** 上报与批复 · its lines of the act table: what goes from one level to the other. */
import { type ActLine, CHIEF, OFFICE, PUBLISHER, SUPERIOR } from './act-line.ts';

const OFFICES = [...OFFICE, ...SUPERIOR];
const CHIEFS = [...CHIEF, ...SUPERIOR];

export const LEVELS_ACTS = {
  'draft-submission': { title: '拟写上报件', roles: OFFICES, articles: [9] },
  'attach-submission-file': { title: '附上报件或者批复的附件', roles: OFFICES, articles: [9] },
  'send-submission': { title: '上报', roles: CHIEFS, second: PUBLISHER, articles: [9, 13] },
  'answer-submission': { title: '批复、退回或者备案', roles: CHIEFS, second: PUBLISHER, articles: [9, 13] },
  'withdraw-submission': { title: '撤回上报件', roles: CHIEFS, articles: [9] },
} as const satisfies Record<string, ActLine>;
