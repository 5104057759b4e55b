/** 补全比对记录 · those that were written before they had the columns by which they are found now. */
import { sql } from 'kysely';
import type { Context } from '../../../acts/context.ts';
import type { Tx } from '../../../database/connect.ts';
import { setScope } from '../../../database/scope.ts';
import type { RecordKeys } from '../../../keys/keys.ts';
import { columnNames, keyColumns, type StoredLinkageRecord, unsealed, withKeys } from './linkage-record.ts';

const CHUNK = 1_000;

const FIRST = '00000000-0000-0000-0000-000000000000';

/**
 * At a start, once over everybody who lacks them; afterwards nearly nobody does. A name without any sound (□□, which an unknown character leaves
 * in a file) has none to write, and is passed over.
 */
export async function completeRecords({ db, keys }: Pick<Context, 'db' | 'keys'>): Promise<void> {
  const { rows } = await sql<{ county: string }>`
    select distinct county from linkage_record where sound is null`.execute(db);
  for (const { county } of rows) {
    for (let last: string | undefined = FIRST; last !== undefined;) {
      const after: string = last;
      last = await db.transaction().execute(async (tx) => {
        await setScope(tx, { county, area: null });
        return completeSome(tx, county, after, keys);
      });
    }
  }
}

/** The last one of a chunk, or nothing behind the end. */
async function completeSome(
  tx: Tx,
  county: string,
  after: string,
  keys: RecordKeys,
): Promise<string | undefined> {
  const { rows } = await sql<Pick<StoredLinkageRecord, 'record'> & { person: string }>`
    select person, record from linkage_record where county = ${county} and sound is null and person > ${after}
    order by person limit ${CHUNK} for update`.execute(tx);
  for (const { person, record } of rows) {
    const complete = withKeys(keys, unsealed(keys, record));
    await sql`update linkage_record set (${columnNames()}) = (${sql.join(keyColumns(complete))})
      where county = ${county} and person = ${person}`.execute(tx);
  }
  return rows.at(-1)?.person;
}
