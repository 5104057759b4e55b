/** Every kind of document: its data, and what its template asks for. */
import { type AuditReport, auditReportInput } from './audit-report.ts';
import { type BallotSheet, ballotSheetInput } from './ballot-sheet.ts';
import { type CandidateIntroduction, candidateIntroductionInput } from './candidate-introduction.ts';
import { type ConsultationRecordSheet, consultationRecordInput } from './consultation-record.ts';
import { type ContingencyNotice, contingencyNoticeInput } from './contingency-notice.ts';
import { type CorrectionNotice, correctionNoticeInput } from './correction-notice.ts';
import { type CredentialsReportSheet, credentialsReportInput } from './credentials-report.ts';
import { type DeputiesNotice, deputiesNoticeInput } from './deputies-notice.ts';
import { type ElectionCertificate, electionCertificateInput } from './election-certificate.ts';
import { type ExclusionNotice, exclusionNoticeInput } from './exclusion-notice.ts';
import { type FactNotice, factNoticeInput } from './fact-notice.ts';
import { type Form, formInput } from './forms/form.ts';
import { type FormalCandidatesNotice, formalCandidatesNoticeInput } from './formal-candidates-notice.ts';
import { type FormalRemovalNotice, formalRemovalNoticeInput } from './formal-removal-notice.ts';
import { type InitialCandidatesNotice, initialCandidatesNoticeInput } from './initial-candidates-notice.ts';
import { type NominationForm, nominationFormInput } from './nomination-form.ts';
import { type Notice, noticeInput } from './notice/notice.ts';
import { type ObjectionDecision, objectionDecisionInput } from './objection-decision.ts';
import { type PlaceRegister, placeRegisterInput } from './place-register.ts';
import { type PlaceNotice, placeNoticeInput } from './place-notice.ts';
import { type PrimaryReport, primaryReportInput } from './primary-report.ts';
import { type ResultNotice, resultNoticeInput } from './result-notice.ts';
import { type ResultReport, resultReportInput } from './result-report.ts';
import { type ReviewStatement, reviewStatementInput } from './review-statement.ts';
import { type RollNotice, rollNoticeInput } from './roll-notice.ts';
import { type TallySheet, tallySheetInput } from './tally-sheet.ts';
import { type VoidElectionNotice, voidElectionNoticeInput } from './void-election-notice.ts';
import { type VoterCards, voterCardsInput } from './voter-cards.ts';

export type DocumentData =
  | RollNotice
  | ObjectionDecision
  | VoterCards
  | ExclusionNotice
  | CorrectionNotice
  | FactNotice
  | ReviewStatement
  | NominationForm
  | InitialCandidatesNotice
  | ConsultationRecordSheet
  | PrimaryReport
  | FormalCandidatesNotice
  | CandidateIntroduction
  | FormalRemovalNotice
  | PlaceRegister
  | BallotSheet
  | TallySheet
  | AuditReport
  | ResultReport
  | ResultNotice
  | CredentialsReportSheet
  | DeputiesNotice
  | VoidElectionNotice
  | ElectionCertificate
  | PlaceNotice
  | ContingencyNotice
  | Notice
  | Form;

/** The template of a kind bears its name. */
export function templateInput(document: DocumentData) {
  switch (document.kind) {
    case 'roll-notice':
      return rollNoticeInput(document);
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
    case 'initial-candidates-notice':
      return initialCandidatesNoticeInput(document);
    case 'consultation-record':
      return consultationRecordInput(document);
    case 'primary-report':
      return primaryReportInput(document);
    case 'formal-removal-notice':
      return formalRemovalNoticeInput(document);
    case 'formal-candidates-notice':
      return formalCandidatesNoticeInput(document);
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
    case 'result-notice':
      return resultNoticeInput(document);
    case 'credentials-report':
      return credentialsReportInput(document);
    case 'deputies-notice':
      return deputiesNoticeInput(document);
    case 'void-election-notice':
      return voidElectionNoticeInput(document);
    case 'election-certificate':
      return electionCertificateInput(document);
    case 'place-notice':
      return placeNoticeInput(document);
    case 'contingency-notice':
      return contingencyNoticeInput(document);
    case 'notice':
      return noticeInput(document);
    case 'form':
      return formInput(document);
    default:
      return assertNever(document);
  }
}

function assertNever(document: never): never {
  throw new Error(`no such document: ${JSON.stringify(document)}`);
}
