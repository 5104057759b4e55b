/** 增减的核算: last roll and increases less decreases make this roll, in every constituency of both levels; and everyone of whom they do not. */
import { sql } from 'kysely';
import type { Acting } from '../../../acts/act.ts';
import { recordReading } from '../register.queries.ts';
import { findOffRoll } from '../eligibility/person-eligibility.queries.ts';
import { getCycle } from '../../preparation/cycle.queries.ts';
import { findSettleable } from './find-settleable.ts';
import { ADDING, type EXCEPTION_KINDS, type RollBalance } from '../roll-change.schema.ts';
import { appeared, gone, personsWithFacts, returned } from '../roll-changes.queries.ts';

type Row = RollBalance['rows'][number];
type Exception = RollBalance['exceptions'][number];

const SHOWN = 300;

export async function readRollBalance(acting: Acting, cycle: string): Promise<RollBalance> {
  const lastRoll = await readLastRoll(acting, cycle);
  const previousCycles = await readPreviousCycles(acting, cycle);
  const nights = await readNights(acting, cycle);
  const isCompared = lastRoll !== null;
  const exceptions = await readExceptions(acting, cycle, isCompared);
  const movements = await readMovements(acting, cycle);
  await recordReading(acting, exceptions.length + movements.length);
  const { added, removed, struck } = await findSettleable(acting, cycle);
  return {
    lastRoll,
    previousCycles,
    nights,
    rows: isCompared ? await readBalanceRows(acting, cycle) : [],
    exceptions,
    movements,
    settleable: { added: added.length, removed: removed.length + struck.length },
    carriable: await countCarriable(acting, cycle),
  };
}

/** Taken off whoever was in the sum: on the last roll, or added since. Who came and went before they were compared changes no sum. */
const wasCounted = (of: string) => sql`(
  ${sql.ref(`${of}.change`)} = any(${[...ADDING]})
  or exists (select from last_roll_entry e where ${sameTurn('e', of)})
  or exists (select from roll_change a where ${sameTurn('a', of)} and a.withdrawn_on is null and a.change = any(${[...ADDING]})))`;

const sameTurn = (one: string, other: string) => sql`
  (${sql.raw(one)}.county, ${sql.raw(one)}.cycle, ${sql.raw(one)}.level, ${sql.raw(one)}.person)
  = (${sql.raw(other)}.county, ${sql.raw(other)}.cycle, ${sql.raw(other)}.level, ${sql.raw(other)}.person)
  and ${sql.raw(one)}.constituency is not distinct from ${sql.raw(other)}.constituency`;

const unexplained = (county: string, cycle: string) => sql`
  ${appeared(county, cycle)} union all ${returned(county, cycle)} union all ${gone(county, cycle)}`;

/** One row a constituency, and one for those that are no more where anybody of theirs is left. */
export async function readBalanceRows(
  { tx, county }: Pick<Acting, 'tx' | 'county'>,
  cycle: string,
): Promise<Row[]> {
  const { rows } = await sql<Omit<Row, 'closes'>>`
    with differing as (
      select constituency, level, count(*) as persons from (${unexplained(county, cycle)}) d
      group by constituency, level),
    moved as (
      select constituency, level, jsonb_object_agg(change, persons) as changes from (
        select constituency, level, change, count(*) as persons from roll_change x
        where county = ${county} and cycle = ${cycle} and withdrawn_on is null and ${wasCounted('x')}
        group by constituency, level, change) each_kind
      group by constituency, level),
    old as (
      select constituency, level, count(*) as persons from last_roll_entry
      where county = ${county} and cycle = ${cycle} group by constituency, level),
    here as (
      select constituency, count(*) as persons from registration
      where county = ${county} and cycle = ${cycle} and status = 'on-roll' group by constituency)
    select c.id as constituency, c.level, c.number, c.name, c.stage, coalesce(o.persons, 0) as last,
      coalesce(m.changes, '{}') as changes, coalesce(h.persons, 0) as now, coalesce(d.persons, 0) as unexplained
    from constituency c
    left join old o on o.constituency = c.id left join moved m on m.constituency = c.id
    left join here h on h.constituency = c.id left join differing d on d.constituency = c.id
    where c.county = ${county} and c.cycle = ${cycle}
      and (o.persons is not null or h.persons is not null or m.changes is not null)
    union all
    select null, o.level, null, '上届选区已撤并的', 'none', o.persons, coalesce(m.changes, '{}'), 0, coalesce(d.persons, 0)
    from old o
    left join moved m on m.constituency is null and m.level = o.level
    left join differing d on d.constituency is null and d.level = o.level
    where o.constituency is null
    order by level, number nulls last`.execute(tx);
  return rows.map((row) => ({ ...row, closes: closes(row) }));
}

function closes({ last, changes, now, unexplained }: Omit<Row, 'closes'>): boolean {
  return unexplained === 0 && last + changesOf(changes, true) - changesOf(changes, false) === now;
}

