/** What all acts on movements share: the last roll, who differs from it, movements written, people taken off. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Acting } from '../../acts/act.ts';
import { ActError } from '../../acts/error-codes.ts';
import { ADDING, type ChangeKind } from './roll-change.schema.ts';

export type Level = 'county' | 'township';

/** A place on a roll, this one or the last. */
export interface Place {
  readonly level: Level;
  readonly person: string;
  readonly constituency: string | null;
  readonly area: string;
}

export interface LastRoll {
  readonly lastElectionDay: string;
  readonly document: string;
}

/** A county that elects with this system for the first time may have none. */
export async function findLastRoll({ tx, county }: Acting, cycle: string): Promise<LastRoll | undefined> {
  return tx
    .selectFrom('lastRoll')
    .select(['lastElectionDay', 'document'])
    .where('county', '=', county)
    .where('cycle', '=', cycle)
    .executeTakeFirst();
}

export async function getLastRoll(acting: Acting, cycle: string): Promise<LastRoll> {
  const row = await findLastRoll(acting, cycle);
  if (!row) throw new ActError('bad-request', '还没有取得上届名单。请先取得上届名单，再办增减。');
  return row;
}

const standing = (county: string, cycle: string, of: string, adds: boolean) => sql`
  exists (select from roll_change x where x.county = ${county} and x.cycle = ${cycle} and x.withdrawn_on is null
    and x.level = ${sql.raw(of)}.level and x.person = ${sql.raw(of)}.person and x.constituency is not distinct from ${sql.raw(of)}.constituency
    and (x.change = any(${[...ADDING]})) = ${adds})`;

/** On this roll, not on the last at this place, and no movement says why. */
export const appeared = (county: string, cycle: string) => sql`
  select g.level, g.person, g.constituency, g.area from registration g
  where g.county = ${county} and g.cycle = ${cycle} and g.status = 'on-roll'
    and not exists (select from last_roll_entry e where e.county = g.county and e.cycle = g.cycle and e.level = g.level
      and e.person = g.person and e.constituency = g.constituency)
    and not ${standing(county, cycle, 'g', true)} and not ${standing(county, cycle, 'g', false)}`;

/** On this roll at a place that a movement took him off: whoever registered him again left that standing. */
export const returned = (county: string, cycle: string) => sql`
  select g.level, g.person, g.constituency, g.area from registration g
  where g.county = ${county} and g.cycle = ${cycle} and g.status = 'on-roll' and ${standing(county, cycle, 'g', false)}`;

/** On the last roll, not on this one at this place, and no movement says why. */
export const vanished = (county: string, cycle: string) => sql`
  select e.level, e.person, e.constituency, e.area from last_roll_entry e
  where e.county = ${county} and e.cycle = ${cycle}
    and not exists (select from registration g where g.county = e.county and g.cycle = e.cycle and g.level = e.level
      and g.person = e.person and g.constituency = e.constituency and g.status = 'on-roll')
    and not ${standing(county, cycle, 'e', false)}`;

/** Added since the last roll, not on this one at that place, and no movement says why he is gone. */
const dropped = (county: string, cycle: string) => sql`
  select distinct a.level, a.person, a.constituency, a.area from roll_change a
  where a.county = ${county} and a.cycle = ${cycle} and a.withdrawn_on is null and a.change = any(${[...ADDING]})
    and not exists (select from last_roll_entry e where e.county = a.county and e.cycle = a.cycle and e.level = a.level
      and e.person = a.person and e.constituency = a.constituency)
    and not exists (select from registration g where g.county = a.county and g.cycle = a.cycle and g.level = a.level
      and g.person = a.person and g.constituency = a.constituency and g.status = 'on-roll')
    and not ${standing(county, cycle, 'a', false)}`;

/** 减少的原因不明 · of those on the last roll and of those added since. */
export const gone = (county: string, cycle: string) => sql`
  ${vanished(county, cycle)} union all ${dropped(county, cycle)}`;

