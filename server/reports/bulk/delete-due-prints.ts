/** 到期自动删除 of what was made for printing: its day is over, or it was deleted, or it was never finished. */
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { civilDate } from '../../acts/clock.ts';
import type { Context } from '../../acts/context.ts';
import type { Tx } from '../../database/connect.ts';
import { orderedId } from '../../database/ordered-id.ts';
import { setScope } from '../../database/scope.ts';
import { appendEntries, BY_ITSELF } from '../../ledger/append.ts';
import { markDeleted } from './delete-printed-documents.ts';
import { PRINT_JOB } from './print-documents.ts';

/** Answers how many folders were removed. */
export async function deleteDuePrints(
  { db, clock }: Pick<Context, 'db' | 'clock'>,
  packages: string,
): Promise<number> {
  const folders = await readdir(packages).catch(() => []);
  const jobs = folders.filter((name) => UUID.test(name));
  if (jobs.length === 0) return 0;
  const counties = await db.selectFrom('area').select('code').where('kind', '=', 'county').execute();
  let removed = 0;
  for (const { code } of counties) {
    const over = await db.transaction().execute(async (tx) => {
      await setScope(tx, { county: code, area: null });
      return endDue(tx, code, jobs, clock.now());
    });
    for (const job of over) await rm(join(packages, job), { recursive: true, force: true });
    removed += over.length;
  }
  return removed;
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

async function endDue(tx: Tx, county: string, jobs: readonly string[], now: Date): Promise<string[]> {
  const today = civilDate(now);
  const { rows } = await sql<{ id: string; isDue: boolean }>`
    select id, state = 'done' and result ->> 'deletedOn' is null as is_due from job
    where county = ${county} and kind = ${PRINT_JOB} and id = any(${jobs}::uuid[])
      and (state in ('cancelled', 'failed')
        or (state = 'done' and (result ->> 'deletedOn' is not null or result ->> 'until' < ${today})))
    for update skip locked`.execute(tx);
  for (const { id } of rows.filter(({ isDue }) => isDue)) {
    const figures = { files: await markDeleted(tx, county, id, today) };
    const what = { act: 'delete-printed-documents', outcome: 'done' as const, subject: { job: id } };
    const who = { at: now.toISOString(), actor: BY_ITSELF };
    await appendEntries(tx, county, [{ id: orderedId(), ...who, ...what, figures }]);
  }
  return rows.map(({ id }) => id);
}
