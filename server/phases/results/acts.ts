/** 选举结果 · the acts of this room, each with a route of its own name. */
import { checkWriteIn } from './check-write-in.ts';
import { confirmResult } from './confirm-result.ts';
import { confirmCredentials } from './credentials/confirm-credentials.ts';
import { publishDeputies } from './credentials/publish-deputies.ts';
import { reportCredentials } from './credentials/report-credentials.ts';
import { decideResult } from './decide-result.ts';
import { declareVoid } from './declare-void.ts';
import { publishResult } from './publish-result.ts';
import { scheduleFollowUp } from './schedule-follow-up.ts';
import { withdrawResult } from './withdraw-result.ts';

export const ACTS_OF_RESULTS = [
  decideResult,
  checkWriteIn,
  withdrawResult,
  declareVoid,
  confirmResult,
  publishResult,
  scheduleFollowUp,
  reportCredentials,
  confirmCredentials,
  publishDeputies,
];
