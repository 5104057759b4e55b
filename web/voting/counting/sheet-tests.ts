/** 计票单的核对: the checks that the server makes, over a sheet as far as it has been typed. */
import { MAY_BE_AS_IT_IS, sheetChecks } from '@xuanwu/rules/sheet-checks.ts';
import type { BundleSheet } from '@xuanwu/server/phases/voting/counting/count.schema.ts';
import type { BundleState } from '@xuanwu/server/phases/voting/counting/counting-view.schema.ts';
import type { RoundRow } from '@xuanwu/server/phases/voting/voting-view.schema.ts';

export interface SheetTest {
  readonly name: string;
  readonly words: string;
  readonly test: string;
  readonly article: string;
  readonly holds: boolean;
  /** Without it the sheet is not accepted; the others can be as they are on paper. */
  readonly isRequired: boolean;
}

/** A sheet while it is typed: what is missing is null. */
export interface TypedSheet {
  readonly cast: number | null;
  readonly invalid: number | null;
  readonly blank: number | null;
  readonly votes: readonly { readonly candidate: string; readonly for: number | null }[];
  readonly writeIns: readonly {
    readonly name: string;
    readonly for: number | null;
  }[];
}

const NAMES: Readonly<Record<number, string>> = {
  1: '收回不多于发出',
  2: '废票不多于收回',
  3: '得票合计',
  4: '每人得票',
  5: '白票不多于有效票',
  6: '收回与分捆相符',
};

export function sheetTests(round: RoundRow, bundle: BundleState, typed: TypedSheet): SheetTest[] {
  const { cast: collected, invalid, blank, ...rest } = withNothingAsZero(typed);
  const checks = sheetChecks({
    electionDay: round.electionDay,
    seats: round.seats,
    issued: round.issued,
    collected,
    invalid,
    blank,
    bundled: bundle.ballots,
    votes: votesByName(round, rest),
  });
  return checks.map(({ number, holds, test, article, forTypist }) => ({
    name: NAMES[number] ?? '',
    words: forTypist,
    test,
    article,
    holds,
    isRequired: !MAY_BE_AS_IT_IS.includes(number),
  }));
}

export function isComplete({ cast, invalid, blank, votes, writeIns }: TypedSheet): boolean {
  return [cast, invalid, blank, ...[...votes, ...writeIns].map((each) => each.for)].every(
    (figure) => typeof figure === 'number',
  );
}

export function emptySheet({ candidates }: RoundRow): TypedSheet {
  return {
    cast: null,
    invalid: null,
    blank: null,
    votes: candidates.map(({ id }) => ({ candidate: id, for: null })),
    writeIns: [],
  };
}

function withNothingAsZero({ cast, invalid, blank, votes, writeIns }: TypedSheet): BundleSheet {
  return {
    cast: cast ?? 0,
    invalid: invalid ?? 0,
    blank: blank ?? 0,
    votes: votes.map((vote) => ({ ...vote, for: vote.for ?? 0 })),
    writeIns: writeIns.filter(Boolean).map((writeIn) => ({ ...writeIn, for: writeIn.for ?? 0 })),
  };
}

function votesByName(
  { candidates }: RoundRow,
  { votes, writeIns }: Pick<BundleSheet, 'votes' | 'writeIns'>,
): Record<string, number> {
  const names = new Map(candidates.map(({ id, name }) => [id, name]));
  return Object.fromEntries([
    ...votes.map((vote) => [names.get(vote.candidate) ?? vote.candidate, vote.for]),
    ...writeIns.map((writeIn) => [`${writeIn.name}（另选）`, writeIn.for]),
  ]);
}
