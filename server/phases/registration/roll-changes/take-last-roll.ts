import { sql } from 'kysely';
import { type Acting, defineAct, done, refused } from '../../../acts/act.ts';
import { ActError } from '../../../acts/error-codes.ts';
import { cycleStageRuling, getCycle } from '../../preparation/cycle.queries.ts';
import { lockRegister } from '../register-lock.ts';
import { LastRollTakenSchema, TakeLastRollSchema } from '../roll-change.schema.ts';

/**
 * 取得上届名单: of a cycle in this database, or of whoever is on this register now, after the old roll was imported, with
 * those whom a movement took off it since. Taken once more it takes the place
 * of what was taken before; movements stay.
 */
export const takeLastRoll = defineAct({
  name: 'take-last-roll',
  input: TakeLastRollSchema,
  output: LastRollTakenSchema,
  areaOf: (acting) => Promise.resolve(acting.county),
  async perform(acting, input) {
    const { tx, county, today, entry } = acting;
    const { cycle, previousCycle, document } = input;
    const stage = await cycleStageRuling(acting, 'take-last-roll', cycle);
    if (!stage.permitted) return refused(stage);
    const lastElectionDay = await lastDayOf(acting, input);
    await lockRegister(acting);
    await tx.deleteFrom('lastRollEntry').where('county', '=', county).where('cycle', '=', cycle).execute();
    await tx.deleteFrom('lastRoll').where('county', '=', county).where('cycle', '=', cycle).execute();
    const taken = {
      county,
      cycle,
      previousCycle,
      lastElectionDay,
      document,
      persons: 0,
      takenOn: today,
      entry,
    };
    await tx.insertInto('lastRoll').values(taken).execute();
    await insertEntries(acting, cycle, previousCycle);
    const { persons, unplaced } = await count(acting, cycle);
    if (persons === 0)
      throw new ActError('bad-request', '上届名单是空的。请先导入上届名单，或者另选一次换届。');
    await tx
      .updateTable('lastRoll')
      .set({ persons })
      .where('county', '=', county)
      .where('cycle', '=', cycle)
      .execute();
    return done({ cycle, persons, unplaced }, { subject: { cycle }, figures: { persons, unplaced } });
  },
});

async function lastDayOf(
  acting: Acting,
  {
    cycle,
    previousCycle,
    lastElectionDay,
  }: { cycle: string; previousCycle: string | null; lastElectionDay: string | null },
): Promise<string> {
  const { electionDay } = await getCycle(acting, cycle);
  const day = previousCycle === null ? lastElectionDay : (await getCycle(acting, previousCycle)).electionDay;
  if (day === null) throw new ActError('bad-request', '请填上届选举日：新满十八周岁等从那一天算起。');
  if (day >= electionDay) throw new ActError('bad-request', '上届选举日要早于这次的选举日，请核对。');
  return day;
}

/** An old constituency corresponds to the one of its level and place that has its name, or else its number. */
async function insertEntries({ tx, county }: Acting, cycle: string, previous: string | null): Promise<void> {
  if (previous === null) {
    await sql`
      insert into last_roll_entry (county, cycle, level, person, constituency, area)
      select county, cycle, level, person, constituency, area from registration
      where county = ${county} and cycle = ${cycle} and status = 'on-roll'
      union
      select county, cycle, level, person, constituency, area from roll_change
      where county = ${county} and cycle = ${cycle} and struck and withdrawn_on is null`.execute(tx);
    return;
  }
  await sql`
    with corresponding as (
      select distinct on (o.id) o.id as old, n.id as new
      from constituency o join constituency n
        on n.county = o.county and n.cycle = ${cycle} and n.level = o.level and n.area = o.area
          and (n.name = o.name or n.number = o.number)
      where o.county = ${county} and o.cycle = ${previous}
      order by o.id, (n.name = o.name) desc)
    insert into last_roll_entry (county, cycle, level, person, constituency, area)
    select g.county, ${cycle}, g.level, coalesce(p.merged_into, g.person), c.new, g.area
    from registration g
    join person p on p.county = g.county and p.id = g.person
    left join corresponding c on c.old = g.constituency
    where g.county = ${county} and g.cycle = ${previous} and g.status = 'on-roll'
    on conflict do nothing`.execute(tx);
}

async function count({ tx, county }: Acting, cycle: string): Promise<{ persons: number; unplaced: number }> {
  const { rows } = await sql<{ persons: number; unplaced: number }>`
    select count(distinct person) as persons, count(distinct person) filter (where constituency is null) as unplaced
    from last_roll_entry where county = ${county} and cycle = ${cycle}`.execute(tx);
  return rows[0] ?? { persons: 0, unplaced: 0 };
}
