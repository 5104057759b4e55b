import type { CivilDate } from './civil-date.ts';
import { type Decided, decided, mistaken } from './error-codes.ts';
import { asFraction, toTwoDecimals } from './exact.ts';
import { lawInForce } from './law-versions.ts';
import { consult, groundHere, type LocalLaw, NATIONAL_LAW, readLaw } from './local-law.ts';
import type { ParameterId } from './parameters.ts';
import { type Reason, reason } from './ruling.ts';

/** 政党、人民团体推荐的人数 · in all constituencies of one congress. */
export interface OrganisationShareCase {
  readonly electionDay: CivilDate;
  /** 代表总名额 */
  readonly seats: number;
  readonly nominated: number;
}

/** 推荐比例的裁定 */
export interface OrganisationShareRuling {
  readonly sharePercent: number;
  /** null where no cap is set. A cap is a rule of thumb ("一般"): over it is shown, not refused. */
  readonly withinCap: boolean | null;
  readonly reasons: readonly Reason[];
  readonly undecided: readonly ParameterId[];
}

/** 政党、人民团体推荐的比例 · 上海实施细则第二十九条: as a rule not over a fifth of all seats; nationally no cap. */
export function organisationShare(
  { electionDay, seats, nominated }: OrganisationShareCase,
  law: LocalLaw = NATIONAL_LAW,
): Decided<OrganisationShareRuling> {
  if (lawInForce('election-law', electionDay) === undefined)
    return mistaken('unknown-law-date', 'electionDay');
  if (seats === 0) return mistaken('seats-out-of-range', 'seats');
  const reading = readLaw(law);
  const cap = consult(reading, 'organisationShareCapPercent');
  const sharePercent = toTwoDecimals(100n * BigInt(nominated), BigInt(seats));
  if (cap === null)
    return decided({ sharePercent, withinCap: null, reasons: [], undecided: reading.undecided });
  const { numerator, denominator } = asFraction(cap);
  const withinCap = 100n * BigInt(nominated) * denominator <= numerator * BigInt(seats);
  const ground = groundHere(law, 'nom-cap-sh', electionDay, 'organisationShareCapPercent');
  return decided({
    sharePercent,
    withinCap,
    reasons: [reason(ground, `100 × ${nominated} <= ${cap} × ${seats}`, withinCap)],
    undecided: reading.undecided,
  });
}
