/**
 * Who is on the register is decided one at a time for one identity number, and for what may be one person: two who look for the same human being
 * at once would both find nobody and write him down twice. Always taken after the locks on constituencies.
 */
import { sql } from 'kysely';
import type { Acting } from '../../acts/act.ts';
import type { Tx } from '../../database/connect.ts';
import { fixed } from '../../database/fixed-statement.ts';
import { sendWithNext } from '../../database/send-with-next.ts';

/** For an import: nobody else registers in this county meanwhile. */
export async function lockRegister({ tx, county }: Acting): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${registerName(county)}, 0))`.execute(tx);
}

/** For one person: nobody else registers under this number, or who shares a key with him. */
export async function lockPerson(acting: Acting, hash: Buffer, shared: readonly bigint[]): Promise<void> {
  await lockKeys(acting, [keyOfNumber(hash), ...shared]);
}

/** For people who are there: nobody registers under their numbers, or who shares a key. */
export async function lockNumbers(
  acting: Acting,
  hashes: readonly Buffer[],
  shared: readonly bigint[] = [],
): Promise<void> {
  await lockKeys(acting, [...hashes.map((hash) => keyOfNumber(hash)), ...shared]);
}

/** For somebody who has no number to be held by: nobody else is registered meanwhile, in any county. */
export async function lockRegistrations({ tx, county }: Acting): Promise<void> {
  await sql`
    select pg_advisory_xact_lock_shared(hashtextextended(${registerName(county)}, 0)),
      pg_advisory_xact_lock(hashtextextended(${REGISTRATIONS}, 0))`.execute(tx);
}

/** In the whole installation; and no import registers in this county meanwhile. Keys are taken in one order, so that nobody waits in a circle. */
async function lockKeys({ tx, county }: Acting, wanted: readonly bigint[]): Promise<void> {
  const keys = [...new Set(wanted)].toSorted((a, b) => (a < b ? -1 : 1));
  const locking = fixed`
    select pg_advisory_xact_lock_shared(hashtextextended(${registerName(county)}, 0)),
      pg_advisory_xact_lock_shared(hashtextextended(${REGISTRATIONS}, 0)),
      (select count(pg_advisory_xact_lock(key)) from unnest(${keys.map(String)}::bigint[]) key)`;
  await sendWithNext(tx, locking);
}

function keyOfNumber(hash: Buffer): bigint {
  return hash.readBigInt64BE();
}

/** Waits until everybody who is being registered now, anywhere, is on a register or is not; holds up nobody who comes afterwards. */
export async function awaitRegistrations(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${REGISTRATIONS}, 0))`.execute(tx);
}

/** What locks are called. */
const REGISTRATIONS = 'registrations';

function registerName(county: string): string {
  return `register ${county}`;
}
