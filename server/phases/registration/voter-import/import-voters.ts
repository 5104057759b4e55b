/** Job: registers the staged rows, chunk by chunk; each chunk is one transaction with one ledger entry. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { actTransaction, whoAndWhen } from '../../../acts/acting.ts';
import type { Acting } from '../../../acts/act.ts';
import type { Context } from '../../../acts/context.ts';
import type { RunningJob } from '../../../jobs/jobs.ts';
import { appendEntries } from '../../../ledger/append.ts';
import { lockImport, updateImport } from './voter-import.queries.ts';

const CHUNK = 10_000;

export async function importVoters(context: Context, job: RunningJob): Promise<void> {
  const { import: id } = job.input as { import: string };
  for (;;) {
    job.signal.throwIfAborted();
    const left = await actTransaction(context, job.actor, (acting) => importChunk(acting, id));
    await job.progress(left.imported, left.total, `已登记 ${left.imported} 人`);
    if (left.finished) break;
  }
  await sql`select analyze_after_bulk()`.execute(context.db);
  const file = await actTransaction(context, job.actor, async (acting) => {
    await updateImport(acting, id, { state: 'done' });
    return (await lockImport(acting, id)).file;
  });
  // The file itself has served: what could not be imported is kept as rows.
  await context.files.remove(file);
}

interface Left {
  readonly imported: number;
  readonly total: number;
  readonly finished: boolean;
}

async function importChunk(acting: Acting, id: string): Promise<Left> {
  const { tx, county } = acting;
  const { cycle, rowsImported, rowsReady, rowsBad } = await lockImport(acting, id);
  const { rows } = await sql<{ last: number | null }>`
    select max(line) as last from (
      select line from import_row where county = ${county} and import = ${id} and state = 'ready'
      order by line limit ${CHUNK}) chunk`.execute(tx);
  const last = rows[0]?.last ?? null;
  if (last === null) return { imported: rowsImported, total: rowsImported, finished: true };

  const chunk = sql`r.county = ${county} and r.import = ${id} and r.state = 'ready' and r.line <= ${last}`;
  await setAside(acting, chunk, id);
  const imported = await register(acting, chunk, cycle);
  const { rows: counts } = await sql<{ ready: number; bad: number }>`
    select count(*) filter (where state = 'ready') as ready, count(*) filter (where state = 'bad') as bad
    from import_row where county = ${county} and import = ${id}`.execute(tx);
  const after = counts[0] ?? { ready: 0, bad: 0 };
  await updateImport(acting, id, {
    rowsImported: rowsImported + imported,
    rowsReady: after.ready,
    rowsBad: after.bad,
  });
  await appendEntries(tx, county, [
    {
      id: randomUUID(),
      act: 'confirm-import',
      outcome: 'done',
      ...whoAndWhen(acting),
      subject: { import: id },
      figures: { imported, setAside: after.bad - rowsBad },
    },
  ]);
  return {
    imported: rowsImported + imported,
    total: rowsImported + Math.max(rowsReady, imported),
    finished: false,
  };
}

type Condition = ReturnType<typeof sql>;

/**
 * Claims every row's number for its levels; a row that cannot have all its claims gets none and becomes a bad row. Claims are
 * taken in the order of their hashes, so that two imports at once wait for each other and never in a circle.
 */
async function setAside({ tx, county }: Acting, chunk: Condition, id: string): Promise<void> {
  // A constituency whose roll is being published right now is waited for.
  await sql`
    select id from constituency where county = ${county} and id in (
      select county_constituency from import_row r where ${chunk}
      union select township_constituency from import_row r where ${chunk})
    order by id for share`.execute(tx);
  await sql`
    update import_row r set state = 'bad', problems = array['roll-published'] where ${chunk}
      and exists (select from constituency c where c.county = ${county} and c.stage <> 'drawn'
        and c.id in (r.county_constituency, r.township_constituency))`.execute(tx);
  // Someone this county knows already (by his other level) keeps his identity, if the name agrees.
  await sql`
    update import_row r set person = p.id
    from person_identifier i join person p on p.county = i.county and p.id = i.person
    where ${chunk} and i.county = ${county} and i.hash = r.identifier_hash and p.name = r.name`.execute(tx);
  await sql`
    update import_row r set state = 'bad', problems = array['other-name'] where ${chunk}
      and exists (select from person_identifier i where i.county = ${county} and i.hash = r.identifier_hash
        and i.person <> r.person)`.execute(tx);
  await sql`
    insert into identifier_claim (hash, level, county, person)
    select hash, level, ${county}, person from (
      select identifier_hash as hash, 'county' as level, person from import_row r
        where ${chunk} and county_constituency is not null
      union all
      select identifier_hash, 'township', person from import_row r
        where ${chunk} and township_constituency is not null) wanted
    order by hash, level
    on conflict do nothing`.execute(tx);
  const claimed = (level: string) => sql`exists (select from identifier_claim k
    where k.hash = r.identifier_hash and k.level = ${level} and k.person = r.person
      and not exists (select from registration g where g.county = ${county} and g.person = r.person and g.level = k.level and g.status = 'on-roll'))`;
  await sql`
    update import_row r set state = 'bad', problems = array['already-registered'] where ${chunk}
      and not ((county_constituency is null or ${claimed('county')})
        and (township_constituency is null or ${claimed('township')}))`.execute(tx);
  await sql`
    delete from identifier_claim k using import_row r
    where r.county = ${county} and r.import = ${id} and r.state = 'bad' and r.problems = array['already-registered']
      and k.hash = r.identifier_hash and k.person = r.person
      and not exists (select from registration g where g.county = ${county} and g.person = k.person and g.level = k.level)`.execute(
    tx,
  );
}

async function register({ tx, now }: Acting, chunk: Condition, cycle: string): Promise<number> {
  await sql`
    insert into person (county, id, name, sort_key, sex, birth_date, ethnicity, address, area, phone_encrypted)
    select county, person, name, sort_key, sex, birth_date, ethnicity, address, area, phone_encrypted
    from import_row r where ${chunk}
    on conflict do nothing`.execute(tx);
  await sql`
    insert into person_identifier (county, hash, person, encrypted)
    select county, identifier_hash, person, identifier_encrypted from import_row r where ${chunk}
    on conflict do nothing`.execute(tx);
  await sql`
    insert into registration (county, cycle, level, person, constituency, area, voter_group, source, registered_at)
    select county, ${cycle}, level, person, constituency, area, voter_group, 'import', ${now}
    from (
      select r.*, 'county' as level, county_constituency as constituency from import_row r
        where ${chunk} and county_constituency is not null
      union all
      select r.*, 'township', township_constituency from import_row r
        where ${chunk} and township_constituency is not null) each_level
    on conflict (county, cycle, level, person) do update
      set constituency = excluded.constituency, area = excluded.area, status = 'on-roll'`.execute(tx);
  const { numAffectedRows } = await sql`delete from import_row r where ${chunk}`.execute(tx);
  return Number(numAffectedRows ?? 0);
}
