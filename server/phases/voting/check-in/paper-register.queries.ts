/** 补录登记簿: the copies that were entered of one marked register, and how far each has come. */
import type { Role } from '@xuanwu/rules/act-lines/act-line.ts';
import { ACTS } from '@xuanwu/rules/acts.ts';
import { sql } from 'kysely';
import type { Acting } from '../../../acts/act.ts';
import { found } from '../../../acts/acting.ts';
import { ActError } from '../../../acts/error-codes.ts';
import { lockPlace } from '../place.queries.ts';
import { holdOpenRounds } from './check-in.ts';
import { packOutOf, refuseWhileOut } from './place-pack.queries.ts';
import type { EnterPaperRegister, PaperRegisterRow } from './paper-register.schema.ts';
import { readVotersOfPlace, type VoterOfPlace } from './voters-of-place.queries.ts';

export interface PaperCopy {
  readonly number: number;
  readonly account: string;
  readonly name: string;
  readonly device: string | null;
  readonly at: Date;
  /** null once it is agreed. */
  readonly serials: readonly number[] | null;
}

/** 打开的登记簿 · held until the transaction ends: its day, its voters by their number, and what was entered of it and is not agreed yet. */
export interface OpenRegister {
  readonly electionDay: string;
  readonly voters: ReadonlyMap<number, VoterOfPlace>;
  readonly number: number;
  readonly copies: readonly PaperCopy[];
}

export async function openPaperRegister(
  acting: Acting,
  { place: id, constituency, serials }: EnterPaperRegister,
): Promise<OpenRegister> {
  await holdOpenRounds(acting);
  const place = await lockPlace(acting, id);
  const out = await packOutOf(acting, id);
  const electionDay = await openDayOf(acting, constituency);
  refuseWhileOut(await out());
  const here = await readVotersOfPlace(acting, place.id, electionDay);
  const own = here.filter((voter) => voter.constituency === constituency);
  const voters = new Map(own.map((voter) => [voter.serials[0] ?? 0, voter]));
  refuseUnknown(serials, voters);
  const copies = await readCopies(acting, id, { constituency, electionDay });
  const open = copies.filter((copy) => copy.serials !== null);
  const number = open[0]?.number ?? Math.max(0, ...copies.map((copy) => copy.number)) + 1;
  return { electionDay, voters, number, copies: open };
}

function refuseUnknown(serials: readonly number[], voters: ReadonlyMap<number, VoterOfPlace>): void {
  const unknown = serials.filter((serial) => !voters.has(serial));
  if (unknown.length === 0) return;
  const message = `这个场所的登记簿上没有第 ${unknown.slice(0, 10).join('、')} 号，请对照登记簿再看一遍`;
  throw new ActError('bad-request', `${message}。`, [{ path: 'serials', message }]);
}

async function openDayOf({ tx, county }: Acting, constituency: string): Promise<string> {
  const row = await tx
    .selectFrom('votingRound')
    .select('electionDay')
    .where('county', '=', county)
    .where('constituency', '=', constituency)
    .where('state', '=', 'open')
    .executeTakeFirst();
  return found(row, '这个选区正在进行的投票').electionDay;
}

async function readCopies(
  { tx, county }: Acting,
  place: string,
  register: { readonly constituency: string; readonly electionDay: string },
): Promise<PaperCopy[]> {
  const { rows } = await sql<PaperCopy>`
    select p.number, p.account, a.display_name as name, p.device, p.entered_at as at, p.serials
    from paper_register_copy p join account a on a.id = p.account
    where p.county = ${county} and p.place = ${place} and p.constituency = ${register.constituency}
      and p.election_day = ${register.electionDay}
    order by p.number, p.copy`.execute(tx);
  return rows;
}

/** 两遍不同的序号 */
function differingSerials(copies: readonly Pick<PaperCopy, 'serials'>[]): number[] {
  const [first, second] = copies.map(({ serials }) => new Set(serials ?? []));
  if (!first || !second) return [];
  const only = (one: ReadonlySet<number>, other: ReadonlySet<number>) =>
    [...one].filter((serial) => !other.has(serial));
  return [...only(first, second), ...only(second, first)].toSorted((a, b) => a - b);
}

/** How far every register of a place has come; the numbers that differ only for whoever may decide. */
export async function readPaperRegisters(
  { tx, county, actor }: Acting,
  place: string,
): Promise<PaperRegisterRow[]> {
  const { rows } = await sql<{ constituency: string } & PaperCopy>`
    select p.constituency, p.number, p.account, a.display_name as name, p.device, p.entered_at as at, p.serials
    from paper_register_copy p join account a on a.id = p.account
    where p.county = ${county} and p.place = ${place}
    order by p.election_day, p.constituency, p.number, p.copy`.execute(tx);
  const mayDecide = (ACTS['resolve-paper-register'].roles as readonly Role[]).includes(actor.role);
  const registers = new Map<string, typeof rows>();
  for (const row of rows) {
    const key = `${row.constituency} ${row.number}`;
    registers.set(key, [...(registers.get(key) ?? []), row]);
  }
  return [...registers.values()].flatMap((copies) => {
    const [first] = copies;
    if (!first) return [];
    const { constituency, number, serials } = first;
    const state = serials === null ? 'agreed' : copies.length === 1 ? 'first-entered' : 'differs';
    const enteredBy = copies.map(({ name, at }) => ({ name, at: new Date(at).toISOString() }));
    return [{ constituency, number, state, enteredBy, differing: mayDecide ? differingSerials(copies) : [] }];
  });
}
