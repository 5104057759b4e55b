/** Every kind of document: its data, and what its template asks for. */
import { type AuditReport, auditReportInput } from './audit-report.ts';
import { type BallotSheet, ballotSheetInput } from './ballot-sheet.ts';
import { type Booklet, bookletInput } from './booklet.ts';
import { type CandidateIntroduction, candidateIntroductionInput } from './candidate-introduction.ts';
import { type ConsultationRecordSheet, consultationRecordInput } from './consultation-record.ts';
import { type ElectionCertificate, electionCertificateInput } from './election-certificate.ts';
import { type Form, formInput } from './forms/form.ts';
import { type NominationForm, nominationFormInput } from './nomination-form.ts';
import { type Notice, noticeInput } from './notice/notice.ts';
import { type PlaceRegister, placeRegisterInput } from './place-register.ts';
import { type PrimaryReport, primaryReportInput } from './primary-report.ts';
import { type ResultReport, resultReportInput } from './result-report.ts';
import { type ReviewStatement, reviewStatementInput } from './review-statement.ts';
import { type TallySheet, tallySheetInput } from './tally-sheet.ts';
import { type VoterCards, voterCardsInput } from './voter-cards.ts';

export type DocumentData =
  | VoterCards
  | ReviewStatement
  | NominationForm
  | ConsultationRecordSheet
  | PrimaryReport
  | CandidateIntroduction
  | PlaceRegister
  | BallotSheet
  | TallySheet
  | AuditReport
  | ResultReport
  | ElectionCertificate
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
    case 'consultation-record':
      return consultationRecordInput(document);
    case 'primary-report':
      return primaryReportInput(document);
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
    case 'election-certificate':
      return electionCertificateInput(document);
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
