/** Job: registers the staged rows, chunk by chunk; each chunk is one transaction with one ledger entry. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { DatabaseError } from 'pg';
import { actTransaction, whoAndWhen } from '../../../acts/acting.ts';
import type { Acting } from '../../../acts/act.ts';
import type { Context } from '../../../acts/context.ts';
import { ActError } from '../../../acts/error-codes.ts';
import { commitWithoutWaiting } from '../../../database/scope.ts';
import type { RunningJob } from '../../../jobs/jobs.ts';
import { appendEntries } from '../../../ledger/append.ts';
import { getCycle } from '../../preparation/cycle.queries.ts';
import { type Answered, closeMissed } from '../open-cases/settle-since.ts';
import { checkImported, enterAllChunks } from '../live-check/check-imported.ts';
import { lockRegister } from '../register-lock.ts';
import { takeOverClaims } from '../take-over-claims.ts';
import { ONE_CLAIM } from '../write-registration.ts';
import { ofAge } from './interpret-row.ts';
import { setAsideCertified } from './set-aside-certified.ts';
import { setAsideIneligible } from './set-aside-ineligible.ts';
import { unknownEthnicities } from './unknown-ethnicities.ts';
import { lawOnDays, lockImport, updateImport, type VoterImport } from './voter-import.queries.ts';

const CHUNK = 10_000;

export async function importVoters(context: Context, job: RunningJob): Promise<void> {
  const { import: id } = job.input as { import: string };
  try {
    const { state } = await actTransaction(context, job.actor, (acting) => lockImport(acting, id));
    if (state === 'importing') await importRows(context, job, id);
  } catch (error) {
    await stopImporting(context, job, id);
    throw error instanceof ActError ? error : new Error(BROKEN_OFF, { cause: error });
  }
  const { file } = await actTransaction(context, job.actor, (acting) => lockImport(acting, id, ['done']));
  // The file itself has served: what could not be imported is kept as rows.
  await context.files.remove(file);
}

const BROKEN_OFF = '导入时系统出错。已登记的都在，其余的行也在：按“接着导入”办完。';

async function importRows(context: Context, job: RunningJob, id: string): Promise<void> {
  for (let finished = false; !finished;) {
    job.signal.throwIfAborted();
    const left = await chunkAndCheck(context, job, id);
    await job.progress(left.imported, left.total, `已登记 ${left.imported} 人`);
    ({ finished } = left);
  }
  await sql`select analyze_after_bulk()`.execute(context.db);
  await actTransaction(context, job.actor, async (acting) => {
    await lockImport(acting, id, ['importing']);
    await updateImport(acting, id, { state: 'done', problem: null });
  });
}

/**
 * One chunk is registered while those before, which are committed, are looked for among all registers: also where the chunk fails. After the last there is
 * none to register.
 */
async function chunkAndCheck(context: Context, job: RunningJob, id: string): Promise<Left> {
  const [chunk, check] = await Promise.allSettled([
    actTransaction(context, job.actor, (acting) => importChunk(acting, id)),
    checkImported(context, job.actor, id),
  ]);
  if (chunk.status === 'rejected') throw chunk.reason;
  if (check.status === 'rejected') throw check.reason;
  return chunk.value;
}

/** Every chunk is whole or not at all, so what is left can be confirmed again. */
async function stopImporting(context: Context, job: RunningJob, id: string): Promise<void> {
  await actTransaction(context, job.actor, async (acting) => {
    const { state, rowsImported } = await lockImport(acting, id);
    if (state !== 'importing') return;
    await enterAllChunks(acting, id);
    const stopped = job.signal.aborted ? '导入被取消' : '导入中途出错';
    await updateImport(acting, id, {
      state: 'previewed',
      problem: `${stopped}：已登记 ${rowsImported} 人，其余的行还没有登记。按“接着导入”办完，不会重复。`,
    });
  });
}

interface Left {
  readonly imported: number;
  readonly total: number;
  readonly finished: boolean;
}

/** What is asked of a chunk once, in one way through its rows: nothing that none of them has need be looked for again. */
interface ChunkLines {
  readonly first: number;
  readonly last: number;
  readonly number: number;
  readonly constituencies: readonly string[];
  readonly hasUnits: boolean;
  readonly hasByHand: boolean;
}

/** Those of a chunk that are registered in the same constituencies. */
interface LinesOfPlace {
  readonly constituencies: readonly (string | null)[];
  readonly first: number;
  readonly last: number;
  readonly number: number;
  readonly hasUnits: boolean;
  readonly hasByHand: boolean;
}

