import { type Level, levelWord, officialDocumentInput } from './official-document.ts';

/**
 * 选票 · 选举法（2020）第四十、四十一、四十四条: one sheet for one constituency and level. Every sheet is the same: no serial
 * number, no code, nothing that could lead from a ballot to a voter.
 */
export interface BallotSheet {
  readonly kind: 'ballot-sheet';
  /** 五大连池市第十届人民代表大会代表选票 */
  readonly title: string;
  readonly issuer: string;
  readonly electionDay: string;
  readonly level: Level;
  /** 第三选区 */
  readonly constituency: string;
  /** 再次投票 or 另行选举, where it is not the first vote. */
  readonly round?: string;
  readonly seats: number;
  readonly candidates: readonly BallotCandidate[];
  /** 另选他人: as many lines as seats unless a tie ballot (再次投票) leaves none. */
  readonly writeInLines?: number;
  /** The paper's colour by name and as printed, #rrggbb; red for the county and green for the township by default. */
  readonly colour?: { readonly name: string; readonly tint: string };
  readonly paper: 'a4' | 'a5';
  /** 填写说明; the usual four sentences by default. */
  readonly instructions?: readonly string[];
  /** 大字选票 has larger characters and taller boxes; 盲文套板 is the same sheet with the place of every box. Ordinary by default. */
  readonly print?: 'ordinary' | 'large' | 'braille-template';
  /** 裁切线、折叠线. */
  readonly marks?: boolean;
  /** 两种文字的选票, where the place asks for it. */
  readonly second?: SecondLanguage;
}

/** 第二种文字 · as the office gives it; nothing is translated here. · @public */
export interface SecondLanguage {
  readonly title: string;
  /** 代表候选人姓名、赞成、反对、弃权、另选他人. */
  readonly words: readonly [string, string, string, string, string];
  readonly instructions: readonly string[];
  /** In the order of the candidates; empty where there is none. */
  readonly names: readonly string[];
}

/** @public */
export interface BallotCandidate {
  readonly name: string;
  /** What sets two of the same name apart: 女，1975年3月出生 */
  readonly note?: string;
}

/** 选票纸的颜色, where an office has chosen none. */
export const BALLOT_COLOURS = {
  county: { name: '浅红色', tint: '#f9d5d3' },
  township: { name: '浅绿色', tint: '#d4ecd3' },
} as const;

export function ballotSheetInput(ballot: BallotSheet) {
  const colour = ballot.colour ?? BALLOT_COLOURS[ballot.level];
  return {
    ...officialDocumentInput({ title: ballot.title, issuer: ballot.issuer, date: ballot.electionDay }),
    level: levelWord(ballot.level),
    colour,
    constituency: ballot.constituency,
    round: ballot.round ?? null,
    seats: ballot.seats,
    candidates: ballot.candidates.map(({ name, note }, index) => ({
      name,
      note: note ?? null,
      second: ballot.second?.names[index] || null,
    })),
    'write-in-lines': writeInLinesOf(ballot),
    paper: ballot.print === 'large' ? 'a4' : ballot.paper,
    print: ballot.print ?? 'ordinary',
    marks: ballot.marks ?? false,
    'second-title': ballot.second?.title ?? null,
    'second-words': ballot.second?.words ?? null,
    instructions: [...instructionsOf(ballot), ...(ballot.second?.instructions ?? [])],
  };
}

/** 另选他人的行数. */
export function writeInLinesOf({ writeInLines, seats }: BallotSheet): number {
  return writeInLines ?? seats;
}

/** 填写说明, besides that in a second language. */
export function instructionsOf(ballot: BallotSheet): readonly string[] {
  return ballot.instructions ?? usualInstructions(ballot.seats, writeInLinesOf(ballot) > 0);
}

function usualInstructions(seats: number, mayWriteIn: boolean): string[] {
  const writeIn = '另选其他选民的，把他的姓名写在“另选他人”栏内，并在“赞成”栏内画“○”。';
  return [
    '请在每位候选人姓名后面的“赞成”“反对”“弃权”三栏中任选一栏画“○”，不画的为弃权。',
    ...(mayWriteIn ? [writeIn] : []),
    `赞成的人数等于或者少于${seats}人的，选票有效；多于${seats}人的，选票作废。`,
    '请不要在选票上签名或者作其他记号。',
  ];
}
