import { groundOf } from './articles.ts';
import type { CivilDate } from './civil-date.ts';
import { type Decided, decided, mistaken } from './error-codes.ts';
import { lawInForce } from './law-versions.ts';
import { consult, groundHere, type LocalLaw, NATIONAL_LAW, readLaw } from './local-law.ts';
import type { ParameterId } from './parameters.ts';
import { type Reason, reason } from './ruling.ts';

/** 工作单位 · where a voter works, as far as it decides at which level he votes. */
export type Employer = 'local' | 'higher-unit-in-township' | 'county-organ-in-city-district';

/** 参加哪一级的选举 */
export interface VotingLevelsCase {
  readonly electionDay: CivilDate;
  readonly employer: Employer;
  /** 县（本县）、乡镇、驻地所在的市辖区或者市 */
  readonly congress: 'county' | 'township' | 'city-district';
}

/** 参加哪一级的选举的裁定 · `optional`: the law lets them leave it. */
export interface VotingLevelsRuling {
  readonly takesPart: 'yes' | 'no' | 'optional';
  readonly reasons: readonly Reason[];
  readonly undecided: readonly ParameterId[];
}

const CONGRESSES: Readonly<Record<VotingLevelsCase['congress'], string>> = {
  county: '县级人大',
  township: '乡级人大',
  'city-district': '驻地所在的市、市辖区人大',
};

/**
 * 参加哪一级的选举 · 直接选举若干规定第六条、第七条: staff of units that no county or township leads may leave the township's election; staff of a county's
 * organs that sit in a city vote for the county and not for the city. Two levels are two rolls.
 */
export function votingLevels(
  facts: VotingLevelsCase,
  law: LocalLaw = NATIONAL_LAW,
): Decided<VotingLevelsRuling> {
  const { electionDay, employer, congress } = facts;
  if (lawInForce('direct-election-provisions', electionDay) === undefined)
    return mistaken('unknown-law-date', 'electionDay');
  const reading = readLaw(law);
  const among = (levels: readonly VotingLevelsCase['congress'][]) =>
    `${CONGRESSES[congress]} in {${levels.map((level) => CONGRESSES[level]).join(', ')}}`;

  if (employer === 'county-organ-in-city-district') {
    const takesPart = congress === 'county';
    const ground = groundOf('const-seat-of-county', electionDay);
    return rulingOf(takesPart ? 'yes' : 'no', [reason(ground, among(['county']), takesPart)], reading);
  }
  if (employer === 'higher-unit-in-township' && congress === 'township') {
    const excluded = consult(reading, 'higherUnitsTownshipVote') === 'excluded';
    const ground = groundHere(law, 'const-two-sets', electionDay, 'higherUnitsTownshipVote');
    const levels = excluded ? (['county'] as const) : (['county', 'township'] as const);
    return rulingOf(excluded ? 'no' : 'optional', [reason(ground, among(levels), !excluded)], reading);
  }
  const takesPart = congress !== 'city-district';
  const ground = groundOf('const-two-sets', electionDay);
  return rulingOf(
    takesPart ? 'yes' : 'no',
    [reason(ground, among(['county', 'township']), takesPart)],
    reading,
  );
}

function rulingOf(
  takesPart: VotingLevelsRuling['takesPart'],
  reasons: readonly Reason[],
  { undecided }: { readonly undecided: readonly ParameterId[] },
): Decided<VotingLevelsRuling> {
  return decided({ takesPart, reasons, undecided });
}