async function nextLines({ tx, county }: Acting, id: string): Promise<ChunkLines | undefined> {
  const { rows } = await sql<LinesOfPlace>`
    select array[county_constituency, township_constituency] as constituencies, min(line) as first, max(line) as last,
      count(*) as number, bool_or(unit is not null) as has_units, bool_or(is_by_hand) as has_by_hand
    from (
      select line, county_constituency, township_constituency, unit, is_by_hand from import_row
      where county = ${county} and import = ${id} and state = 'ready'
        -- These are registered, and lie there until they are looked for.
        and not exists (select from import_chunk c
          where c.county = ${county} and c.import = ${id} and not c.is_entered and line between c.first_line and c.last_line)
      order by line limit ${CHUNK}) chunk
    group by county_constituency, township_constituency`.execute(tx);
  if (rows.length === 0) return undefined;
  return {
    first: Math.min(...rows.map(({ first }) => first)),
    last: Math.max(...rows.map(({ last }) => last)),
    number: rows.reduce((sum, { number }) => sum + number, 0),
    constituencies: [...new Set(rows.flatMap((row) => row.constituencies))].filter((each) => each !== null),
    hasUnits: rows.some(({ hasUnits }) => hasUnits),
    hasByHand: rows.some(({ hasByHand }) => hasByHand),
  };
}

async function importChunk(acting: Acting, id: string): Promise<Left> {
  const { tx, county } = acting;
  await commitWithoutWaiting(tx);
  const { cycle, rowsImported, rowsReady, rowsBad, ethnicities } = await lockImport(acting, id);
  const lines = await nextLines(acting, id);
  if (!lines) return { imported: rowsImported, total: rowsImported, finished: true };
  const { first, last, number } = lines;

  // From its first line on, or the rows of all chunks before it would be passed over again each time.
  const chunk = sql`r.county = ${county} and r.import = ${id} and r.state = 'ready' and r.line between ${first} and ${last}`;
  const { electionDay } = await getCycle(acting, cycle);
  const claims = { id, cycle, electionDay, first, last };
  const hasKnown = await setAside(acting, chunk, claims, lines.constituencies);
  const imported = await register(acting, chunk, { id, cycle, hasKnown, ...lines });
  await closeMissed(acting, cycle, await missedInChunk(acting, chunk));
  const unknown = await unknownEthnicities(acting, chunk, ethnicities);
  const setAsideNow = number - imported;
  await updateImport(acting, id, {
    rowsImported: rowsImported + imported,
    rowsReady: rowsReady - number,
    rowsBad: rowsBad + setAsideNow,
    ethnicities: JSON.stringify(unknown),
  });
  await appendEntries(tx, county, [
    {
      id: randomUUID(),
      act: 'confirm-import',
      outcome: 'done',
      ...whoAndWhen(acting),
      subject: { import: id },
      figures: { imported, setAside: setAsideNow },
    },
  ]);
  return {
    imported: rowsImported + imported,
    total: rowsImported + Math.max(rowsReady, imported),
    finished: false,
  };
}

/** 漏登的核查事项 about people of this chunk, by their numbers. */
async function missedInChunk({ tx, county }: Acting, chunk: Condition): Promise<readonly Answered[]> {
  const { rows } = await sql<Answered>`
    select m.case_id, r.person, r.name from missed_number m join import_row r on r.identifier_hash = m.hash
    where m.county = ${county} and ${chunk} and (select exists (select from missed_number where county = ${county}))
    order by m.case_id`.execute(tx);
  return rows;
}

type Condition = ReturnType<typeof sql>;

type Claims = Pick<VoterImport, 'id' | 'cycle'> & {
  readonly electionDay: string;
  readonly first: number;
  readonly last: number;
};

/** Everybody who cannot be registered becomes a bad row; the numbers of all others are claimed. Answers whether the county knows anybody of the chunk. */
async function setAside(
  acting: Acting,
  chunk: Condition,
  claims: Claims,
  constituencies: readonly string[],
): Promise<boolean> {
  const { tx, county } = acting;
  // A constituency whose roll is being published right now is waited for.
  const shared = await sql<{ stage: string }>`
    select stage from constituency where county = ${county} and id = any(${constituencies}::uuid[])
    order by id for share`.execute(tx);
  await lockRegister(acting);
  if (shared.rows.some(({ stage }) => stage !== 'drawn'))
    await sql`
      update import_row r set state = 'bad', problems = array['roll-published'] where ${chunk}
        and exists (select from constituency c where c.county = ${county} and c.stage <> 'drawn'
          and c.id in (r.county_constituency, r.township_constituency))`.execute(tx);
  await setAsideUnderAge(acting, chunk);
  await setAsideIneligible(acting, chunk);
  await setAsideCertified(acting, chunk, claims.cycle);
  const hasKnown = await keepKnownPersons(acting, chunk);
  await claimNumbers(acting, chunk, claims);
  return hasKnown;
}