export async function readPlaces({ tx }: Acting, query: ReturnType<typeof appeared>): Promise<Place[]> {
  const { rows } = await sql<Place>`select level, person, constituency, area from (${query}) places`.execute(
    tx,
  );
  return rows;
}

type Mover = Pick<Place, 'level' | 'person'>;

/** Where he is on this roll and nothing says why. */
export function findAppeared(acting: Acting, cycle: string, mover: Mover): Promise<Place[]> {
  return findPlaces(acting, appeared(acting.county, cycle), mover);
}

/** Where he was on the last roll or was added since, and nothing says why he is gone from there. */
export function findGone(acting: Acting, cycle: string, mover: Mover): Promise<Place[]> {
  return findPlaces(acting, gone(acting.county, cycle), mover);
}

async function findPlaces(
  { tx }: Acting,
  places: ReturnType<typeof appeared>,
  { level, person }: Mover,
): Promise<Place[]> {
  const { rows } = await sql<Place>`select level, person, constituency, area from (${places}) places
    where level = ${level} and person = ${person} order by constituency`.execute(tx);
  return rows;
}

/** Those of whom something is recorded that stands, and who are on this roll or on the last. */
export async function personsWithFacts({ tx, county }: Acting, cycle: string): Promise<string[]> {
  const { rows } = await sql<{ person: string }>`
    select distinct f.person from person_fact f where f.county = ${county} and f.withdrawn_on is null and (
      exists (select from registration g where g.county = f.county and g.cycle = ${cycle} and g.person = f.person)
      or exists (select from last_roll_entry e where e.county = f.county and e.cycle = ${cycle} and e.person = f.person))`.execute(
    tx,
  );
  return rows.map(({ person }) => person);
}

export interface NewMovement extends Place {
  readonly change: ChangeKind;
  readonly document: string;
  readonly struck: boolean;
}

const INSERTED = 5_000;

/** One that stands already for the same reason at the same place stays the one, and takes off whoever this one does. */
export async function insertMovements(
  { tx, county, today, entry }: Acting,
  cycle: string,
  movements: readonly NewMovement[],
): Promise<string[]> {
  const ids: string[] = [];
  for (let at = 0; at < movements.length; at += INSERTED) {
    const rows = movements.slice(at, at + INSERTED).map((movement) => ({
      county,
      id: randomUUID(),
      cycle,
      level: movement.level,
      person: movement.person,
      constituency: movement.constituency,
      area: movement.area,
      change: movement.change,
      document: movement.document,
      struck: movement.struck,
      recordedOn: today,
      entry,
    }));
    const written = await tx
      .insertInto('rollChange')
      .values(rows)
      .onConflict((conflict) =>
        conflict
          .columns(['county', 'cycle', 'level', 'person', 'change', 'constituency'])
          .where('withdrawnOn', 'is', null)
          .doUpdateSet({ struck: sql`roll_change.struck or excluded.struck` }),
      )
      .returning('id')
      .execute();
    ids.push(...written.map(({ id }) => id));
  }
  return ids;
}

/** Takes these people off the rolls that are not published; answers from where. */
export async function strikeDrawn(
  { tx, county }: Acting,
  cycle: string,
  places: readonly Pick<Place, 'level' | 'person'>[],
): Promise<Place[]> {
  if (places.length === 0) return [];
  const { rows } = await sql<Place>`
    update registration g set status = 'struck'
    from unnest(${places.map(({ level }) => level)}::text[], ${places.map(({ person }) => person)}::uuid[]) as off (level, person),
      constituency c
    where g.county = ${county} and g.cycle = ${cycle} and g.level = off.level and g.person = off.person and g.status = 'on-roll'
      and c.county = g.county and c.id = g.constituency and c.stage = 'drawn'
    returning g.level, g.person, g.constituency, g.area`.execute(tx);
  return rows;
}