export function changesOf(changes: Row['changes'], adds: boolean): number {
  return Object.entries(changes)
    .filter(([change]) => (ADDING as readonly string[]).includes(change) === adds)
    .reduce((sum, [, persons]) => sum + persons, 0);
}

const ADVICE: Readonly<Record<keyof typeof EXCEPTION_KINDS, string>> = {
  appeared:
    '迁入、恢复权利的，照材料登记资格事实后“按材料补记”；上届漏登的，记录为“上届漏登，这次补登”；不该登记的，除名。',
  returned: '确实应当在名单上的，在下面“已记录的增减”里撤销原来的减少；不应当在的，除名。',
  vanished:
    '死亡、迁出、被剥夺权利的，照材料登记资格事实后“按材料补记”；上届重登、错登的，记录为剔除；漏下的，“沿用上届登记”或者登记选民。',
  ineligible: '名单没有公布的，“按材料补记”时从名单上除去；已经公布的，用“更正选民名单”除名。',
};

/** Compared with no last roll, only those who may not stand on this one. */
async function readExceptions(acting: Acting, cycle: string, isCompared: boolean): Promise<Exception[]> {
  const { tx, county } = acting;
  const { electionDay } = await getCycle(acting, cycle);
  const off = await findOffRoll(acting, await personsWithFacts(acting, cycle), electionDay);
  const { rows } = await sql<Omit<Exception, 'advice'>>`
    select x.kind, x.level, x.person, p.name, p.birth_date, x.constituency as constituency_id,
      coalesce(c.name, '上届选区已撤并') as constituency, coalesce(c.stage <> 'drawn', false) as is_published
    from (
      (select 'ineligible' as kind, level, person, constituency from registration
        where county = ${county} and cycle = ${cycle} and status = 'on-roll' and person = any(${off}::uuid[]) limit ${SHOWN})
      union all (select 'appeared', level, person, constituency from (${appeared(county, cycle)}) a where ${isCompared} limit ${SHOWN})
      union all (select 'returned', level, person, constituency from (${returned(county, cycle)}) r where ${isCompared} limit ${SHOWN})
      union all (select 'vanished', level, person, constituency from (${gone(county, cycle)}) v limit ${SHOWN})) x
    join person p on p.county = ${county} and p.id = x.person
    left join constituency c on c.county = ${county} and c.id = x.constituency
    order by x.kind = 'ineligible' desc, x.kind, x.level, p.sort_key limit ${SHOWN}`.execute(tx);
  return rows.map((row) => ({ ...row, advice: ADVICE[row.kind] }));
}

async function readMovements({ tx, county }: Acting, cycle: string): Promise<RollBalance['movements']> {
  const { rows } = await sql<RollBalance['movements'][number]>`
    select x.id, x.change, x.level, x.person, p.name, coalesce(c.name, '上届选区已撤并') as constituency, x.document, x.recorded_on
    from roll_change x join person p on p.county = x.county and p.id = x.person
    left join constituency c on c.county = x.county and c.id = x.constituency
    where x.county = ${county} and x.cycle = ${cycle} and x.withdrawn_on is null
    order by x.recorded_on desc, p.sort_key, x.id limit ${SHOWN}`.execute(tx);
  return rows;
}

async function readLastRoll({ tx, county }: Acting, cycle: string): Promise<RollBalance['lastRoll']> {
  const row = await tx
    .selectFrom('lastRoll as l')
    .leftJoin('cycle as c', (on) =>
      on.onRef('c.county', '=', 'l.county').onRef('c.id', '=', 'l.previousCycle'),
    )
    .where('l.county', '=', county)
    .where('l.cycle', '=', cycle)
    .select(['l.document', 'l.lastElectionDay', 'l.takenOn', 'l.persons', 'c.name as previousCycle'])
    .executeTakeFirst();
  return row ?? null;
}

async function readPreviousCycles(
  { tx, county }: Acting,
  cycle: string,
): Promise<RollBalance['previousCycles']> {
  return tx
    .selectFrom('cycle')
    .select(['id', 'name', 'electionDay'])
    .where('county', '=', county)
    .where('id', '<>', cycle)
    .orderBy('electionDay', 'desc')
    .execute();
}

async function readNights({ tx, county }: Acting, cycle: string): Promise<RollBalance['nights']> {
  return tx
    .selectFrom('rollBalance')
    .select(['countedOn', 'constituencies', 'closed', 'last', 'added', 'removed', 'now', 'unexplained'])
    .where('county', '=', county)
    .where('cycle', '=', cycle)
    .orderBy('countedOn', 'desc')
    .limit(30)
    .execute();
}

async function countCarriable({ tx, county }: Acting, cycle: string): Promise<number> {
  const { rows } = await sql<{ places: number }>`
    select count(*) as places from last_roll_entry e
    join constituency c on c.county = e.county and c.id = e.constituency and c.stage = 'drawn'
    where e.county = ${county} and e.cycle = ${cycle}
      and not exists (select from registration g where g.county = e.county and g.cycle = e.cycle and g.level = e.level
        and g.person = e.person)`.execute(tx);
  return rows[0]?.places ?? 0;
}
