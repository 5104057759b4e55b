/** Every kind of document: its data, and what its template asks for. */
import { type BallotSheet, ballotSheetInput } from './ballot-sheet.ts';
import { type FormalCandidatesNotice, formalCandidatesNoticeInput } from './formal-candidates-notice.ts';
import { type InitialCandidatesNotice, initialCandidatesNoticeInput } from './initial-candidates-notice.ts';
import { type ObjectionDecision, objectionDecisionInput } from './objection-decision.ts';
import { type ResultNotice, resultNoticeInput } from './result-notice.ts';
import { type ResultReport, resultReportInput } from './result-report.ts';
import { type RollNotice, rollNoticeInput } from './roll-notice.ts';
import { type VoterCards, voterCardsInput } from './voter-cards.ts';

export type DocumentData =
  | RollNotice
  | ObjectionDecision
  | VoterCards
  | InitialCandidatesNotice
  | FormalCandidatesNotice
  | BallotSheet
  | ResultReport
  | ResultNotice;

/** The template of a kind bears its name. */
export function templateInput(document: DocumentData) {
  switch (document.kind) {
    case 'roll-notice':
      return rollNoticeInput(document);
    case 'voter-cards':
      return voterCardsInput(document);
    case 'objection-decision':
      return objectionDecisionInput(document);
    case 'initial-candidates-notice':
      return initialCandidatesNoticeInput(document);
    case 'formal-candidates-notice':
      return formalCandidatesNoticeInput(document);
    case 'ballot-sheet':
      return ballotSheetInput(document);
    case 'result-report':
      return resultReportInput(document);
    case 'result-notice':
      return resultNoticeInput(document);
    default:
      return assertNever(document);
  }
}

function assertNever(document: never): never {
  throw new Error(`no such document: ${JSON.stringify(document)}`);
}
