/**
 * 待验证的断言 · what must be true of the paper for the announced result to be right, each as a whole number that must be more than
 * nought (P. Stark, "Sets of Half-Average Nulls Generate Risk-Limiting Audits: SHANGRLA", 2020). A voter may vote for as many as
 * there are seats, so a ballot is an approval of each: 过半数 is a supermajority assertion with the share 1/2, the third of
 * 另行选举 one with 1/3, and the order at the cut is one plurality assertion for each pair of elected and not elected. Unlike in SHANGRLA a
 * ballot that is invalid or blank is not left out of a share: it counts as a ballot of a voter who took part (`pBasis`).
 */

/** 一扎选票的计票结果 */
export interface BundleCount {
  readonly id: string;
  /** 本扎选票数, invalid and blank ones among them */
  readonly ballots: number;
  readonly votes: Readonly<Record<string, number>>;
}

/** 公布的结果 · what the count found, by the ids or names that stand on the sheets. */
export interface AnnouncedResult {
  readonly round: 'first' | 'another' | 'tie';
  readonly valid: boolean;
  readonly seats: number;
  readonly elected: readonly string[];
  /** 选票上的候选人和得票的另选他人; without those whose votes count for nobody */
  readonly persons: readonly string[];
  /** 是否相持: equal votes at the cut */
  readonly isTied: boolean;
  /** 过半数以谁为底数: the ballots of the bundles, or a number that no recount changes */
  readonly base: 'cast' | number;
  /** 选民数, where more than half of them must have taken part by ballots cast; otherwise null */
  readonly votersForTurnout: number | null;
}

/** 断言的内容 */
export type Claim =
  | { readonly kind: 'turnout' }
  | { readonly kind: 'majority' | 'no-majority' | 'third' | 'no-third'; readonly person: string }
  | { readonly kind: 'ahead'; readonly person: string; readonly of: string };

/** 断言 · `ballot × ballots + Σ votes × factor + constant > 0`. */
export interface Assertion {
  readonly claim: Claim;
  readonly ballot: number;
  readonly factors: Readonly<Record<string, number>>;
  readonly constant: number;
}

/** 其他任何人 · somebody whom no sheet names; a recount may find votes for him all the same. */
export const ANYONE_ELSE = '*';

/** 不能抽样验证的结果 · a void vote has no winners, and equal votes leave no margin: only the count of all ballots can confirm these. */
export type NotByDrawing = 'void' | 'tied';

/** 公布的结果依赖哪些断言 */
export function assertionsFor(result: AnnouncedResult): readonly Assertion[] | NotByDrawing {
  if (!result.valid) return 'void';
  if (result.isTied) return 'tied';
  const { elected, seats } = result;
  const others = [...result.persons.filter((person) => !elected.includes(person)), ANYONE_ELSE];
  const isFilled = elected.length === seats;
  return [
    ...turnout(result),
    ...elected.flatMap((person) => reachedShare(result, person)),
    ...(isFilled
      ? elected.flatMap((person) => others.map((other) => ahead(person, other)))
      : others.flatMap((person) => missedShare(result, person))),
  ];
}

function turnout({ votersForTurnout }: AnnouncedResult): Assertion[] {
  if (votersForTurnout === null) return [];
  return [{ claim: { kind: 'turnout' }, ballot: 2, factors: {}, constant: -votersForTurnout }];
}

/** 第一次投票过半数，另行选举不少于三分之一 · in 再次投票 most votes are enough. */
function reachedShare({ round, base }: AnnouncedResult, person: string): Assertion[] {
  if (round === 'tie') return [];
  if (round === 'another') {
    // Not fewer than a third: in whole numbers, one more than nought.
    return [{ claim: { kind: 'third', person }, ballot: -1, factors: { [person]: 3 }, constant: 1 }];
  }
  return [
    {
      claim: { kind: 'majority', person },
      ballot: base === 'cast' ? -1 : 0,
      factors: { [person]: 2 },
      constant: base === 'cast' ? 0 : -base,
    },
  ];
}

function missedShare({ round, base }: AnnouncedResult, person: string): Assertion[] {
  if (round === 'tie') return [];
  if (round === 'another') {
    return [{ claim: { kind: 'no-third', person }, ballot: 1, factors: { [person]: -3 }, constant: 0 }];
  }
  return [
    {
      claim: { kind: 'no-majority', person },
      ballot: base === 'cast' ? 1 : 0,
      factors: { [person]: -2 },
      constant: (base === 'cast' ? 0 : base) + 1,
    },
  ];
}

function ahead(person: string, of: string): Assertion {
  return { claim: { kind: 'ahead', person, of }, ballot: 0, factors: { [person]: 1, [of]: -1 }, constant: 0 };
}

/** 一扎选票在断言中的数值 · `named` are those whom the result names; anybody else in the bundle stands for `ANYONE_ELSE`. */
export function valueOf(
  assertion: Assertion,
  { ballots, votes }: Pick<BundleCount, 'ballots' | 'votes'>,
  named: ReadonlySet<string>,
): number {
  let value = assertion.ballot * ballots;
  for (const [person, factor] of Object.entries(assertion.factors)) {
    value += factor * (person === ANYONE_ELSE ? mostOfUnnamed(votes, named) : (votes[person] ?? 0));
  }
  return value;
}

/** The most votes of one of them: over all bundles no single one of them can have more than the sum of these. */
function mostOfUnnamed(votes: BundleCount['votes'], named: ReadonlySet<string>): number {
  return Math.max(0, ...Object.keys(votes).map((person) => (named.has(person) ? 0 : (votes[person] ?? 0))));
}

/** 每张选票最不利的数值 · what a ballot can take from the assertion at worst: it is missing, or votes only for whom it speaks against. */
export function worstBallot({ ballot, factors }: Assertion): number {
  return Math.min(0, ballot + Object.values(factors).reduce((sum, factor) => sum + Math.min(0, factor), 0));
}

/** 优势 · by how much the assertion holds in the announced count. */
export function marginOf(
  assertion: Assertion,
  bundles: readonly BundleCount[],
  named: ReadonlySet<string>,
): number {
  return bundles.reduce((sum, bundle) => sum + valueOf(assertion, bundle, named), assertion.constant);
}

/**
 * 一张选票的赋值（SHANGRLA 的 assorter）· 0 for the worst ballot, and more than 1/2 on average exactly where the assertion holds, if it has no
 * constant: half of (value ÷ worst + 1). As numerator and denominator.
 */
export function assorterOf(assertion: Assertion, votes: BundleCount['votes']): readonly [number, number] {
  const worst = -worstBallot(assertion);
  const value = valueOf(assertion, { ballots: 1, votes }, new Set(Object.keys(assertion.factors)));
  return [value + worst, 2 * worst];
}