/**
 * Someone whom this county knows already (by his other level) keeps his identity, if the name agrees. Each number is looked up by itself: joined as a whole,
 * a planner that takes the register for small reads all of it for every row. In the order of the index, for most files bring nobody whom the county knows.
 */
async function keepKnownPersons({ tx, county }: Acting, chunk: Condition): Promise<boolean> {
  const { rows } = await sql<{ known: Buffer[] }>`
    select array(select hash from (select identifier_hash as hash from import_row r where ${chunk} order by 1) asked
      where (select i.person from person_identifier i where i.county = ${county} and i.hash = asked.hash limit 1) is not null) as known`.execute(
    tx,
  );
  const known = rows[0]?.known ?? [];
  if (known.length === 0) return false;
  await sql`
    update import_row r
    set person = coalesce(known.same, r.person),
      state = case when known.has_other then 'bad' else r.state end,
      problems = case when known.has_other then array['other-name'] else r.problems end
    from import_row asked, lateral (
      select min(p.id::text) filter (where p.name = asked.name)::uuid as same,
        count(*) > 1 or bool_or(p.name <> asked.name) as has_other
      from person_identifier i join person p on p.county = i.county and p.id = i.person
      where i.county = ${county} and i.hash = asked.identifier_hash
      having count(*) > 0) known
    where ${chunk} and asked.county = r.county and asked.import = r.import and asked.line = r.line
      and r.identifier_hash = any(${known})`.execute(tx);
  return true;
}

/** Every row's number for its levels. Nearly always nobody has claimed any of them, and nobody is looked for who might have. */
async function claimNumbers(acting: Acting, chunk: Condition, claims: Claims): Promise<void> {
  const { tx, county } = acting;
  await sql`savepoint unclaimed`.execute(tx);
  try {
    await sql`
      insert into identifier_claim (hash, level, county, cycle, person)
      select hash, level, ${county}, ${claims.cycle}, person from (${wantedBy(chunk)}) wanted order by hash, level`.execute(
      tx,
    );
  } catch (error) {
    if (!(error instanceof DatabaseError) || error.constraint !== ONE_CLAIM) throw error;
    await sql`rollback to savepoint unclaimed`.execute(tx);
    await claimUnclaimed(acting, chunk, claims);
  }
}

function wantedBy(chunk: Condition) {
  const at = (level: 'county' | 'township') => sql`
    select identifier_hash as hash, ${sql.lit(level)} as level, person from import_row r
    where ${chunk} and ${sql.ref(`${level}_constituency`)} is not null`;
  return sql`${at('county')} union all ${at('township')}`;
}

/**
 * A row that cannot have all its claims gets none and becomes a bad row. Claims are taken in the order of their hashes, so that two imports at once wait for
 * each other and never in a circle.
 */
async function claimUnclaimed(
  { tx, county }: Acting,
  chunk: Condition,
  { id, cycle, electionDay, first, last }: Claims,
): Promise<void> {
  const { rows } = await sql<{ wanted: number; claimed: number }>`
    with wanted as materialized (${wantedBy(chunk)}
    ), claimed as (
      insert into identifier_claim as k (hash, level, county, cycle, person)
      select distinct on (hash, level) hash, level, ${county}, ${cycle}, person from wanted order by hash, level
      ${takeOverClaims(electionDay)}
      returning 1
    )
    select (select count(*) from wanted) as wanted, (select count(*) from claimed) as claimed`.execute(tx);
  if (rows[0]?.wanted === rows[0]?.claimed) return;
  const claimed = (level: string) => sql`exists (select from identifier_claim k
    where k.hash = r.identifier_hash and k.level = ${level} and k.cycle = ${cycle} and k.person = r.person
      and not exists (select from registration g where g.county = ${county} and g.cycle = k.cycle and g.person = r.person
        and g.level = k.level and g.status = 'on-roll'))`;
  await sql`
    update import_row r set state = 'bad', problems = array['already-registered'] where ${chunk}
      and not ((county_constituency is null or ${claimed('county')})
        and (township_constituency is null or ${claimed('township')}))`.execute(tx);
  await sql`
    delete from identifier_claim k using import_row r
    where r.county = ${county} and r.import = ${id} and r.line between ${first} and ${last}
      and r.state = 'bad' and r.problems = array['already-registered']
      and k.hash = r.identifier_hash and k.cycle = ${cycle} and k.person = r.person
      and not exists (select from registration g where g.county = ${county} and g.cycle = k.cycle and g.person = k.person
        and g.level = k.level and g.status = 'on-roll')`.execute(tx);
}

