/** 封存、移交、办结和销毁 · its lines of the act table. */
import { type ActLine, CHIEF, OFFICE, PUBLISHER, type Role } from './act-line.ts';

/** 与经办人共同封存的人. */
const SEALING_WITNESSES: readonly Role[] = [...PUBLISHER, 'count-supervisor', 'station-chief'];

export const CLOSING_ACTS = {
  'seal-ballots': {
    title: '封存选票',
    roles: OFFICE,
    second: SEALING_WITNESSES,
    round: ['published'],
    articles: [43],
  },
  'dissolve-committee': {
    title: '移交并撤销选举委员会',
    roles: CHIEF,
    second: PUBLISHER,
    articles: '各地实施细则',
  },
  'close-cycle': {
    title: '办结换届',
    roles: CHIEF,
    second: PUBLISHER,
    cycle: ['constituencies-published'],
    articles: '档案法（2020）第十四条',
  },
  'reopen-cycle': {
    title: '重新开启换届',
    roles: CHIEF,
    second: PUBLISHER,
    articles: '档案法（2020）第十四条',
  },
  'decide-ballot-destruction': {
    title: '决定销毁选票',
    roles: CHIEF,
    second: PUBLISHER,
    articles: '各地实施细则',
  },
  'record-ballot-destruction': {
    title: '登记选票已经销毁',
    roles: OFFICE,
    second: PUBLISHER,
    articles: '各地实施细则',
  },
} as const satisfies Record<string, ActLine>;
