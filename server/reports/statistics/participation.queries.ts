/** 提名推荐和选民参与 · counted from what was recorded, over the constituencies whose list is published. */
import {
  PARTICIPATION_STATISTICS,
  type ParticipationStatistic,
} from '@xuanwu/rules/statistics/definitions.ts';
import { quotient } from '@xuanwu/rules/statistics/quotient.ts';
import { sql } from 'kysely';
import type { Acting } from '../../acts/act.ts';
import { readScope, requireDecided } from './decided-lists.queries.ts';
import type { Participation, ParticipationRow, StatisticList, StatisticScope } from './statistics.schema.ts';

/** What is counted; of several counties, summed before anything is divided. */
export interface ParticipationCounts {
  readonly constituencies: number;
  readonly seats: number;
  readonly nominees: number;
  readonly byOrganisations: number;
  readonly byVoters: number;
  readonly namedByVoters: number;
  readonly voters: number;
  readonly nominators: number;
  readonly consulted: number;
  readonly votersOfConsulted: number;
  readonly candidates: number;
  readonly candidatesAtMeetings: number;
  readonly votersAtMeetings: number;
}

export async function readParticipation(
  acting: Acting,
  cycle: string,
  list: StatisticList,
  scope: StatisticScope,
): Promise<Participation> {
  const constituencies = await readScope(acting, cycle, list, scope);
  requireDecided(list, constituencies);
  const counts = await countParticipation(acting, constituencies);
  return { constituencies: constituencies.length, rows: participationRows(list, counts) };
}

type Counted = Omit<ParticipationCounts, 'constituencies' | 'seats'>;

export async function countParticipation(
  { tx, county }: Acting,
  constituencies: readonly { readonly id: string; readonly seats: number }[],
): Promise<ParticipationCounts> {
  const ids = constituencies.map(({ id }) => id);
  const { rows } = await sql<Counted>`
    with wanted as (select unnest(${ids}::uuid[]) as id),
    nominee as (
      select c.id, bool_or(n.kind = 'organisations') as by_organisations, bool_or(n.kind = 'voters') as by_voters
      from initial_candidate c join wanted on wanted.id = c.constituency
      join nomination_nominee named on named.county = c.county and named.candidate = c.id
      join nomination n on n.county = named.county and n.id = named.nomination
      where c.county = ${county} and c.listed_in is not null and c.excluded_by is null group by c.id),
    meeting as (
      select m.voters_present, m.candidates_present from candidate_meeting m join wanted on wanted.id = m.constituency
      where m.county = ${county} and m.state = 'held'),
    consulted as (
      select constituency, max(present) as present from (
        select k.constituency, k.id, sum(r.present) as present from consultation k join wanted on wanted.id = k.constituency
        join consultation_record r on r.county = k.county and r.consultation = k.id
        where k.county = ${county} group by k.constituency, k.id) rounds group by constituency)
    select
      (select count(*) from nominee) as nominees,
      (select count(*) from nominee where by_organisations) as by_organisations,
      (select count(*) from nominee where not by_organisations) as by_voters,
      (select count(*) from nominee where by_voters) as named_by_voters,
      (select count(*) from roll_entry e join wanted on wanted.id = e.constituency
        where e.county = ${county} and not e.struck) as voters,
      (select count(distinct s.person) from nominator s
        join nomination n on n.county = s.county and n.id = s.nomination join wanted on wanted.id = n.constituency
        join roll_entry e on e.county = s.county and e.constituency = n.constituency and e.person = s.person and not e.struck
        where s.county = ${county} and n.kind = 'voters' and n.cancelled_on is null and s.withdrawn_on is null) as nominators,
      (select count(*) from formal_candidate f join wanted on wanted.id = f.constituency
        join formal_list l on l.county = f.county and l.constituency = f.constituency and l.published_on is not null
        where f.county = ${county} and f.removed_by is null) as candidates,
      (select count(*) from formal_candidate f join wanted on wanted.id = f.constituency
        where f.county = ${county} and f.removed_by is null
          and exists (select from meeting where f.candidate = any(meeting.candidates_present))) as candidates_at_meetings,
      (select coalesce(sum(present), 0) from consulted)::integer as consulted,
      (select count(*) from roll_entry e join consulted on consulted.constituency = e.constituency
        where e.county = ${county} and not e.struck) as voters_of_consulted,
      (select coalesce(sum(voters_present), 0) from meeting)::integer as voters_at_meetings`.execute(tx);
  const [counted] = rows;
  if (!counted) throw new Error('a select without a from has one row');
  return {
    constituencies: ids.length,
    seats: constituencies.reduce((sum, { seats }) => sum + seats, 0),
    ...counted,
  };
}

/** 几个县合在一起 */
export function participationTogether(parts: readonly ParticipationCounts[]): ParticipationCounts {
  const sum = (of: (counts: ParticipationCounts) => number) =>
    parts.reduce((total, counts) => total + of(counts), 0);
  return {
    constituencies: sum((each) => each.constituencies),
    seats: sum((each) => each.seats),
    nominees: sum((each) => each.nominees),
    byOrganisations: sum((each) => each.byOrganisations),
    byVoters: sum((each) => each.byVoters),
    namedByVoters: sum((each) => each.namedByVoters),
    voters: sum((each) => each.voters),
    nominators: sum((each) => each.nominators),
    consulted: sum((each) => each.consulted),
    votersOfConsulted: sum((each) => each.votersOfConsulted),
    candidates: sum((each) => each.candidates),
    candidatesAtMeetings: sum((each) => each.candidatesAtMeetings),
    votersAtMeetings: sum((each) => each.votersAtMeetings),
  };
}

/** What each list lets one say: of nominations with the initial list, of meetings with the formal one. */
export function participationRows(list: StatisticList, counts: ParticipationCounts): ParticipationRow[] {
  const ofNominations = [
    row('nominees-times-seats', counts.nominees, counts.seats),
    row('by-organisations', counts.byOrganisations, counts.nominees),
    row('by-voters', counts.byVoters, counts.nominees),
    row('voter-nominees-times-seats', counts.namedByVoters, counts.seats),
    row('nominating', counts.nominators, counts.voters),
  ];
  if (list === 'nominees') return ofNominations;
  return [
    ...ofNominations,
    row('consulting', counts.consulted, counts.votersOfConsulted),
    row('candidates-at-meetings', counts.candidatesAtMeetings, counts.candidates),
    row('voters-at-meetings', counts.votersAtMeetings, counts.constituencies),
  ];
}

function row(statistic: ParticipationStatistic, numerator: number, denominator: number): ParticipationRow {
  const definition = PARTICIPATION_STATISTICS[statistic];
  return {
    statistic,
    numerator,
    denominator,
    value: quotient(numerator, denominator, definition) ?? null,
  };
}
