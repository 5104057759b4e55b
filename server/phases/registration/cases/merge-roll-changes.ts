/** 合并以后的增减 · the last roll and the movements of records that are merged go with them, and the sums of every constituency close as they did before. */
import { sql } from 'kysely';
import type { Acting } from '../../../acts/act.ts';
import { ADDING } from '../roll-change.schema.ts';
import { insertMovements, type Place } from '../roll-changes.queries.ts';

type Stood = Pick<Place, 'level' | 'person' | 'constituency'>;

/**
 * On a level on which nothing is written down of the record that stays, or at a place where he stands only now, the other's turn (上届名单上的一行和增减)
 * becomes his. What is left of somebody who was counted where he stood, and stands there no more, was counted twice: it is taken off as 上届重登.
 * `stood`: where they all stood before the merging.
 */
export async function mergeRollChanges(
  acting: Acting,
  cycle: string,
  kept: string,
  others: readonly string[],
  stood: readonly Stood[],
): Promise<void> {
  for (const other of others) await moveTurns(acting, cycle, kept, other);
  const left = await countedTwice(acting, cycle, [kept, ...others], stood);
  await insertMovements(
    acting,
    cycle,
    left.map((place) => ({
      ...place,
      change: 'wrong',
      document: '核查事项：重登，合并为一人',
      struck: false,
    })),
  );
}

async function moveTurns({ tx, county }: Acting, cycle: string, kept: string, other: string): Promise<void> {
  const { rows } = await sql<{ level: string; constituency: string | null }>`
    with turns as (
      select level, person, constituency from last_roll_entry
        where county = ${county} and cycle = ${cycle} and person in (${kept}, ${other})
      union
      select level, person, constituency from roll_change
        where county = ${county} and cycle = ${cycle} and person in (${kept}, ${other}) and withdrawn_on is null)
    select o.level, o.constituency from turns o
    where o.person = ${other} and (
      not exists (select from turns k where k.person = ${kept} and k.level = o.level)
      or (not exists (select from turns k where k.person = ${kept} and k.level = o.level and k.constituency = o.constituency)
        and exists (select from registration g where g.county = ${county} and g.cycle = ${cycle} and g.level = o.level
          and g.person = ${kept} and g.constituency = o.constituency and g.status = 'on-roll')))`.execute(tx);
  for (const { level, constituency } of rows) {
    const turn = sql`t.county = ${county} and t.cycle = ${cycle} and t.level = ${level} and t.person = ${other}
      and t.constituency is not distinct from ${constituency}::uuid`;
    const known = sql`k.county = t.county and k.cycle = t.cycle and k.level = t.level and k.person = ${kept}`;
    await sql`
      update last_roll_entry t set person = ${kept} where ${turn}
        and not exists (select from last_roll_entry k where ${known})`.execute(tx);
    await sql`
      update roll_change t set person = ${kept} where ${turn} and t.withdrawn_on is null
        and not exists (select from roll_change k where ${known} and k.change = t.change and k.withdrawn_on is null)`.execute(
      tx,
    );
  }
}

/** Counted at a place (on the last roll or added, and not taken off) where one of them stood, and whoever it is counted for stands no more. */
async function countedTwice(
  { tx, county }: Acting,
  cycle: string,
  persons: readonly string[],
  stood: readonly Stood[],
): Promise<Place[]> {
  const { rows } = await sql<Place>`
    with counted as (
      select level, person, constituency, area from last_roll_entry
        where county = ${county} and cycle = ${cycle} and person = any(${[...persons]}::uuid[])
      union
      select level, person, constituency, area from roll_change
        where county = ${county} and cycle = ${cycle} and person = any(${[...persons]}::uuid[])
          and withdrawn_on is null and change = any(${[...ADDING]}))
    select c.level, c.person, c.constituency, c.area from counted c
    where (c.level, c.constituency) in (select * from unnest(
        ${stood.map(({ level }) => level)}::text[], ${stood.map(({ constituency }) => constituency)}::uuid[]))
      and not exists (select from roll_change x where x.county = ${county} and x.cycle = ${cycle} and x.level = c.level
        and x.person = c.person and x.constituency = c.constituency and x.withdrawn_on is null and x.change <> all(${[...ADDING]}))
      and not exists (select from registration g where g.county = ${county} and g.cycle = ${cycle} and g.level = c.level
        and g.person = c.person and g.constituency = c.constituency and g.status = 'on-roll')
    order by c.level, c.person`.execute(tx);
  return rows;
}
