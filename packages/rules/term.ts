import { groundOf } from './articles.ts';
import { addMonths, type CivilDate } from './civil-date.ts';
import { type Decided, decided, mistaken } from './error-codes.ts';
import { type LawName, lawInForce } from './law-versions.ts';
import { type Reason, reason, type Reasoned } from './ruling.ts';
import type { RuleId } from './rule-titles.ts';

/** 有任期的组织 · @public */
export type TermBody =
  | 'congress'
  | 'village-committee'
  | 'residents-committee'
  | 'league-branch'
  | 'league-student-branch'
  | 'league-committee';

/** 任期 */
export interface TermCase {
  /** 任期开始的日期 · chooses the version. */
  readonly electionDay: CivilDate;
  readonly body: TermBody;
  /** 任期年数 · only of a body whose law leaves it open. */
  readonly years?: number | undefined;
  /** 换届选举的日期 */
  readonly heldOn?: CivilDate | undefined;
}

/** 任期的裁定 */
export interface TermRuling extends Reasoned {
  readonly years: number;
  readonly until: CivilDate;
  /** 换届至迟 · with the delay that may be approved; null where the law names none. */
  readonly latest: CivilDate | null;
  readonly inTime: boolean | null;
}

interface Term {
  readonly rule: RuleId;
  readonly law: LawName;
  /** Newest first, at least and at most so many years; before the last it is not known here. */
  readonly years: readonly (readonly [from: CivilDate, least: number, most: number])[];
  /** 经批准可以延期的月数 */
  readonly delayMonths?: number;
}

const LEAGUE = { rule: 'yl-basis', law: 'league-grassroots-rules' } as const;

/** 各组织的任期 · 地方组织法（2022）第三十八条、村民委员会组织法第十一条、城市居民委员会组织法第七条. */
const TERMS: Readonly<Record<TermBody, Term>> = {
  congress: { rule: 'res-term', law: 'organic-law', years: [['2015-08-29', 5, 5]] },
  'village-committee': {
    rule: 'vil-term',
    law: 'village-committee-law',
    years: [
      ['2018-12-29', 5, 5],
      ['2010-10-28', 3, 3],
    ],
  },
  'residents-committee': {
    rule: 'res-size',
    law: 'residents-committee-law',
    years: [['2018-12-29', 5, 5]],
  },
  'league-branch': { ...LEAGUE, years: [['2025-01-03', 3, 3]], delayMonths: 6 },
  'league-student-branch': { ...LEAGUE, years: [['2025-01-03', 1, 1]], delayMonths: 6 },
  'league-committee': { ...LEAGUE, years: [['2025-01-03', 3, 5]], delayMonths: 12 },
};

/**
 * 任期 · the years that the law of its beginning gives a body, when it ends, and until when its next election may be put off with approval.
 */
export function term({ electionDay, body, years, heldOn }: TermCase): Decided<TermRuling> {
  const { rule, law, years: versions, delayMonths } = TERMS[body];
  const version = versions.find(([from]) => from <= electionDay);
  if (version === undefined || lawInForce(law, electionDay) === undefined)
    return mistaken('unknown-law-date', 'electionDay');
  const [, least, most] = version;
  const given = years ?? least;
  if (given < least || given > most || (years === undefined && least < most))
    return mistaken('invalid-case', 'years');
  const ground = groundOf(rule, electionDay);
  const until = addMonths(electionDay, 12 * given);
  const latest = delayMonths === undefined ? null : addMonths(until, delayMonths);
  const reasons: Reason[] = [reason(ground, `${electionDay} + ${given} 年 = ${until}`, true)];
  if (latest !== null) reasons.push(reason(ground, `${until} + ${delayMonths} 个月 = ${latest}`, true));
  const last = latest ?? until;
  const inTime = heldOn === undefined ? null : heldOn <= last;
  if (inTime !== null) reasons.push(reason(ground, `${heldOn} <= ${last}`, inTime));
  return decided({ years: given, until, latest, inTime, reasons, undecided: [] });
}
