import { sql } from 'kysely';
import type { Acting } from '../../../acts/act.ts';
import { ActError } from '../../../acts/error-codes.ts';
import { type Constituency, lockConstituency } from '../../constituencies/constituency.queries.ts';
import { lockNumbers } from '../register-lock.ts';
import { placesOf } from './change-registrations.ts';

/** A number that somebody of them is to get, and what he would be found by then. */
interface Held {
  readonly hashes: readonly Buffer[];
  readonly shared: readonly bigint[];
}

/**
 * The constituencies concerned, in the order of their ids. Holds everything that a decision looks at: constituencies first, then numbers, then people, each in one order, as registering and importing do.
 * Who was registered, struck or moved in between is told to look again.
 */
export async function lockConcerned(
  acting: Acting,
  cycle: string,
  persons: readonly string[],
  further: readonly string[],
  numbers: Held = { hashes: [], shared: [] },
): Promise<readonly Constituency[]> {
  const places = await placesOf(acting, cycle, persons);
  const ids = new Set([...places.map(({ constituency }) => constituency), ...further]);
  const constituencies = [];
  for (const id of [...ids].toSorted()) {
    const constituency = await lockConstituency(acting, id);
    if (constituency.cycle !== cycle)
      throw new ActError('bad-request', `${constituency.name}不是这次换届的选区。`);
    constituencies.push(constituency);
  }
  await lockPersons(acting, persons, numbers);
  const now = await placesOf(acting, cycle, persons);
  if (now.some(({ constituency }) => !ids.has(constituency))) throw new ActError('lost-race');
  return constituencies;
}

async function lockPersons(acting: Acting, persons: readonly string[], held: Held): Promise<void> {
  const { tx, county } = acting;
  if (persons.length === 0) return;
  const numbers = await tx
    .selectFrom('personIdentifier')
    .select('hash')
    .where('county', '=', county)
    .where('person', 'in', [...persons])
    .execute();
  await lockNumbers(acting, [...numbers.map(({ hash }) => hash), ...held.hashes], held.shared);
  await sql`
    select id from person where county = ${county} and id = any(${persons}::uuid[]) order by id for update`.execute(
    tx,
  );
}