/** Whose constituency votes earlier than it did when the file was read, and who is not of age by then. */
async function setAsideUnderAge(acting: Acting, chunk: Condition): Promise<void> {
  const { tx, county } = acting;
  // The law decides; only who turns eighteen about that day, or later, is asked about.
  const { rows } = await sql<{ line: number; birthDate: string; electionDay: string }>`
    with days as (
      select c.id, coalesce(c.election_day, y.election_day) as election_day
      from constituency c join cycle y on y.county = c.county and y.id = c.cycle where c.county = ${county}
    ), young as materialized (
      select line, birth_date, county_constituency, township_constituency from import_row r
      where ${chunk} and birth_date >= (select min(election_day) - interval '18 years 1 day' from days)
    )
    select distinct r.line, r.birth_date, d.election_day from young r
    join days d on d.id in (r.county_constituency, r.township_constituency)
    where r.birth_date >= d.election_day - interval '18 years 1 day'`.execute(tx);
  const lawOn = await lawOnDays(acting, new Set(rows.map(({ electionDay }) => electionDay)));
  const lines = rows
    .filter(({ birthDate, electionDay }) => !ofAge(birthDate, electionDay, lawOn.get(electionDay)))
    .map(({ line }) => line);
  if (lines.length === 0) return;
  await sql`update import_row r set state = 'bad', problems = array['under-age']
    where ${chunk} and line = any(${lines})`.execute(tx);
}

interface Registering extends Pick<VoterImport, 'id' | 'cycle'>, Pick<ChunkLines, 'hasUnits' | 'hasByHand'> {
  /** Otherwise there is nobody to come into conflict with, which is not looked for then: it would cost a third of the writing. */
  readonly hasKnown: boolean;
}

async function register(acting: Acting, chunk: Condition, given: Registering): Promise<number> {
  const { tx, now } = acting;
  const { id, cycle, hasKnown, hasUnits, hasByHand } = given;
  const unlessThere = hasKnown ? sql`on conflict do nothing` : sql``;
  await sql`
    insert into person (county, id, name, sort_key, sex, birth_date, ethnicity, address, area, phone_encrypted)
    select county, person, name, sort_key, sex, birth_date, ethnicity, address, area, phone_encrypted
    from import_row r where ${chunk} order by person
    ${unlessThere}`.execute(tx);
  await sql`
    insert into person_identifier (county, hash, tail_hash, person, encrypted)
    select county, identifier_hash, identifier_tail_hash, person, identifier_encrypted from import_row r where ${chunk}
    order by identifier_hash
    ${unlessThere}`.execute(tx);
  const again = sql`on conflict (county, cycle, level, person) do update
    set constituency = excluded.constituency, area = excluded.area, status = 'on-roll'`;
  await sql`
    insert into registration (county, cycle, level, person, constituency, area, voter_group, source, registered_at)
    select county, ${cycle}, level, person, constituency, area, voter_group, 'import', ${now}
    from (
      select r.*, 'county' as level, county_constituency as constituency from import_row r
        where ${chunk} and county_constituency is not null
      union all
      select r.*, 'township', township_constituency from import_row r
        where ${chunk} and township_constituency is not null) each_level
    order by level, person
    ${hasKnown ? again : sql``}`.execute(tx);
  if (hasUnits) await keepUnits(acting, chunk);
  if (hasByHand) await keepPlacements(acting, chunk, cycle);
  return keepChunk(acting, chunk, id, hasKnown);
}

async function keepUnits({ tx }: Acting, chunk: Condition): Promise<void> {
  await sql`
    insert into voter_unit (county, person, area, unit)
    select county, person, area, unit from import_row r where ${chunk} and unit is not null
    on conflict (county, person) do update set area = excluded.area, unit = excluded.unit`.execute(tx);
}

async function keepPlacements({ tx, entry }: Acting, chunk: Condition, cycle: string): Promise<void> {
  await sql`
    insert into hand_placement (county, cycle, level, person, constituency, area, reason, entry)
    select g.county, g.cycle, g.level, g.person, g.constituency, g.area, '导入时由人指定', ${entry}
    from import_row r join registration g on g.county = r.county and g.person = r.person and g.cycle = ${cycle}
    where ${chunk} and r.is_by_hand
    on conflict (county, cycle, level, person) do update set constituency = excluded.constituency,
      area = excluded.area, reason = excluded.reason, entry = excluded.entry`.execute(tx);
}

/** Whom the chunk registered; what they are compared by enters its table while the next chunk is registered (live-check/check-imported.ts). */
async function keepChunk(
  { tx, county }: Acting,
  chunk: Condition,
  id: string,
  hasKnown: boolean,
): Promise<number> {
  const { rows } = await sql<{ registered: number }>`
    insert into import_chunk (county, import, first_line, last_line, persons, has_known)
    select ${county}, ${id}, min(line), max(line), array_agg(person order by person), ${hasKnown}
    from import_row r where ${chunk}
    having count(*) > 0
    returning cardinality(persons) as registered`.execute(tx);
  return rows[0]?.registered ?? 0;
}
