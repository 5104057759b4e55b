/**
 * 离线登记流水 · what a place without network writes down: one line a voter, each sealed together with the line before it. The text that is sealed is made here, for
 * the device and for the server; the hash is given by whoever has one.
 */

/** 为什么撤销 */
export type UndoReason = 'wrong-person' | 'ballot-not-taken' | 'wrong-place';

/** 撤销 · what a line says that takes ballots back. */
export interface JournalUndo {
  readonly reason: UndoReason;
  /** 复核人 · his account. */
  readonly second: string;
  /** 第几个复核口令 · each is used once, in their order. */
  readonly use: number;
  /** What he confirms, hashed together with his code. */
  readonly proof: string;
}

/** 流水的一行 · one voter was handed his ballots. */
export interface JournalLine {
  /** From one, without a gap. */
  readonly number: number;
  /** By the device's clock, which may be wrong. */
  readonly at: string;
  readonly person: string;
  /** 发出的选票 · the rounds. */
  readonly rounds: readonly string[];
  readonly byProxy: string | null;
  readonly document: 'voter-card' | 'identity-card' | null;
  readonly helper: string | null;
  /** 查看人, where another device of the place was lost before; absent elsewhere. */
  readonly attestedBy?: string | undefined;
  /** 撤销 · the ballots of these rounds are back; absent where they go out. */
  readonly undo?: JournalUndo | undefined;
}

/** 加了封印的一行 */
export interface SealedLine extends JournalLine {
  readonly seal: string;
}

/** What is hashed for the seal of a line; before the first one stands the secret that the server gave with the pack. */
export function textOfLine(pack: string, before: string, line: JournalLine): string {
  const { number, at, person, rounds, byProxy, document, helper, attestedBy, undo } = line;
  const attested = attestedBy === undefined ? [] : [attestedBy];
  const undone = undo === undefined ? [] : [[undo.reason, undo.second, undo.use, undo.proof]];
  return `xuanwu-place-journal-1\n${JSON.stringify([pack, before, number, at, person, rounds, byProxy, document, helper, ...attested, ...undone])}`;
}

/** 流水接不上 · a line is missing, does not fit the one before it, or is another than the one that came in under its number. */
export type JournalFault = 'gap' | 'broken' | 'forked';

export interface JournalHead {
  readonly number: number;
  readonly seal: string;
}

export interface JournalReading {
  /** Lines that have not come in before. */
  readonly fresh: readonly SealedLine[];
  readonly fault?: { readonly number: number; readonly kind: JournalFault };
}

/**
 * 流水是否接得上: lines that came in before under the same seal are passed over, so that whatever is sent again changes nothing. `known` are seals by number.
 */
export function readJournal(
  pack: string,
  head: JournalHead,
  known: ReadonlyMap<number, string>,
  lines: readonly SealedLine[],
  hash: (text: string) => string,
): JournalReading {
  const fresh: SealedLine[] = [];
  let { number, seal } = head;
  for (const line of lines) {
    const fault = (kind: JournalFault) => ({ fresh: [], fault: { number: line.number, kind } });
    if (line.number <= head.number) {
      if (known.get(line.number) !== line.seal) return fault('forked');
      continue;
    }
    if (line.number !== number + 1) return fault('gap');
    if (line.seal !== hash(textOfLine(pack, seal, line))) return fault('broken');
    fresh.push(line);
    ({ number, seal } = line);
  }
  return { fresh };
}

const TOLERANCE_MS = 10 * 60_000;

/** What the server knows of when lines can have been written, in milliseconds. */
export interface JournalTimes {
  /** 公告的投票开始和截止 */
  readonly opensAt: number;
  readonly closesAt: number;
  readonly cameAt: number;
  /** By how much the device's clock was ahead when it took the pack. */
  readonly aheadMs: number;
}

/**
 * 设备时间是否可信: not before the poll was to begin and not after the line came in, once the difference that was known is taken off; and what the announced end says to it. It is
 * told, and the line taken: order goes by numbers, never by the clock.
 */
export function clockFinding(
  at: number,
  { opensAt, closesAt, cameAt, aheadMs }: JournalTimes,
): 'clock-off' | 'after-close' | null {
  const moment = at - aheadMs;
  if (!Number.isFinite(moment) || moment < opensAt - TOLERANCE_MS || moment > cameAt + TOLERANCE_MS)
    return 'clock-off';
  return moment > closesAt + TOLERANCE_MS ? 'after-close' : null;
}
