/** The tables → the data of a document. What is printed is what was published; nothing is typed twice. */
import type { Acting } from '../acts/act.ts';
import type { DocumentData } from '../documents/documents.ts';
import { consultationForm, consultationRecord, primaryReport } from './consultation-documents.ts';
import type { DocumentKind } from './documents.schema.ts';
import { placeRegister } from './place-register-document.ts';
import { voterCards } from './voter-card-document.ts';
import { blankNominationForm, nominationForm } from './nomination-form-document.ts';
import { candidateIntroduction } from './introduction-document.ts';
import { reviewStatement } from './review-document.ts';
import { ballotSheet, electionCertificate, resultReport, tallySheet } from './round-documents.ts';
import { auditReport } from './audit-document.ts';
import {
  custodyOfPlace,
  equipmentOfPlace,
  layoutOfPlace,
  programmeOfMeeting,
  proxiesOfPlace,
  recordOfPlace,
  registerOfBox,
  staffListOfPlace,
} from './place-documents.ts';
import { ballotAccountOfRound, blankProxyLetter, handCountOfRound } from './voting-forms.ts';
import { isNoticeKind } from './notices/notice-kind.ts';
import { noticeDocument } from './notices/notice-document.ts';

export async function readDocumentData(
  acting: Acting,
  kind: DocumentKind,
  id: string,
): Promise<DocumentData> {
  if (isNoticeKind(kind)) return noticeDocument(acting, kind, id);
  switch (kind) {
    case 'voter-cards':
      return voterCards(acting, id);
    case 'review-statement':
      return reviewStatement(acting, id);
    case 'blank-joint-nomination-form':
      return blankNominationForm(acting, id, 'voters');
    case 'blank-organisation-nomination-form':
      return blankNominationForm(acting, id, 'organisations');
    case 'nomination-form':
      return nominationForm(acting, id);
    case 'consultation-form':
      return consultationForm(acting, id);
    case 'consultation-record':
      return consultationRecord(acting, id);
    case 'primary-report':
      return primaryReport(acting, id);
    case 'candidate-introduction':
      return candidateIntroduction(acting, id);
    case 'place-register':
      return placeRegister(acting, id);
    case 'blank-proxy-letter':
      return blankProxyLetter(acting, id);
    case 'polling-staff-list':
      return staffListOfPlace(acting, id);
    case 'polling-record':
      return recordOfPlace(acting, id);
    case 'equipment-list':
      return equipmentOfPlace(acting, id);
    case 'layout-checklist':
      return layoutOfPlace(acting, id);
    case 'meeting-programme':
      return programmeOfMeeting(acting, id);
    case 'mobile-box-register':
      return registerOfBox(acting, id);
    case 'proxy-register':
      return proxiesOfPlace(acting, id);
    case 'box-custody-record':
      return custodyOfPlace(acting, id);
    case 'ballot-account-sheet':
      return ballotAccountOfRound(acting, id);
    case 'hand-count-record':
      return handCountOfRound(acting, id);
    case 'ballot-sheet':
      return ballotSheet(acting, id);
    case 'tally-sheet':
      return tallySheet(acting, id);
    case 'large-ballot-sheet':
      return ballotSheet(acting, id, 'large');
    case 'braille-ballot-template':
      return ballotSheet(acting, id, 'braille-template');
    case 'audit-report':
      return auditReport(acting, id);
    case 'result-report':
      return resultReport(acting, id);
    case 'election-certificate':
      return electionCertificate(acting, id);
  }
}
