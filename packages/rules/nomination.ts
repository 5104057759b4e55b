import { groundOf } from './articles.ts';
import type { CivilDate } from './civil-date.ts';
import { type Decided, decided, mistaken } from './error-codes.ts';
import { lawInForce } from './law-versions.ts';
import { mayElect } from './constituencies.ts';
import { type Reason, reason } from './ruling.ts';
import { firstTwice } from './tally.ts';

/** 推荐者 · a party or people's organisation, or a voter who signs. */
export interface Nominator {
  readonly id: string | number;
  /** 在本选区选民名单上; only asked of voters. */
  readonly onRoll: boolean;
  /** 在本选区已经推荐的人数, these nominees not counted. */
  readonly signedBefore: number;
}

/** 提名推荐 · one nomination in one constituency. */
export interface NominationCase {
  readonly electionDay: CivilDate;
  readonly seats: number;
  readonly kind: 'organisations' | 'voters';
  readonly nominators: readonly Nominator[];
  readonly nominees: readonly string[];
}

/** 不能联名的原因 */
export const NOMINATOR_REFUSALS = {
  'not-on-roll': '不在本选区选民名单上，不计入',
  'signed-twice': '重复署名，只计一次',
  'more-than-seats': '推荐的人数会超过应选名额，不计入',
  'too-late': '过了推荐的最后一日才确认，不计入',
} as const;

/** 不能联名的原因 · 不在名单、重复署名、超过应选名额、过了最后一日 */
export type NominatorRefusal = keyof typeof NOMINATOR_REFUSALS;

const GROUNDS = {
  'not-on-roll': 'nom-voters',
  'signed-twice': 'nom-voters',
  'more-than-seats': 'nom-cap',
  'too-late': 'nom-publish',
} as const;

/** 不计入的依据 · 选举法（2020）第三十条: distinct voters of the constituency, each for no more persons than there are seats. */
export function articleOfRefusal(refusal: NominatorRefusal, electionDay: CivilDate): string {
  return groundOf(GROUNDS[refusal], electionDay).article;
}

/** 提名推荐的裁定 */
export interface NominationRuling {
  readonly accepted: boolean;
  readonly refusedNominators: readonly { readonly id: string | number; readonly reason: NominatorRefusal }[];
  readonly reasons: readonly Reason[];
  readonly undecided: readonly never[];
}

/**
 * 提名推荐 · 选举法（2020）第三十条: a party or people's organisation, or ten voters of the constituency together; each nominates,
 * over all it signs, at most as many persons as there are seats. Who may not sign is left out, the rest counts.
 */
export function nomination(facts: NominationCase): Decided<NominationRuling> {
  const { electionDay, seats, kind, nominators, nominees } = facts;
  if (!mayElect(seats)) return mistaken('seats-out-of-range', 'seats');
  if (lawInForce('election-law', electionDay) === undefined)
    return mistaken('unknown-law-date', 'electionDay');
  const twice = firstTwice(nominees);
  if (twice !== undefined) return mistaken('duplicate-candidate', `nominees.${twice}`);

  const refused = refusedAmong(facts);
  const left = nominators.length - refused.length;
  const needed = leastNominators(kind, electionDay);
  const signers = reason(
    groundOf(kind === 'organisations' ? 'nom-party' : 'nom-voters', electionDay),
    `${left} >= ${needed}`,
    left >= needed,
  );
  const number = reason(
    groundOf('nom-cap', electionDay),
    `1 <= ${nominees.length} <= ${seats}`,
    nominees.length >= 1 && nominees.length <= seats,
  );
  const usedUp = signers.holds ? [] : organisationsUsedUp(facts);
  return decided({
    accepted: signers.holds && number.holds,
    refusedNominators: refused,
    reasons: [...usedUp, signers, number],
    undecided: [],
  });
}

/** 推荐已满的团体 · named, with the sum: that nobody is left who nominates is only what follows. Voters are told one by one. */
function organisationsUsedUp({ electionDay, kind, seats, nominators, nominees }: NominationCase): Reason[] {
  if (kind !== 'organisations') return [];
  const ground = groundOf('nom-cap', electionDay);
  return nominators
    .filter(({ signedBefore }) => signedBefore > 0 && signedBefore + nominees.length > seats)
    .map(({ id, signedBefore }) =>
      reason(ground, `${id}: ${signedBefore} + ${nominees.length} <= ${seats}`, false),
    );
}

/** 推荐者至少几个 · one organisation, or ten voters; until 1986 one voter nominated and three seconded. */
export function leastNominators(kind: NominationCase['kind'], electionDay: CivilDate): number {
  if (kind === 'organisations') return 1;
  return (lawInForce('election-law', electionDay)?.year ?? 0) < 1986 ? 4 : 10;
}

/** 不能联名的 · not on the roll, signed twice, or signed for more persons than there are seats. */
export function refusedAmong({
  kind,
  seats,
  nominators,
  nominees,
}: Pick<NominationCase, 'kind' | 'seats' | 'nominators' | 'nominees'>) {
  const signed = new Set<string>();
  const refused: { id: string | number; reason: NominatorRefusal }[] = [];
  for (const { id, onRoll, signedBefore } of nominators) {
    const refusal = refusalOf({
      isTwice: signed.has(String(id)),
      onRoll: onRoll || kind === 'organisations',
      room: seats - signedBefore - nominees.length,
    });
    if (refusal !== undefined) refused.push({ id, reason: refusal });
    signed.add(String(id));
  }
  return refused;
}

function refusalOf(facts: { isTwice: boolean; onRoll: boolean; room: number }): NominatorRefusal | undefined {
  if (!facts.onRoll) return 'not-on-roll';
  if (facts.isTwice) return 'signed-twice';
  return facts.room < 0 ? 'more-than-seats' : undefined;
}
