/** 设备上的流水 · a line is kept, sealed, before anything says that ballots may be handed out; it is sent as often as it takes. */
import { type JournalLine, type SealedLine, textOfLine } from '@xuanwu/rules/place-journal.ts';
import { MOST_LINES, type PlacePackRow } from '@xuanwu/server/phases/voting/check-in/place-pack.schema.ts';
import { getJson } from '../../../api/client.ts';
import {
  change,
  deviceOf,
  keepFirst,
  type KeptPack,
  readAll,
} from '../../../registration/phone/phone-store.ts';
import { seal, unseal } from '../../../registration/phone/sealed-box.ts';
import { sendAct } from '../../../registration/phone/send-act.ts';
import { hexOfSha256 } from './hex-of-sha256.ts';
import { wipePack } from './kept-packs.ts';
import type { OpenPack } from './kept-packs.ts';

/** In its order. */
export async function readJournal({ kept, key }: OpenPack): Promise<SealedLine[]> {
  const lines = (await readAll('lines')).filter(({ pack }) => pack === kept.id);
  const read = await Promise.all(lines.map(({ sealed, id }) => unseal<SealedLine>(key, sealed, id)));
  return read.toSorted((one, other) => one.number - other.number);
}

/** 写一行: undefined where another page of this device wrote meanwhile; then what is shown is read anew. */
export async function writeLine(
  { kept, key, contents }: OpenPack,
  journal: readonly SealedLine[],
  handedOut: Omit<JournalLine, 'number' | 'at'>,
): Promise<SealedLine | undefined> {
  if (!contents) return undefined;
  const line = { number: journal.length + 1, at: new Date().toISOString(), ...handedOut };
  const before = journal.at(-1)?.seal ?? contents.seed;
  const sealedLine = { ...line, seal: await hexOfSha256(textOfLine(kept.id, before, line)) };
  const id = `${kept.id} ${line.number}`;
  const sealed = await seal(key, sealedLine, id);
  const isFirst = await keepFirst('lines', id, { id, pack: kept.id, number: line.number, sealed });
  return isFirst ? sealedLine : undefined;
}

/** What the server knows of a pack that lies here. */
export type Contact = Pick<PlacePackRow, 'head' | 'ended' | 'findings' | 'rounds' | 'seconds'> | undefined;

/** 与系统联系: how far the journal has come in, and whether the pack was given back or reported lost. */
export async function contactServer({ id }: KeptPack): Promise<Contact> {
  const row = (await getJson<PlacePackRow[]>('/api/place-packs')).find((each) => each.id === id);
  if (row?.ended === 'returned') await wipePack(id);
  else if (row)
    await change('packs', id, (kept) => ({
      ...kept,
      head: row.head,
      findings: row.findings,
      seconds: row.seconds,
      ...(row.ended === 'lost' && { isLost: true, sealed: null }),
    }));
  return row;
}

/** 送交流水, from where the server has it; answers the line that waits for its round to be opened. */
export async function sendJournal(
  pack: string,
  journal: readonly SealedLine[],
  { head, rounds }: NonNullable<Contact>,
): Promise<number | null> {
  const closed = new Set(rounds.filter(({ isOpen }) => !isOpen).map(({ id }) => id));
  for (let from = head; from < journal.length;) {
    const lines = journal.slice(from, from + MOST_LINES);
    // Asked for nothing, the server would write down that it was.
    if (lines[0]?.rounds.some((round) => closed.has(round))) return from + 1;
    const answer = await sendAct('sync-place-journal', {
      pack,
      device: await deviceOf(),
      lines: lines.map((line) => ({ ...line, rounds: [...line.rounds] })),
    });
    await change('packs', pack, (kept) => ({
      ...kept,
      head: answer.head,
      findings: [...kept.findings, ...answer.findings],
    }));
    if (answer.waitingAt !== null) return answer.waitingAt;
    from = answer.head;
  }
  return null;
}
