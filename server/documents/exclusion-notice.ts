import { writtenDate } from '@xuanwu/rules/civil-date.ts';
import { type OfficialDocument, officialDocumentInput } from './official-document.ts';

/** 不列入名单通知书 · 选举法（2020）第三十条: to who nominated and to the nominee, with the ground, the reasons and the way to object. */
export interface ExclusionNotice extends OfficialDocument {
  readonly kind: 'exclusion-notice';
  /** Whom they nominated. */
  readonly nominee: string;
  /** 推荐者, as printed. */
  readonly nominators: string;
  readonly congress: string;
  readonly constituency: string;
  readonly ground: string;
  readonly explanation: string;
  readonly proof: string;
  readonly meeting: {
    readonly heldOn: string;
    readonly minute: string;
    readonly present: number;
    readonly inFavour: number;
  };
  /** The law and its article, as printed. */
  readonly basis: string;
  /** He stood on a published list already. */
  readonly wasListed: boolean;
}

export function exclusionNoticeInput(notice: ExclusionNotice) {
  const { nominee, nominators, congress, constituency, ground, explanation, proof, basis, wasListed } =
    notice;
  const { heldOn, minute, present, inFavour } = notice.meeting;
  return {
    ...officialDocumentInput(notice),
    nominee,
    nominators,
    congress,
    constituency,
    ground,
    explanation: explanation.trim().replace(/[。．.；;]+$/u, ''),
    proof,
    basis,
    'was-listed': wasListed,
    meeting: { 'held-on': writtenDate(heldOn), minute, present, 'in-favour': inFavour },
  };
}
