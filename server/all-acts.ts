/** Every act of the product, from the list of each room: what has a route, and what a second person can confirm. An act that is in no room's list cannot be done. */
import type { ActName } from '@xuanwu/rules/acts.ts';
import type { Act } from './acts/act.ts';
import type { ActRegistry } from './acts/confirm-act.ts';
import { ACTS_OF_ADMINISTRATION } from './administration/acts.ts';
import { ACTS_OF_CYCLE } from './cycle/acts.ts';
import { ACTS_OF_LAW } from './law/acts.ts';
import { ACTS_OF_LEVELS } from './levels/acts.ts';
import { ACTS_OF_CONSTITUENCIES } from './phases/constituencies/acts.ts';
import { ACTS_OF_NOMINATION } from './phases/nomination/acts.ts';
import { ACTS_OF_PREPARATION } from './phases/preparation/acts.ts';
import { ACTS_OF_REGISTRATION } from './phases/registration/acts.ts';
import { ACTS_OF_RESULTS } from './phases/results/acts.ts';
import { ACTS_OF_VOTING } from './phases/voting/acts.ts';
import { ACTS_OF_REPORTS } from './reports/acts.ts';

/** Each has a route of its own name. (Uploading a file has one that takes the file, in registration/routes.ts.) */
export const ALL_ACTS = [
  ...ACTS_OF_ADMINISTRATION,
  ...ACTS_OF_LAW,
  ...ACTS_OF_CYCLE,
  ...ACTS_OF_PREPARATION,
  ...ACTS_OF_CONSTITUENCIES,
  ...ACTS_OF_REGISTRATION,
  ...ACTS_OF_NOMINATION,
  ...ACTS_OF_VOTING,
  ...ACTS_OF_RESULTS,
  ...ACTS_OF_LEVELS,
  ...ACTS_OF_REPORTS,
] as unknown as readonly Act<never, unknown>[];

export const REGISTRY: ActRegistry = new Map<ActName, Act<never, unknown>>(
  ALL_ACTS.map((act) => [act.name, act]),
);
