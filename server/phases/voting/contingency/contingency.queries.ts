/** 应急预案: what was planned for each constituency, and what was done. */
import { sql } from 'kysely';
import type { Acting } from '../../../acts/act.ts';
import { found } from '../../../acts/acting.ts';
import type { ContingencyView } from './contingency.schema.ts';

type Plan = ContingencyView['plans'][number];

export async function readContingency(acting: Acting): Promise<ContingencyView> {
  const { tx, county } = acting;
  const { rows: activations } = await sql<ContingencyView['activations'][number]>`
    select a.id, c.name as constituency_name, a.trigger, a.happened, a.measure, a.meeting, a.document_number, a.activated_on,
      to_char(a.activated_at at time zone 'Asia/Shanghai', 'HH24:MI') as at
    from contingency_activation a join constituency c on c.county = a.county and c.id = a.constituency
    where a.county = ${county}
    order by a.activated_at desc, a.id`.execute(tx);
  return { plans: await readPlans(acting), activations };
}

async function readPlans({ tx, county }: Acting, only?: string): Promise<Plan[]> {
  const { rows } = await sql<Plan>`
    select p.id, p.constituency, p.trigger, p.condition, p.substitute, p.postpone_days, p.responsible, p.adopted_on,
      c.name as constituency_name, c.level, coalesce(c.election_day, cycle.election_day) as election_day,
      coalesce((select jsonb_agg(distinct jsonb_build_object('id', other.id, 'name', other.name))
        from polling_place_constituency own
        join polling_place_constituency beside on beside.county = own.county and beside.place = own.place
        join constituency other on other.county = beside.county and other.id = beside.constituency
        where own.county = p.county and own.constituency = p.constituency and other.id <> p.constituency
          and coalesce(other.election_day, cycle.election_day) = coalesce(c.election_day, cycle.election_day)), '[]') as together,
      coalesce((select jsonb_agg(jsonb_build_object('id', place.id, 'name', place.name, 'address', place.address,
          'opensAt', to_char(place.opens_at, 'HH24:MI'), 'closesAt', to_char(place.closes_at, 'HH24:MI')) order by place.name)
        from polling_place_constituency own join polling_place place on place.county = own.county and place.id = own.place
        where own.county = p.county and own.constituency = p.constituency), '[]') as places
    from contingency_plan p
    join constituency c on c.county = p.county and c.id = p.constituency
    join cycle on cycle.county = c.county and cycle.id = c.cycle
    where p.county = ${county} ${only === undefined ? sql`` : sql`and p.id = ${only}`}
    order by c.level, c.area, c.number, p.trigger`.execute(tx);
  return rows;
}

/** 一个预案. */
export async function getPlan(acting: Acting, id: string): Promise<Plan> {
  const [plan] = await readPlans(acting, id);
  return found(plan, '这个应急预案');
}
