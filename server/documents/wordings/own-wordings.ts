/** The project's own words (`texts/`), a file a kind. */
import type { NoticeKind } from '@xuanwu/rules/notice-contents.ts';
import { appointmentNotice } from './texts/appointment-notice.ts';
import { boxCountReport } from './texts/box-count-report.ts';
import { constituencyNotice } from './texts/constituency-notice.ts';
import { contingencyNoticeWording } from './texts/contingency-notice.ts';
import { correctionNoticeWording } from './texts/correction-notice.ts';
import { credentialsReport } from './texts/credentials-report.ts';
import { deputiesNotice } from './texts/deputies-notice.ts';
import { deputiesRegister } from './texts/deputies-register.ts';
import { electionDayChangeNotice } from './texts/election-day-change-notice.ts';
import { electionDayNotice } from './texts/election-day-notice.ts';
import { electionMethod } from './texts/election-method.ts';
import { eligibilityCertificateWording } from './texts/eligibility-certificate.ts';
import { exclusionNoticeWording } from './texts/exclusion-notice.ts';
import { factNoticeWording } from './texts/fact-notice.ts';
import { followUpNotice } from './texts/follow-up-notice.ts';
import { formalCandidatesNotice } from './texts/formal-candidates-notice.ts';
import { formalRemovalNoticeWording } from './texts/formal-removal-notice.ts';
import { handoverList } from './texts/handover-list.ts';
import { initialCandidatesNotice } from './texts/initial-candidates-notice.ts';
import { objectionDecisionWording } from './texts/objection-decision.ts';
import { observerCard } from './texts/observer-card.ts';
import { placeNotice } from './texts/place-notice.ts';
import { proxyConsentWording } from './texts/proxy-consent.ts';
import { proxyLetterWording } from './texts/proxy-letter.ts';
import { proxyNoticeWording } from './texts/proxy-notice.ts';
import { quotaNotice } from './texts/quota-notice.ts';
import { registrationNotice } from './texts/registration-notice.ts';
import { resultNotice } from './texts/result-notice.ts';
import { rollCorrectionNotice } from './texts/roll-correction-notice.ts';
import { rollNotice } from './texts/roll-notice.ts';
import { sealingRecord } from './texts/sealing-record.ts';
import { transferLetterWording } from './texts/transfer-letter.ts';
import { transferReceiptWording } from './texts/transfer-receipt.ts';
import { unitNoticeWording } from './texts/unit-notice.ts';
import { voidElectionNoticeWording } from './texts/void-election-notice.ts';
import { voterHandbook } from './texts/voter-handbook.ts';
import { voterLetter } from './texts/voter-letter.ts';
import { workPlanNotice } from './texts/work-plan-notice.ts';
import type { Wording } from './wording.schema.ts';
import { readWordingFile } from './wording-file.ts';

const TEXTS: Readonly<Record<NoticeKind, string>> = {
  'roll-notice': rollNotice,
  'result-notice': resultNotice,
  'place-notice': placeNotice,
  'initial-candidates-notice': initialCandidatesNotice,
  'formal-candidates-notice': formalCandidatesNotice,
  'deputies-notice': deputiesNotice,
  'credentials-report': credentialsReport,
  'appointment-notice': appointmentNotice,
  'box-count-report': boxCountReport,
  'constituency-notice': constituencyNotice,
  'deputies-register': deputiesRegister,
  'election-day-change-notice': electionDayChangeNotice,
  'election-day-notice': electionDayNotice,
  'election-method': electionMethod,
  'eligibility-certificate': eligibilityCertificateWording,
  'follow-up-notice': followUpNotice,
  'transfer-letter': transferLetterWording,
  'transfer-receipt': transferReceiptWording,
  'proxy-consent': proxyConsentWording,
  'proxy-letter': proxyLetterWording,
  'proxy-notice': proxyNoticeWording,
  'observer-card': observerCard,
  'quota-notice': quotaNotice,
  'registration-notice': registrationNotice,
  'unit-notice': unitNoticeWording,
  'roll-correction-notice': rollCorrectionNotice,
  'handover-list': handoverList,
  'sealing-record': sealingRecord,
  'voter-handbook': voterHandbook,
  'voter-letter': voterLetter,
  'objection-decision': objectionDecisionWording,
  'exclusion-notice': exclusionNoticeWording,
  'correction-notice': correctionNoticeWording,
  'fact-notice': factNoticeWording,
  'formal-removal-notice': formalRemovalNoticeWording,
  'contingency-notice': contingencyNoticeWording,
  'void-election-notice': voidElectionNoticeWording,
  'work-plan-notice': workPlanNotice,
};

/** The project's own words. */
export function ownWording(kind: NoticeKind): Wording {
  return readWordingFile(TEXTS[kind]);
}
