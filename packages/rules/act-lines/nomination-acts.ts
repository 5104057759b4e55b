/** 提名和候选人 · its lines of the act table. */
import { type ActLine, type ConstituencyStage, OFFICE, PUBLISHER } from './act-line.ts';

const BEFORE_FORMAL: readonly ConstituencyStage[] = ['drawn', 'roll-published', 'initial-published'];

export const NOMINATION_ACTS = {
  nominate: {
    title: '提名推荐',
    roles: OFFICE,
    constituency: BEFORE_FORMAL,
    articles: [30],
  },
  'publish-initial-list': {
    title: '公布初步代表候选人',
    roles: OFFICE,
    second: PUBLISHER,
    constituency: ['roll-published', 'initial-published'],
    articles: [32],
  },
  'exclude-candidate': {
    title: '决定不列入候选人名单',
    roles: OFFICE,
    second: PUBLISHER,
    constituency: BEFORE_FORMAL,
    articles: [30, 35],
  },
  'fix-formal-list': {
    title: '确定正式代表候选人',
    roles: OFFICE,
    constituency: ['initial-published'],
    articles: [31, 32],
  },
  'publish-formal-list': {
    title: '公布正式代表候选人',
    roles: OFFICE,
    second: PUBLISHER,
    constituency: ['formal-fixed'],
    articles: [32],
  },
} as const satisfies Record<string, ActLine>;
