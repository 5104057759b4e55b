import { mistaken } from './error-codes.ts';

/** 得票 · what was written on the ballots, as it comes from the count. */
export interface Tally {
  /** 收回的选票，包括废票和弃权票 */
  readonly cast: number;
  /** 废票 */
  readonly invalid: number;
  /** 正式候选人 */
  readonly candidates: readonly string[];
  /** 得票数；不在候选人中的为另选他人 */
  readonly votes: Readonly<Record<string, number>>;
}

/** 得票人 */
export interface Tallied {
  readonly name: string;
  readonly votes: number;
  /** 正式候选人，不是另选他人 */
  readonly isCandidate: boolean;
}

const NOBODY: ReadonlySet<string> = new Set();

const FEW = 16;

/**
 * 核对票数 · what cannot be on a sheet whose figures are right: a candidate twice, more void than cast, more choices than
 * the valid ballots have room for (选举法第四十四条：所选的人数多于应选名额的作废).
 */
export function tallyMistake(tally: Tally, seats: number): ReturnType<typeof mistaken> | undefined {
  const { cast, invalid, candidates, votes } = tally;
  const twice = firstTwice(candidates);
  if (twice !== undefined) return mistaken('duplicate-candidate', `candidates.${twice}`);
  if (invalid > cast) return mistaken('more-invalid-than-cast', 'invalid');
  const valid = cast - invalid;
  let sum = 0;
  for (const name in votes) {
    const number = votes[name] ?? 0;
    if (number > valid) return mistaken('more-votes-than-choices', `votes.${name}`);
    sum += number;
  }
  return isMoreThanRoom(sum, votes, seats, valid) ? mistaken('more-votes-than-choices', 'votes') : undefined;
}

/**
 * 得票排列 · everyone votes can count for: by votes, then in the order given, candidates before others. Votes are read in the order of
 * the sheet: looking each name up costs more than the rest of a count.
 */
export function ranked(tally: Tally, ineligible: ReadonlySet<string> = NOBODY): Tallied[] {
  const { candidates, votes } = tally;
  const placeOf = placesIn(candidates);
  const persons: Tallied[] = [];
  for (const name of candidates) persons.push({ name, votes: 0, isCandidate: true });
  for (const name in votes) {
    const number = votes[name] ?? 0;
    const place = placeOf(name);
    if (place >= 0) persons[place] = { name, votes: number, isCandidate: true };
    else if (number > 0 && !ineligible.has(name)) persons.push({ name, votes: number, isCandidate: false });
  }
  return persons.toSorted((a, b) => b.votes - a.votes);
}

/** 得票多的当选 · the first so many of a ranking, unless the cut falls between equals: then these are not decided. */
export function mostVotes(
  persons: readonly Tallied[],
  seats: number,
): { readonly elected: readonly Tallied[]; readonly equals: readonly Tallied[] } {
  const last = persons[seats - 1];
  if (last === undefined || persons[seats]?.votes !== last.votes) {
    return { elected: persons.slice(0, seats), equals: [] };
  }
  return {
    elected: persons.filter(({ votes }) => votes > last.votes),
    equals: persons.filter(({ votes }) => votes === last.votes),
  };
}

/** 姓名 */
export function namesOf(persons: readonly Tallied[]): string[] {
  return persons.map(({ name }) => name);
}

/** 重复的姓名 · the first that stands on a list twice. */
export function firstTwice(names: readonly string[]): string | undefined {
  const placeOf = placesIn(names);
  return names.find((name, place) => placeOf(name) !== place);
}

/** 在名单上的位置 · of a name that stands there once; minus one where it is not on it. Few names are compared one by one, many are looked up. */
export function placesIn(names: readonly string[]): (name: string) => number {
  if (names.length <= FEW) return (name) => names.indexOf(name);
  const places = new Map(names.map((name, place) => [name, place]));
  return (name) => places.get(name) ?? -1;
}

function isMoreThanRoom(
  sum: number,
  votes: Readonly<Record<string, number>>,
  seats: number,
  valid: number,
): boolean {
  if (Number.isSafeInteger(sum) && Number.isSafeInteger(seats * valid)) return sum > seats * valid;
  const exact = Object.values(votes).reduce((total, number) => total + BigInt(number), 0n);
  return exact > BigInt(seats) * BigInt(valid);
}
