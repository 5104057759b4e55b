/** 封存 · its lines of the act table. */
import { type ActLine, OFFICE, PUBLISHER, type Role } from './act-line.ts';

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
} as const satisfies Record<string, ActLine>;
