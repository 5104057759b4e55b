/**
 * Who is on the register is decided one at a time for one identity number: two who look for the same number at once would both
 * find nobody and write the same human being down twice. Always taken after the locks on constituencies.
 */
import { sql } from 'kysely';
import type { Acting } from '../../acts/act.ts';

/** For an import: nobody else registers in this county meanwhile. */
export async function lockRegister({ tx, county }: Acting): Promise<void> {
  await sql`select pg_advisory_xact_lock(${registerKey(county)})`.execute(tx);
}

/** For one person: no import registers in this county meanwhile, and nobody else this number. */
export async function lockIdentifier({ tx, county }: Acting, hash: Buffer): Promise<void> {
  await sql`select pg_advisory_xact_lock_shared(${registerKey(county)})`.execute(tx);
  await sql`select pg_advisory_xact_lock(${lockKey(`identifier ${county} ${hash.toString('hex')}`)})`.execute(
    tx,
  );
}

function registerKey(county: string) {
  return lockKey(`register ${county}`);
}

function lockKey(name: string) {
  return sql`hashtextextended(${name}, 0)`;
}
