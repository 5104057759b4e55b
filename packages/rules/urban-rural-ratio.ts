import { groundOf } from './articles.ts';
import type { CivilDate } from './civil-date.ts';
import { type Decided, decided, mistaken } from './error-codes.ts';
import { toTwoDecimals } from './exact.ts';
import { constituencies } from './constituencies.ts';
import { type LocalLaw, NATIONAL_LAW } from './local-law.ts';
import type { ParameterId } from './parameters.ts';
import { lawInForce } from './law-versions.ts';
import { type Reason, reason } from './ruling.ts';

/** 城乡每一代表所代表的人口数的比例曾有规定的级别 */
export type RatioLevel = 'national' | 'province' | 'county';

/** 一方的人口和名额 · @public */
export interface PeopleAndSeats {
  readonly population: number;
  readonly seats: number;
}

/** 城乡人口和名额 */
export interface UrbanRuralCase {
  readonly electionDay: CivilDate;
  readonly level: RatioLevel;
  readonly urban: PeopleAndSeats;
  readonly rural: PeopleAndSeats;
}

/** 城乡比例的裁定 */
export interface UrbanRuralRuling {
  /** 农村每一代表所代表的人口数，至多是城镇的几倍; 1 since the law of 2010. */
  readonly mostTimes: number;
  /** null where one side has no seat or no people. */
  readonly times: number | null;
  readonly within: boolean;
  readonly reasons: readonly Reason[];
  readonly undecided: readonly ParameterId[];
}

/** 农村与城镇每一代表所代表的人口数之比 · newest first, historical but the first; left out where it is not known. */
const MOST_TIMES: Readonly<
  Record<RatioLevel, readonly { readonly fromYear: number; readonly times: number | undefined }[]>
> = {
  national: [
    { fromYear: 2010, times: 1 },
    { fromYear: 1995, times: 4 },
    { fromYear: 1982, times: undefined },
    { fromYear: 1979, times: 8 },
  ],
  province: [
    { fromYear: 2010, times: 1 },
    { fromYear: 1995, times: 4 },
    { fromYear: 1982, times: undefined },
    { fromYear: 1979, times: 5 },
  ],
  county: [
    { fromYear: 2010, times: 1 },
    { fromYear: 1995, times: 4 },
    { fromYear: 1982, times: undefined },
    { fromYear: 1979, times: 4 },
  ],
};

/**
 * 城乡比例 · 选举法（2020）第十五条: the same number of people for each deputy in town and country since 2010; before, a rural deputy stood for up
 * to four times as many people (五倍、八倍 at higher levels under the law of 1979).
 */
export function urbanRuralRatio(
  facts: UrbanRuralCase,
  law: LocalLaw = NATIONAL_LAW,
): Decided<UrbanRuralRuling> {
  const { electionDay, level } = facts;
  const mostTimes = mostTimesOn(level, electionDay);
  if (mostTimes === undefined) return mistaken('unknown-law-date', 'electionDay');
  if (mostTimes === 1) return sameRatio(facts, law);
  const known = urbanRuralReason(facts, mostTimes);
  return decided({
    mostTimes,
    times: timesOf(facts),
    within: known.holds,
    reasons: [known],
    undecided: [],
  });
}

/** 城乡按相同人口比例 · the two sides are held against their average as constituencies are; a whole side has many seats. */
function sameRatio(facts: UrbanRuralCase, law: LocalLaw): Decided<UrbanRuralRuling> {
  const { electionDay, urban, rural } = facts;
  const sides = [
    { id: '城镇', ...urban },
    { id: '农村', ...rural },
  ];
  const compared = constituencies({ electionDay, constituencies: sides }, law);
  if (!compared.ok) return compared;
  return decided({
    mostTimes: 1,
    times: timesOf(facts),
    within: compared.ruling.constituencies.every(({ withinTolerance }) => withinTolerance),
    reasons: compared.ruling.reasons.filter(({ rule }) => rule === 'const-equal'),
    undecided: compared.ruling.undecided,
  });
}

function timesOf({ urban, rural }: UrbanRuralCase): number | null {
  const below = BigInt(urban.population) * BigInt(rural.seats);
  return below === 0n ? null : toTwoDecimals(BigInt(rural.population) * BigInt(urban.seats), below);
}

/** 至多几倍 · on that election day; undefined where it is not known. */
export function mostTimesOn(level: RatioLevel, electionDay: CivilDate): number | undefined {
  const year = lawInForce('election-law', electionDay)?.year ?? 0;
  return MOST_TIMES[level].find(({ fromYear }) => fromYear <= year)?.times;
}

/** 城乡比例的理由 · p(rural) / s(rural) <= t × p(urban) / s(urban), multiplied out. */
export function urbanRuralReason(
  { electionDay, urban, rural }: Omit<UrbanRuralCase, 'level'>,
  times: number,
): Reason {
  const left = BigInt(rural.population) * BigInt(urban.seats);
  const right = BigInt(times) * BigInt(urban.population) * BigInt(rural.seats);
  const test = `${rural.population} × ${urban.seats} <= ${times} × ${urban.population} × ${rural.seats}`;
  return reason(groundOf('const-ratio-history', electionDay), test, left <= right);
}
