import { writtenDate } from '@xuanwu/rules/civil-date.ts';
import { type OfficialDocument, officialDocumentInput } from './official-document.ts';
import { type BallotCount, countFigures } from './result-report.ts';
import { arithmeticOf, reasonRows, type RulingReason } from './ruling-reasons.ts';

/** 预选结果报告单 · 选举法（2020）第三十二条: the count of one primary, signed on paper. */
export interface PrimaryReport extends OfficialDocument {
  readonly kind: 'primary-report';
  readonly congress: string;
  readonly constituency: string;
  readonly primary: number;
  readonly heldOn: string;
  readonly choices: number;
  /** Among those with equal votes, for so many places. */
  readonly places: number | null;
  readonly count: BallotCount & { readonly blank: number };
  /** The most votes first. */
  readonly votes: readonly { readonly name: string; readonly votes: number; readonly result: string }[];
  readonly reasons: readonly RulingReason[];
  readonly conclusion: string;
}

export function primaryReportInput(report: PrimaryReport) {
  const { congress, constituency, primary, heldOn, choices, places, count, votes, conclusion } = report;
  const { others } = arithmeticOf([], report.reasons);
  return {
    ...officialDocumentInput(report),
    congress,
    constituency,
    primary,
    'held-on': writtenDate(heldOn),
    choices,
    places,
    figures: countFigures(count, ['弃权', count.blank]),
    votes: votes.map(({ name, votes: number, result }, index) => [
      String(index + 1),
      name,
      String(number),
      result,
    ]),
    reasons: reasonRows(others),
    conclusion,
  };
}
