/** 在设备上撤销领票 · the ballots are back on the table, and a second person says so with a code that only he and the server know, and that is used once. */
import type { JournalLine, JournalUndo } from './place-journal.ts';

/** What is hashed for the proof: this line, and no other. */
export function textOfProof(
  pack: string,
  { number, person, rounds }: Pick<JournalLine, 'number' | 'person' | 'rounds'>,
  { reason, second, use }: Omit<JournalUndo, 'proof'>,
  code: string,
): string {
  return `xuanwu-place-undo-1\n${JSON.stringify([pack, number, person, rounds, reason, second, use, code])}`;
}

/** How often the code is hashed for what the device compares it with. */
export const CODE_ITERATIONS = 1_000_000;

export function saltOfCode(pack: string, account: string, use: number): string {
  return `xuanwu-place-second-1 ${pack} ${account} ${use}`;
}

/** 下一个口令 · after as many as the server has seen used and as stand in the journal here: whoever has looked on while one was typed can do nothing with it. */
export function nextUse(
  { account, used }: { readonly account: string; readonly used: number },
  journal: readonly JournalLine[],
): number {
  const uses = journal.flatMap(({ undo }) => (undo?.second === account ? [undo.use] : []));
  return Math.max(used, ...uses) + 1;
}

/** 已经发出的一轮选票 · what a journal says of one voter's ballot of one round: the line that handed it out last, if it was not taken back since. */
export function handedOutIn<Line extends JournalLine>(
  journal: readonly Line[],
  person: string,
  round: string,
): Line | undefined {
  const last = journal.findLast((line) => line.person === person && line.rounds.includes(round));
  return last?.undo ? undefined : last;
}
