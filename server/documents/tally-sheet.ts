import { writtenDate } from '@xuanwu/rules/civil-date.ts';
import { type Level, levelWord, type OfficialDocument, officialDocumentInput } from './official-document.ts';

/** 正字计票单 · 选举法（2020）第四十三条: one sheet a bundle, filled in by hand at the counting table and signed there; it is what counts. */
export interface TallySheet extends OfficialDocument {
  readonly kind: 'tally-sheet';
  readonly congress: string;
  readonly constituency: string;
  readonly level: Level;
  /** 第一次投票、再次投票… */
  readonly round: string;
  readonly electionDay: string;
  readonly seats: number;
  /** In the order of the ballot. */
  readonly candidates: readonly string[];
  readonly writeInLines: number;
  /** 各捆; before the ballots are put together there is none, and one empty sheet to be copied by hand or machine. */
  readonly bundles: readonly TallyBundle[];
}

/** @public */
export interface TallyBundle {
  readonly number: number;
  readonly table: number;
  /** 分捆时点数的选票. */
  readonly ballots: number;
  /** 第几次计票. */
  readonly session: number;
}

/** 正 has five strokes. */
const STROKES = 5;

/** 空白的一张: of as many ballots as a bundle usually has. */
const EMPTY = { number: null, table: null, ballots: null, session: 1, marks: 200 / STROKES };

export function tallySheetInput(sheet: TallySheet) {
  const { congress, constituency, level, round, electionDay, seats, candidates, writeInLines, bundles } =
    sheet;
  return {
    ...officialDocumentInput(sheet),
    congress,
    constituency,
    level: levelWord(level),
    round,
    'election-day': writtenDate(electionDay),
    seats,
    candidates,
    'write-in-lines': writeInLines,
    of: bundles.length,
    bundles:
      bundles.length === 0
        ? [EMPTY]
        : bundles.map(({ number, table, ballots, session }) => ({
            number,
            table,
            ballots,
            session,
            marks: Math.ceil(ballots / STROKES),
          })),
  };
}
