/**
 * 离线登记流水 · what a place without network writes down: one line a voter, each sealed together with the line before it. The text that is sealed is made here, for
 * the device and for the server; the hash is given by whoever has one.
 */

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
}

/** 加了封印的一行 */
export interface SealedLine extends JournalLine {
  readonly seal: string;
}

/** What is hashed for the seal of a line; before the first one stands the secret that the server gave with the pack. */
export function textOfLine(pack: string, before: string, line: JournalLine): string {
  const { number, at, person, rounds, byProxy, document, helper } = line;
  return `xuanwu-place-journal-1\n${JSON.stringify([pack, before, number, at, person, rounds, byProxy, document, helper])}`;
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

/** When lines can have been written, as the server knows, in milliseconds. */
export interface JournalTimes {
  /** 投票开始 */
  readonly from: number;
  /** When they came in. */
  readonly until: number;
  /** By how much the device's clock was ahead when it took the pack. */
  readonly aheadMs: number;
}

/** 设备时间是否可信: within the day's voting and not after it came in, once the difference that was known is taken off. Order goes by numbers, never by the clock. */
export function clockIsPlausible(at: number, { from, until, aheadMs }: JournalTimes): boolean {
  const moment = at - aheadMs;
  return moment >= from - TOLERANCE_MS && moment <= until + TOLERANCE_MS;
}
