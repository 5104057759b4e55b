/** 计票单的核对: the checks that the server makes, over a sheet as far as it has been typed. */
import { articleOf } from '@xuanwu/rules/articles.ts';
import { sheetChecks } from '@xuanwu/rules/sheet-checks.ts';
import type { CountSheet } from '@xuanwu/server/phases/voting/count.schema.ts';
import type { RoundRow } from '@xuanwu/server/phases/voting/voting-view.schema.ts';
import { foundInAll } from './counting-state.ts';

export interface SheetTest {
  readonly name: string;
  readonly words: string;
  readonly test: string;
  readonly article: string;
  readonly holds: boolean;
  /** Without it the sheet is not accepted; the other one can only make the vote void. */
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
    readonly isVoter: boolean;
  }[];
}

const NAMES: Readonly<Record<number, string>> = {
  1: '收回不多于发出',
  2: '废票不多于收回',
  3: '得票合计',
  4: '每人得票',
};

export function sheetTests(round: RoundRow, typed: TypedSheet): SheetTest[] {
  const sheet = withNothingAsZero(typed);
  const found = foundInAll(round);
  const { electionDay } = round;
  const article = articleOf('res-record', electionDay);
  const valid = Math.max(0, sheet.cast - sheet.invalid);
  const checks = sheetChecks({
    electionDay,
    seats: round.seats,
    issued: round.issued,
    collected: sheet.cast,
    invalid: sheet.invalid,
    votes: votesByName(round, sheet),
  });
  return [
    {
      name: '收回与票箱相符',
      words:
        sheet.cast === found
          ? '收回的选票与各票箱清点的相符'
          : '收回的选票与各票箱清点的合计不符，请重看这一栏',
      test: `${sheet.cast} = ${found}`,
      article,
      holds: sheet.cast === found,
      isRequired: true,
    },
    {
      name: '白票不多于有效票',
      words: sheet.blank <= valid ? '全部弃权的不多于有效票' : '全部弃权的白票多于有效票，请重看这几栏',
      test: `${sheet.blank} <= ${sheet.cast} - ${sheet.invalid}`,
      article,
      holds: sheet.blank <= valid,
      isRequired: true,
    },
    ...checks.map(({ number, holds, test, article: cited, forTypist }) => ({
      name: NAMES[number] ?? '',
      words: forTypist,
      test,
      article: cited,
      holds,
      isRequired: number > 1,
    })),
  ];
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

function withNothingAsZero({ cast, invalid, blank, votes, writeIns }: TypedSheet): CountSheet {
  return {
    cast: cast ?? 0,
    invalid: invalid ?? 0,
    blank: blank ?? 0,
    votes: votes.map((vote) => ({ ...vote, for: vote.for ?? 0 })),
    writeIns: writeIns.filter(Boolean).map((writeIn) => ({ ...writeIn, for: writeIn.for ?? 0 })),
  };
}

function votesByName({ candidates }: RoundRow, { votes, writeIns }: CountSheet): Record<string, number> {
  const names = new Map(candidates.map(({ id, name }) => [id, name]));
  return Object.fromEntries([
    ...votes.map((vote) => [names.get(vote.candidate) ?? vote.candidate, vote.for]),
    ...writeIns.map((writeIn) => [`${writeIn.name}（另选）`, writeIn.for]),
  ]);
}
