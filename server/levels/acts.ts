/** 上下级往来 · the acts of this room, each with a route of its own name. */
import { draftBulletin } from './bulletins/draft-bulletin.ts';
import { editBulletin } from './bulletins/edit-bulletin.ts';
import { issueBulletin } from './bulletins/issue-bulletin.ts';
import { acceptOfficeKey } from './files/accept-office-key.ts';
import { receiveOfficeFile } from './files/receive-office-file.ts';
import { withdrawOfficeKey } from './files/withdraw-office-key.ts';
import { judgeRectification } from './inspections/judge-rectification.ts';
import { liftStageGate } from './inspections/lift-stage-gate.ts';
import { recordInspection } from './inspections/record-inspection.ts';
import { rectifyFinding } from './inspections/rectify-finding.ts';
import { requireStageGate } from './inspections/require-stage-gate.ts';
import { planFirstSession } from './sessions/plan-first-session.ts';
import { recordFirstSession } from './sessions/record-first-session.ts';
import { orderSheets } from './sheets/order-sheets.ts';
import { prepareSheet } from './sheets/prepare-sheet.ts';
import { remindSheet } from './sheets/remind-sheet.ts';
import { sendSheet } from './sheets/send-sheet.ts';
import { stopSheets } from './sheets/stop-sheets.ts';
import { answerSubmission } from './submissions/answer-submission.ts';
import { draftSubmission } from './submissions/draft-submission.ts';
import { sendSubmission } from './submissions/send-submission.ts';
import { withdrawSubmission } from './submissions/withdraw-submission.ts';

export const ACTS_OF_LEVELS = [
  draftSubmission,
  sendSubmission,
  answerSubmission,
  withdrawSubmission,
  orderSheets,
  acceptOfficeKey,
  withdrawOfficeKey,
  receiveOfficeFile,
  stopSheets,
  prepareSheet,
  sendSheet,
  remindSheet,
  recordInspection,
  rectifyFinding,
  judgeRectification,
  requireStageGate,
  liftStageGate,
  planFirstSession,
  recordFirstSession,
  draftBulletin,
  editBulletin,
  issueBulletin,
];
