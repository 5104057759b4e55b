/** 介绍代表候选人 · its lines of the act table. */
import { type ActLine, type ConstituencyStage, OFFICE } from './act-line.ts';

/** 初步代表候选人公布以后; that it stops on the election day is a rule of its own. */
const PUBLISHED: readonly ConstituencyStage[] = ['initial-published', 'formal-fixed', 'formal-published'];

export const INTRODUCTION_ACTS = {
  'record-introduction': {
    title: '登记候选人介绍',
    roles: OFFICE,
    constituency: PUBLISHED,
    articles: [34],
  },
  'record-meeting-request': {
    title: '登记选民的见面要求',
    roles: OFFICE,
    constituency: PUBLISHED,
    articles: [34],
  },
  'plan-candidate-meeting': {
    title: '安排候选人与选民见面',
    roles: OFFICE,
    constituency: PUBLISHED,
    articles: [34],
  },
  'record-candidate-meeting': {
    title: '登记见面情况',
    roles: OFFICE,
    constituency: PUBLISHED,
    articles: [34],
  },
  'cancel-candidate-meeting': {
    title: '取消候选人与选民见面',
    roles: OFFICE,
    constituency: PUBLISHED,
    articles: [34],
  },
  'add-candidate-pledge': {
    title: '登记候选人的承诺',
    roles: OFFICE,
    constituency: PUBLISHED,
    articles: [34],
  },
  'add-candidate-photo': {
    title: '上传候选人照片',
    roles: OFFICE,
    constituency: PUBLISHED,
    articles: [34],
  },
  'remove-candidate-photo': { title: '移除候选人照片', roles: OFFICE, articles: [34] },
} as const satisfies Record<string, ActLine>;
