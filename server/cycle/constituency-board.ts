/** 选区一览: every constituency with how far it has come, across all phases. */
import { type NamedRound, roundTitle } from '@xuanwu/rules/round-title.ts';
import { sql } from 'kysely';
import type { Tx } from '../database/connect.ts';
import { isRepeat } from '../phases/voting/round.queries.ts';
import type { ConstituencyRow } from './constituency-board.schema.ts';

type ReadRow = Omit<ConstituencyRow, 'rounds'> & {
  readonly rounds: readonly (Omit<ConstituencyRow['rounds'][number], 'title'> & NamedRound)[];
};

/** All of the county (or of the township, for its own office), or one. */
export async function readConstituencies(tx: Tx, county: string, only?: string): Promise<ConstituencyRow[]> {
  const { rows } = await sql<ReadRow>`
    select c.id, c.cycle, c.election, e.name as election_name, c.level, c.area, area.name as area_name, c.number, c.name,
      c.kind, c.boundaries, c.population, c.stage, coalesce(c.election_day, cycle.election_day) as election_day,
      coalesce((select sum(a.seats) from seat_assignment a where a.county = c.county and a.constituency = c.id), 0) as seats,
      case when c.stage = 'drawn'
        then (select count(*) from registration g
          where g.county = c.county and g.constituency = c.id and g.status = 'on-roll')
        else (select count(*) from roll_entry r where r.county = c.county and r.constituency = c.id and not r.struck)
      end as voters,
      exists (select from roll_posting p where p.county = c.county and p.constituency = c.id
        and p.withdrawn_on is null) as is_posted,
      (select count(*) from nomination n where n.county = c.county and n.constituency = c.id
        and n.cancelled_on is null) as nominations,
      (select count(*) from initial_candidate i
        where i.county = c.county and i.constituency = c.id and i.listed_in is null and i.excluded_by is null) as unlisted,
      (select count(*) from initial_candidate i
        where i.county = c.county and i.constituency = c.id and i.excluded_by is null) as nominees,
      coalesce((select ${consultationState} from consultation x where x.county = c.county and x.constituency = c.id
        order by x.number desc limit 1), 'none') as consultation,
      (select count(*) from formal_candidate f where f.county = c.county and f.constituency = c.id
        and f.removed_by is null) as candidates,
      (select count(*) from polling_place_constituency p where p.county = c.county and p.constituency = c.id) as places,
      coalesce((
        select jsonb_agg(jsonb_build_object(
          'id', r.id, 'kind', r.kind, 'number', r.number, 'electionDay', r.election_day, 'seats', r.seats, 'state', r.state,
          'otherNumber', r.other_number, 'isRepeat', ${isRepeat('r')}, 'vacant', coalesce(result.vacant, 0),
          'elected', coalesce((select jsonb_agg(w.value -> 'name') from jsonb_array_elements(result.elected) w), '[]'),
          'next', result.next -> 'kind') order by r.number)
        from voting_round r left join result on result.county = r.county and result.round = r.id
        where r.county = c.county and r.constituency = c.id), '[]') as rounds
    from constituency c
    join cycle on cycle.county = c.county and cycle.id = c.cycle
    join election e on e.county = c.county and e.id = c.election
    join area on area.code = c.area
    where c.county = ${county} ${only === undefined ? sql`` : sql`and c.id = ${only}`}
    order by c.level, e.area, c.number`.execute(tx);
  return rows.map((row) => ({
    ...row,
    rounds: row.rounds.map(({ otherNumber, isRepeat: repeats, ...round }) => ({
      ...round,
      title: roundTitle({ kind: round.kind, otherNumber, isRepeat: repeats }),
    })),
  }));
}

/** How far the last round is; one that somebody listed since was not in has to be held again. */
const consultationState = sql`case
  when x.summary is null then 'open'
  when exists (select from initial_candidate i where i.county = x.county and i.constituency = x.constituency
    and i.excluded_by is null and not x.candidates @> jsonb_build_array(jsonb_build_object('id', i.id))) then 'none'
  when x.summary ->> 'outcome' <> 'primary' then 'done'
  when (select p.result is not null and (p.result ->> 'valid')::boolean and jsonb_array_length(p.result -> 'tied') = 0
    from primary_vote p where p.county = x.county and p.consultation = x.id order by p.number desc limit 1) then 'done'
  else 'primary' end`;
