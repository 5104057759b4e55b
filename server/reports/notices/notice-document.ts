/** A document of words: as it was issued, or as it would go out today. */
import { isPublishedKind, type NoticeKind } from '@xuanwu/rules/notice-contents.ts';
import type { Acting } from '../../acts/act.ts';
import type { Notice } from '../../documents/notice/notice.ts';
import { type FieldContent, type FieldValue, isNames, isTable } from '../../documents/wordings/field.ts';
import { FIELDS, type FieldName } from '../../documents/wordings/fields.ts';
import { fieldsUsed, fillWording } from '../../documents/wordings/fill-wording.ts';
import type { Wording } from '../../documents/wordings/wording.schema.ts';
import { contingencyFacts } from '../contingency-document.ts';
import { credentialsFacts, deputiesFacts, voidElectionFacts } from '../credentials-documents.ts';
import { verificationOf } from '../letterhead.ts';
import { correctionFacts, exclusionFacts, factFacts } from '../list-documents.ts';
import { objectionFacts } from '../objection-document.ts';
import { placeNoticeFacts } from '../place-documents.ts';
import { formalRemovalFacts } from '../removal-document.ts';
import { resultFacts } from '../round-documents.ts';
import { findIssued } from '../wordings/issued.queries.ts';
import { handoverFacts, sealingFacts } from './closing-notices.ts';
import { boxCountFacts, followUpFacts, registerFacts, rollCorrectionFacts } from './later-notices.ts';
import { formalListFacts, initialListFacts, rollFacts } from './list-notices.ts';
import type { NoticeFacts } from '../notice-facts.ts';
import { observerCardFacts } from './observer-card.ts';
import {
  appointmentFacts,
  constituencyFacts,
  dayChangeFacts,
  electionDayFacts,
  quotaFacts,
  workPlanFacts,
} from './preparation-notices.ts';
import { proxyConsentFacts, proxyLetterFacts, proxyNoticeFacts } from './proxy-notices.ts';
import {
  eligibilityCertificateFacts,
  transferLetterFacts,
  transferReceiptFacts,
} from './transfer-notices.ts';
import { unitNoticeFacts } from './unit-notice.ts';
import { handbookFacts, letterFacts, methodFacts, registrationFacts } from './voter-notices.ts';
import { wordingInForce } from '../wordings/wordings.queries.ts';
import type { UsedField } from '../wordings/used-field.ts';

const READERS: { readonly [Kind in NoticeKind]: (acting: Acting, id: string) => Promise<NoticeFacts<Kind>> } =
  {
    'work-plan-notice': workPlanFacts,
    'appointment-notice': appointmentFacts,
    'quota-notice': quotaFacts,
    'constituency-notice': constituencyFacts,
    'election-day-notice': electionDayFacts,
    'election-method': methodFacts,
    'registration-notice': registrationFacts,
    'unit-notice': unitNoticeFacts,
    'voter-letter': letterFacts,
    'voter-handbook': handbookFacts,
    'roll-correction-notice': rollCorrectionFacts,
    'observer-card': observerCardFacts,
    'election-day-change-notice': dayChangeFacts,
    'eligibility-certificate': eligibilityCertificateFacts,
    'transfer-letter': transferLetterFacts,
    'transfer-receipt': transferReceiptFacts,
    'proxy-letter': proxyLetterFacts,
    'proxy-consent': proxyConsentFacts,
    'proxy-notice': proxyNoticeFacts,
    'box-count-report': boxCountFacts,
    'sealing-record': sealingFacts,
    'handover-list': handoverFacts,
    'follow-up-notice': followUpFacts,
    'deputies-register': registerFacts,
    'roll-notice': rollFacts,
    'initial-candidates-notice': initialListFacts,
    'formal-candidates-notice': formalListFacts,
    'place-notice': placeNoticeFacts,
    'result-notice': resultFacts,
    'credentials-report': credentialsFacts,
    'deputies-notice': deputiesFacts,
    'objection-decision': objectionFacts,
    'exclusion-notice': exclusionFacts,
    'correction-notice': correctionFacts,
    'fact-notice': factFacts,
    'formal-removal-notice': formalRemovalFacts,
    'contingency-notice': contingencyFacts,
    'void-election-notice': voidElectionFacts,
  };

export interface Draft {
  readonly notice: Notice;
  readonly used: readonly UsedField[];
  readonly area: string;
  /** 0 is the project's own. */
  readonly version: number;
  readonly published?: NonNullable<NoticeFacts['published']>;
}

/** What every reader gives, whatever its kind. */
type Facts = Omit<NoticeFacts, 'values'> & { readonly values: Readonly<Record<string, FieldValue>> };

/** As it would go out today, or as it was published, with the county's words, or with words that are only tried. */
export async function draftNotice(
  acting: Acting,
  kind: NoticeKind,
  id: string,
  tried?: Wording,
): Promise<Draft> {
  const { values, area, published }: Facts = await READERS[kind](acting, id);
  const { wording: held, version, isAdapted } = await wordingInForce(acting, kind, published?.entry);
  const wording = tried ?? held;
  const date = published?.on ?? acting.today;
  const notice = fillWording({ wording, definitions: FIELDS, values, date });
  const used = fieldsUsed(wording).flatMap((name) => {
    const known = values[name];
    return known ? [usedField(name, known)] : [];
  });
  return { notice, used, area, version: isAdapted ? version : 0, ...(published && { published }) };
}

function usedField(name: string, { content, source }: FieldValue): UsedField {
  return { name, about: FIELDS[name as FieldName].about, text: textOf(content), source };
}

function textOf(content: FieldContent): string {
  if (typeof content === 'boolean') return content ? '是' : '否';
  if (typeof content === 'string') return content;
  if (isTable(content)) return `${content.rows.length} 行`;
  return isNames(content) && content.length > 0 ? content.join('、') : `${content.length} 行`;
}

/** As it was issued last, or as an act has published it, with its place in the ledger; otherwise the draft. */
export async function noticeDocument(acting: Acting, kind: NoticeKind, id: string): Promise<Notice> {
  const issued = isPublishedKind(kind) ? undefined : await findIssued(acting, kind, id);
  if (issued) return { ...issued.content, ...(await verificationOf(acting, issued.entry)) };
  const { notice, published } = await draftNotice(acting, kind, id);
  return published ? { ...notice, ...(await verificationOf(acting, published.entry)) } : notice;
}
