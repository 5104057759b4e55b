/** 选民名单公布以后 · its lines of the act table: the wall. */
import { type ActLine, type ConstituencyStage, OFFICE, REGISTRARS } from './act-line.ts';

/** 选民名单公布以后 */
const AFTER_ROLL: readonly ConstituencyStage[] = [
  'roll-published',
  'initial-published',
  'formal-fixed',
  'formal-published',
];

export const PUBLICATION_ACTS = {
  'record-roll-posting': {
    title: '登记名单张贴',
    roles: REGISTRARS,
    constituency: AFTER_ROLL,
    articles: [28],
  },
  'add-posting-photo': { title: '补传张贴照片', roles: REGISTRARS, constituency: AFTER_ROLL, articles: [28] },
  'withdraw-roll-posting': {
    title: '撤销张贴登记',
    roles: OFFICE,
    constituency: AFTER_ROLL,
    articles: [28],
  },
} as const satisfies Record<string, ActLine>;
