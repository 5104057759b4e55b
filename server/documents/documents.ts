/** Every kind of document: its data, and what its template asks for. */
import { type AuditReport, auditReportInput } from './audit-report.ts';
import { type BallotSheet, ballotSheetInput } from './ballot-sheet.ts';
import { type Booklet, bookletInput } from './booklet.ts';
import { type CandidateIntroduction, candidateIntroductionInput } from './candidate-introduction.ts';
import { type ConsultationRecordSheet, consultationRecordInput } from './consultation-record.ts';
import { type ContingencyNotice, contingencyNoticeInput } from './contingency-notice.ts';
import { type CorrectionNotice, correctionNoticeInput } from './correction-notice.ts';
import { type ElectionCertificate, electionCertificateInput } from './election-certificate.ts';
import { type ExclusionNotice, exclusionNoticeInput } from './exclusion-notice.ts';
import { type FactNotice, factNoticeInput } from './fact-notice.ts';
import { type Form, formInput } from './forms/form.ts';
import { type FormalRemovalNotice, formalRemovalNoticeInput } from './formal-removal-notice.ts';
import { type NominationForm, nominationFormInput } from './nomination-form.ts';
import { type Notice, noticeInput } from './notice/notice.ts';
import { type ObjectionDecision, objectionDecisionInput } from './objection-decision.ts';
import { type PlaceRegister, placeRegisterInput } from './place-register.ts';
import { type PrimaryReport, primaryReportInput } from './primary-report.ts';
import { type ResultReport, resultReportInput } from './result-report.ts';
import { type ReviewStatement, reviewStatementInput } from './review-statement.ts';
import { type TallySheet, tallySheetInput } from './tally-sheet.ts';
import { type VoidElectionNotice, voidElectionNoticeInput } from './void-election-notice.ts';
import { type VoterCards, voterCardsInput } from './voter-cards.ts';

export type DocumentData =
  | ObjectionDecision
  | VoterCards
  | ExclusionNotice
  | CorrectionNotice
  | FactNotice
  | ReviewStatement
  | NominationForm
  | ConsultationRecordSheet
  | PrimaryReport
  | CandidateIntroduction
  | FormalRemovalNotice
  | PlaceRegister
  | BallotSheet
  | TallySheet
  | AuditReport
  | ResultReport
  | VoidElectionNotice
  | ElectionCertificate
  | ContingencyNotice
  | Notice
  | Form
  | Booklet;

/** The template of a kind bears its name. */
export function templateInput(document: DocumentData) {
  switch (document.kind) {
    case 'voter-cards':
      return voterCardsInput(document);
    case 'nomination-form':
      return nominationFormInput(document);
    case 'review-statement':
      return reviewStatementInput(document);
    case 'exclusion-notice':
      return exclusionNoticeInput(document);
    case 'correction-notice':
      return correctionNoticeInput(document);
    case 'fact-notice':
      return factNoticeInput(document);
    case 'objection-decision':
      return objectionDecisionInput(document);
    case 'consultation-record':
      return consultationRecordInput(document);
    case 'primary-report':
      return primaryReportInput(document);
    case 'formal-removal-notice':
      return formalRemovalNoticeInput(document);
    case 'candidate-introduction':
      return candidateIntroductionInput(document);
    case 'place-register':
      return placeRegisterInput(document);
    case 'ballot-sheet':
      return ballotSheetInput(document);
    case 'tally-sheet':
      return tallySheetInput(document);
    case 'audit-report':
      return auditReportInput(document);
    case 'result-report':
      return resultReportInput(document);
    case 'void-election-notice':
      return voidElectionNoticeInput(document);
    case 'election-certificate':
      return electionCertificateInput(document);
    case 'contingency-notice':
      return contingencyNoticeInput(document);
    case 'notice':
      return noticeInput(document);
    case 'form':
      return formInput(document);
    case 'booklet':
      return bookletInput(document);
    default:
      return assertNever(document);
  }
}

function assertNever(document: never): never {
  throw new Error(`no such document: ${JSON.stringify(document)}`);
}
