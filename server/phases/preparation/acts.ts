/** 选举机构 · the acts of this room, each with a route of its own name. */
import { appointBody } from './appoint-body.ts';
import { appointReplacement } from './appoint-replacement.ts';
import { assignTask } from './assign-task.ts';
import { fixSeats } from './fix-seats.ts';
import { openCycle } from './open-cycle.ts';
import { recordResignation } from './record-resignation.ts';
import { signOffTask } from './sign-off-task.ts';

export const ACTS_OF_PREPARATION = [
  openCycle,
  appointBody,
  recordResignation,
  appointReplacement,
  assignTask,
  signOffTask,
  fixSeats,
];
