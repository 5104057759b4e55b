import { writtenDate } from '@xuanwu/rules/civil-date.ts';
import { type OfficialDocument, officialDocumentInput } from './official-document.ts';

/** 申诉处理决定书 · 选举法（2020）第二十九条: to the person who objected, with reasons and the way to the court. */
export interface ObjectionDecision extends OfficialDocument {
  readonly kind: 'objection-decision';
  readonly objector: string;
  /** 五大连池市人民代表大会 */
  readonly congress: string;
  readonly constituency: string;
  readonly concerned: string;
  /** 不应列入而列入 */
  readonly about: string;
  readonly isOral: boolean;
  readonly receivedOn: string;
  readonly statement: string;
  readonly meeting: {
    readonly heldOn: string;
    readonly minute: string;
    readonly present: number;
    readonly inFavour: number;
  };
  readonly upheld: boolean;
  readonly reasons: string;
  /** 名单怎样改, one sentence without its end; null where it stays. */
  readonly effect: string | null;
  /** The law and its article, as printed. */
  readonly basis: string;
  /** 向人民法院起诉的最后一日; null where the law of that day knows none. */
  readonly suitUntil: string | null;
}

export function objectionDecisionInput(decision: ObjectionDecision) {
  const { objector, congress, constituency, concerned, about, statement, upheld, reasons, effect, basis } =
    decision;
  const { heldOn, minute, present, inFavour } = decision.meeting;
  return {
    ...officialDocumentInput(decision),
    objector,
    congress,
    constituency,
    concerned,
    about,
    statement: withoutEnd(statement),
    upheld,
    reasons: withoutEnd(reasons),
    effect,
    basis,
    how: decision.isOral ? '口头' : '书面',
    'received-on': writtenDate(decision.receivedOn),
    meeting: { 'held-on': writtenDate(heldOn), minute, present, 'in-favour': inFavour },
    'suit-until': decision.suitUntil === null ? null : writtenDate(decision.suitUntil),
  };
}

/** The document sets the full stop itself. */
function withoutEnd(sentence: string): string {
  return sentence.trim().replace(/[。．.；;]+$/u, '');
}
