/**
 * 指挥室 · all places once, then only those that something was done at. What was done is what the ledgers have got since: a place is read again where an entry
 * names it or its constituency. Check-ins name places too, thousands a minute, and change no step: they are passed over.
 */
import { isSuperior, significantDigits } from '@xuanwu/rules/area-code.ts';
import { sql } from 'kysely';
import type { Acting } from '../../../acts/act.ts';
import { civilTime } from '../../../acts/clock.ts';
import { setScope } from '../../../database/scope.ts';
import type { CommandRoom, PlaceProgress } from './command-room.schema.ts';
import { readProgress, type Touched } from './progress.queries.ts';

interface LedgerLength {
  readonly county: string;
  readonly length: number;
}

/** More entries than this since the last question: then everything of the county is read again. */
const MOST_ENTRIES = 20_000;

export async function readCommandRoom(acting: Acting): Promise<CommandRoom> {
  const lengths = await ledgerLengths(acting);
  const places: PlaceProgress[] = [];
  for (const { county } of lengths)
    places.push(...(await asCounty(acting, county, (there) => readProgress(there))));
  return { ...clockOf(acting), cursor: cursorOf(lengths), counties: await namesOf(acting, lengths), places };
}

export async function readChanges(acting: Acting, since: string): Promise<CommandRoom> {
  const known = new Map(since.split(',').map((each) => [each.slice(0, 6), Number(each.slice(7))]));
  const lengths = await ledgerLengths(acting);
  const places: PlaceProgress[] = [];
  for (const { county, length } of lengths) {
    const from = known.get(county) ?? 0;
    if (length > from)
      places.push(...(await asCounty(acting, county, (there) => readTouched(there, from, length))));
  }
  return { ...clockOf(acting), cursor: cursorOf(lengths), counties: [], places };
}

async function readTouched(there: Acting, from: number, to: number): Promise<PlaceProgress[]> {
  if (to - from > MOST_ENTRIES) return readProgress(there);
  const { rows } = await sql<{ place: string | null; constituency: string | null }>`
    select distinct e.body::jsonb -> 'subject' ->> 'place' as place, e.constituency
    from ledger_position p join ledger_entry e on e.ledger = p.ledger and e.id = p.entry
    where p.ledger = ${there.county} and p.position > ${from} and p.position <= ${to}
      and e.outcome = 'done' and e.act not like 'check-in%'`.execute(there.tx);
  const touched: Touched = {
    places: rows.flatMap(({ place }) => place ?? []),
    constituencies: rows.flatMap(({ constituency }) => constituency ?? []),
  };
  if (touched.places.length + touched.constituencies.length === 0) return [];
  return readProgress(there, touched);
}

/** Of the office's own county, or of all counties below a superior office. */
export async function ledgerLengths({ tx, county }: Acting): Promise<LedgerLength[]> {
  const { rows } = await sql<LedgerLength>`
    select county, length from ledger_lengths_within(${significantDigits(county)})`.execute(tx);
  return rows;
}

/** A superior office's eyes go from county to county; an office's stay where they are, within its township if it is one's. */
export async function asCounty<T>(
  acting: Acting,
  county: string,
  work: (there: Acting) => Promise<T>,
): Promise<T> {
  if (!isSuperior(acting.county)) return work(acting);
  await setScope(acting.tx, { county, area: null });
  const result = await work({ ...acting, county });
  await setScope(acting.tx, { county: acting.county, area: null });
  return result;
}

async function namesOf({ tx, county }: Acting, lengths: readonly LedgerLength[]) {
  if (!isSuperior(county)) return [];
  return tx
    .selectFrom('area')
    .select(['code as county', 'name'])
    .where(
      'code',
      'in',
      lengths.map((each) => each.county),
    )
    .orderBy('code')
    .execute();
}

function cursorOf(lengths: readonly LedgerLength[]): string {
  return lengths.map(({ county, length }) => `${county}:${length}`).join(',');
}

function clockOf({ today, now }: Acting) {
  return { today, time: civilTime(now) };
}
