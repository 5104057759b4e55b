/** 选区的选举日 and what each has published: what a change of election day is held against. */
import type { ElectionDayRecord } from '@xuanwu/evidence/records.ts';
import { sql } from 'kysely';
import type { Acting } from '../acts/act.ts';
import type { ConstituencyDays, ElectionDayChangeRow } from './calendar.schema.ts';

/** All constituencies of the cycle, in the order of their boards. */
export async function readConstituencyDays(
  { tx, county }: Pick<Acting, 'tx' | 'county'>,
  cycle: string,
): Promise<ConstituencyDays[]> {
  const { rows } = await sql<ConstituencyDays>`
    select c.id, c.name, c.level, c.area, area.name as area_name,
      coalesce(c.election_day, cycle.election_day) as election_day, c.election_day is not null as is_own_day,
      (select roll.published_on from roll where roll.county = c.county and roll.constituency = c.id) as roll_published,
      (select coalesce(jsonb_agg(distinct l.published_on order by l.published_on), '[]') from initial_list l
        where l.county = c.county and l.constituency = c.id) as initial_published,
      (select f.published_on from formal_list f where f.county = c.county and f.constituency = c.id) as formal_published,
      array_remove(array[
        case when exists (select from registration g
          where g.county = c.county and g.constituency = c.id) then 'voter-perm' end,
        case when exists (select from nomination n
          where n.county = c.county and n.constituency = c.id and n.cancelled_on is null) then 'nom-unit' end,
        case when exists (select from polling_place_constituency p
          where p.county = c.county and p.constituency = c.id) then 'vote-forms' end,
        case when first.state not in ('scheduled', 'open') then 'vote-window' end,
        case when first.state not in ('scheduled', 'open', 'closed') then 'res-count-when' end,
        case when first.state = 'published' then 'res-publish' end], null) as taken,
      (select r.state from voting_round r
        where r.county = c.county and r.constituency = c.id and r.state <> 'scheduled' order by r.number limit 1) as voted
    from constituency c
    join cycle on cycle.county = c.county and cycle.id = c.cycle
    join area on area.code = c.area
    join election e on e.county = c.county and e.id = c.election
    left join voting_round first on first.county = c.county and first.constituency = c.id and first.number = 1
    where c.county = ${county} and c.cycle = ${cycle}
    order by c.level, e.area, c.number`.execute(tx);
  return rows;
}

/** Changes so far, the first one first. */
export async function readElectionDayChanges(
  { tx, county }: Pick<Acting, 'tx' | 'county'>,
  cycle: string,
): Promise<ElectionDayChangeRow[]> {
  const { rows } = await sql<ElectionDayChangeRow>`
    select d.id, d.changed_on, d.from_day, d.to_day, d.reason, d.document_number,
      coalesce((select jsonb_agg(c.name order by c.level, c.number) from constituency c
        where c.county = d.county and c.id = any (d.constituencies)), '[]') as constituencies
    from election_day_change d
    where d.county = ${county} and d.cycle = ${cycle}
    order by d.changed_at`.execute(tx);
  return rows;
}

/** The change from the tables as they are. */
export async function readElectionDayRecord(
  { tx, county }: Pick<Acting, 'tx' | 'county'>,
  id: string,
): Promise<ElectionDayRecord> {
  const { constituencies, publications, ...row } = await tx
    .selectFrom('electionDayChange')
    .select([
      'cycle',
      'constituencies',
      'fromDay',
      'toDay',
      'reason',
      'documentNumber',
      'publications',
      'changedOn',
    ])
    .where('county', '=', county)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return {
    ...row,
    constituencies,
    publications: publications as unknown as ElectionDayRecord['publications'],
  };
}
