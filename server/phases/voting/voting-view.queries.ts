import { ballotLabels } from '@xuanwu/evidence/round-result.ts';
import { OFFICE } from '@xuanwu/rules/act-lines/act-line.ts';
import { type NamedRound, roundTitle } from '@xuanwu/rules/round-title.ts';
import { sql } from 'kysely';
import type { Acting } from '../../acts/act.ts';
import { isRepeat } from './round.queries.ts';
import type { PollingPlaceRow, ProxyCommissionRow, RoundRow } from './voting-view.schema.ts';

/** 到场人数: while the poll is open, fewer than so many are not shown, for they could be told apart. */
const SMALLEST_TURNOUT = 10;

export async function readPollingPlaces({ tx, county, actor, today }: Acting): Promise<PollingPlaceRow[]> {
  // Whose relative somebody is concerns those who appoint him, and nobody else.
  const seesKin = OFFICE.includes(actor.role);
  const { rows } = await sql<PollingPlaceRow>`
    select p.id, p.kind, p.name, p.area, area.name as area_name, p.address, to_char(p.opens_at, 'HH24:MI') as opens_at,
      to_char(p.closes_at, 'HH24:MI') as closes_at,
      coalesce((select jsonb_agg(jsonb_build_object('id', c.id, 'name', c.name, 'level', c.level) order by c.level, c.number)
        from polling_place_constituency s join constituency c on c.county = s.county and c.id = s.constituency
        where s.county = p.county and s.place = p.id), '[]') as constituencies,
      coalesce((select jsonb_agg(jsonb_build_object('name', s.name, 'duty', s.duty, 'kin', case when ${seesKin} then s.kin end, 'elected', s.elected)
          order by array_position(array['presiding', 'chief-scrutineer', 'scrutineer', 'teller', 'caller', 'scribe', 'guide', 'clerk'], s.duty), s.name)
        from polling_staff s where s.county = p.county and s.place = p.id), '[]') as staff,
      (select count(*) from polling_place_constituency s join voting_round r
        on r.county = s.county and r.constituency = s.constituency and r.state = 'open'
        where s.county = p.county and s.place = p.id) as open_rounds,
      (select case when count(k.id) > 0 then coalesce(sum(u.ballots), 0)::bigint end
        from place_pack k left join unnamed_hand_out u on u.county = k.county and u.pack = k.id
        where k.county = p.county and k.place = p.id and k.election_day = ${today} and k.ended = 'lost') as unnamed
    from polling_place p join area on area.code = p.area
    where p.county = ${county}
    order by p.area, p.name`.execute(tx);
  return rows;
}

type ReadRound = Omit<RoundRow, 'title'> & NamedRound;

export async function readRounds({ tx, county }: Acting, only?: string): Promise<RoundRow[]> {
  const { rows } = await sql<ReadRound>`
    select r.id, r.constituency, c.name as constituency_name, r.level, r.area, area.name as area_name, r.kind, r.number,
      r.other_number, ${isRepeat('r')} as is_repeat, r.election_day, r.seats, r.state,
      coalesce(r.voters, (select count(*) from roll_entry e
        where e.county = r.county and e.constituency = r.constituency and not e.struck)) as voters,
      coalesce(r.issued, ballots_handed_out(r.county, r.id, null)) as issued,
      coalesce(r.unnamed, 0) as unnamed, coalesce(r.attested, 0) as attested, r.clock_notes,
      coalesce((select jsonb_agg(jsonb_build_object('id', k.candidate, 'name', k.name) order by k.list_order)
        from round_candidate k where k.county = r.county and k.round = r.id), '[]') as candidates,
      coalesce((select jsonb_agg(jsonb_build_object('place', p.id, 'name', p.name, 'found', b.found, 'issued',
            case when r.state in ('scheduled', 'open') then 0 else coalesce(b.issued,
              ballots_handed_out(r.county, r.id, p.id)) end)
          order by p.name)
        from polling_place_constituency s
        join polling_place p on p.county = s.county and p.id = s.place
        left join box_count b on b.county = r.county and b.round = r.id and b.place = p.id
        where s.county = r.county and s.constituency = r.constituency), '[]') as boxes,
      (select jsonb_build_object('total', count(*), 'agreed', count(sheet),
          'once', count(*) filter (where sheet is null and typed = 1),
          'differing', count(*) filter (where sheet is null and typed = 2))
        from (select b.sheet, (select count(*) from bundle_entry e where e.county = b.county and e.round = b.round
            and e.bundle = b.number and e.session = b.session) as typed
          from ballot_bundle b where b.county = r.county and b.round = r.id) own) as bundles
    from voting_round r
    join constituency c on c.county = r.county and c.id = r.constituency
    join area on area.code = r.area
    where r.county = ${county} ${only === undefined ? sql`` : sql`and r.id = ${only}`}
    order by r.level, r.area, c.number, r.number`.execute(tx);
  return rows.map(({ otherNumber, isRepeat: repeats, ...row }) => {
    const labels = ballotLabels(row.candidates);
    return {
      ...row,
      title: roundTitle({ kind: row.kind, otherNumber, isRepeat: repeats }),
      // In tens while it is open: of two readings nobody can tell who came between them.
      issued: row.state === 'open' ? row.issued - (row.issued % SMALLEST_TURNOUT) : row.issued,
      candidates: row.candidates.map(({ id, name }) => ({ id, name: labels.get(id) ?? name })),
    };
  });
}

/** 本选区登记的委托. */
export async function readProxyCommissions(
  { tx, county }: Acting,
  constituency: string,
): Promise<ProxyCommissionRow[]> {
  const { rows } = await sql<ProxyCommissionRow>`
    select k.id, k.election_day, principal.name as principal, proxy.name as proxy, k.reason, k.channel, k.consented_on
    from proxy_commission k
    join roll_entry e on e.county = k.county and e.person = k.principal and e.constituency = ${constituency} and not e.struck
    join person principal on principal.county = k.county and principal.id = k.principal
    join person proxy on proxy.county = k.county and proxy.id = k.proxy
    where k.county = ${county}
    order by k.election_day desc, principal.sort_key`.execute(tx);
  return rows;
}
