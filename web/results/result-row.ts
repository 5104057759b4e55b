/** 选举结果的一行: a round with what was decided in it. */
import type { PendingActRow } from '@xuanwu/server/administration/administration.schema.ts';
import type { ConstituencyRow } from '@xuanwu/server/cycle/constituency-board.schema.ts';
import type { RoundRow } from '@xuanwu/server/phases/voting/voting-view.schema.ts';
import { LEVELS, NEXT_KINDS, ROUND_STATES } from '../widgets/words.ts';

type Next = keyof typeof NEXT_KINDS;

export interface ResultRow extends RoundRow {
  /** 收回的选票; null before every box was counted. */
  readonly cast: number | null;
  readonly isDecided: boolean;
  readonly elected: readonly string[];
  readonly next: Next | null;
  readonly vacant: number;
  /** A later round was arranged already. */
  readonly isFollowed: boolean;
  /** 待复核: the act that waits for a second person. */
  readonly waiting: string | null;
}

const DECIDED: readonly string[] = ['decided', 'confirmed', 'published'];

export function resultRows(
  rounds: readonly RoundRow[],
  constituencies: readonly ConstituencyRow[],
  pending: readonly PendingActRow[],
): ResultRow[] {
  const decided = new Map(
    constituencies.flatMap((constituency) => constituency.rounds.map((round) => [round.id, round] as const)),
  );
  const waiting = new Map(
    pending.filter(({ state }) => state === 'waiting').map(({ about, title }) => [about.round, title]),
  );
  return rounds.map((round) => {
    const { elected = [], next = null, vacant = 0 } = decided.get(round.id) ?? {};
    return {
      ...round,
      cast: castOf(round),
      isDecided: DECIDED.includes(round.state),
      elected,
      next,
      vacant,
      isFollowed: rounds.some(
        ({ constituency, number }) => constituency === round.constituency && number > round.number,
      ),
      waiting: waiting.get(round.id) ?? null,
    };
  });
}

function castOf({ boxes }: RoundRow): number | null {
  return boxes.reduce<number | null>(
    (sum, { found }) => (sum === null || found === null ? null : sum + found),
    boxes.length === 0 ? null : 0,
  );
}

/** 参加投票的占选民的比例, in one digit after the point; no law turns on it, the arithmetic does. */
export function turnoutOf({ cast, voters }: Pick<ResultRow, 'cast' | 'voters'>): string | null {
  return cast === null || voters === 0 ? null : `${((cast / voters) * 100).toFixed(1)}%`;
}

/** 结果的种类, by which the list can be filtered. */
export const OUTCOMES = {
  full: '选足名额',
  'tie-ballot': NEXT_KINDS['tie-ballot'],
  'another-election': NEXT_KINDS['another-election'],
  'repeat-vote': '无效，重新投票',
  vacant: '名额暂缺',
  todo: '后续投票未安排',
} as const;

export function hasOutcome(row: ResultRow, outcome: string): boolean {
  if (!row.isDecided) return false;
  if (outcome === 'full') return row.next === null && row.vacant === 0;
  if (outcome === 'vacant') return row.vacant > 0;
  if (outcome === 'todo') return row.next !== null && !row.isFollowed;
  return row.next === outcome;
}

export const RESULT_COLUMNS: readonly [string, (row: ResultRow) => string | number][] = [
  ['选区', (row) => row.constituencyName],
  ['级别', (row) => LEVELS[row.level]],
  ['乡镇', (row) => row.areaName],
  ['轮次', (row) => row.title],
  ['投票日', (row) => row.electionDay],
  ['状态', (row) => ROUND_STATES[row.state]],
  ['选民', (row) => row.voters],
  ['发出选票', (row) => row.issued],
  ['收回选票', (row) => row.cast ?? ''],
  ['投票率', (row) => turnoutOf(row) ?? ''],
  ['应选', (row) => row.seats],
  ['当选', (row) => (row.isDecided ? row.elected.length : '')],
  ['当选人', (row) => row.elected.join('、')],
  ['后续', (row) => (row.next === null ? '' : NEXT_KINDS[row.next])],
  ['暂缺', (row) => (row.isDecided ? row.vacant : '')],
];
