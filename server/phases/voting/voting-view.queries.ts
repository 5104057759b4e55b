import { identityNumber } from '@xuanwu/rules/identity-number.ts';
import { sql } from 'kysely';
import type { Acting } from '../../acts/act.ts';
import { readCountRecord } from './count-sheet.ts';
import { readDueBallots } from './due-ballots.ts';
import { lockRound } from './round.queries.ts';
import type { CheckInMatch, CountState, PollingPlaceRow, RoundRow } from './voting-view.schema.ts';

const MOST_MATCHES = 20;
/** 到场人数: while the poll is open, fewer than so many are not shown, for they could be told apart. */
const SMALLEST_TURNOUT = 10;

export async function readPollingPlaces({ tx, county }: Acting): Promise<PollingPlaceRow[]> {
  const { rows } = await sql<PollingPlaceRow>`
    select p.id, p.kind, p.name, p.area, area.name as area_name, p.address, to_char(p.opens_at, 'HH24:MI') as opens_at,
      to_char(p.closes_at, 'HH24:MI') as closes_at,
      (select jsonb_agg(jsonb_build_object('id', c.id, 'name', c.name, 'level', c.level) order by c.level, c.number)
        from polling_place_constituency s join constituency c on c.county = s.county and c.id = s.constituency
        where s.county = p.county and s.place = p.id) as constituencies,
      coalesce((select jsonb_agg(jsonb_build_object('name', s.name, 'duty', s.duty)
          order by array_position(array['presiding', 'scrutineer', 'teller', 'clerk'], s.duty), s.name)
        from polling_staff s where s.county = p.county and s.place = p.id), '[]') as staff,
      (select count(*) from polling_place_constituency s join voting_round r
        on r.county = s.county and r.constituency = s.constituency and r.state = 'open'
        where s.county = p.county and s.place = p.id) as open_rounds
    from polling_place p join area on area.code = p.area
    where p.county = ${county}
    order by p.area, p.name`.execute(tx);
  return rows;
}

export async function readRounds({ tx, county }: Acting, only?: string): Promise<RoundRow[]> {
  const { rows } = await sql<RoundRow>`
    select r.id, r.constituency, c.name as constituency_name, r.level, r.area, area.name as area_name, r.kind, r.number,
      r.election_day, r.seats, r.state,
      coalesce(r.voters, (select count(*) from roll_entry e
        where e.county = r.county and e.constituency = r.constituency and not e.struck)) as voters,
      coalesce(r.issued, (select count(*) from check_in i where i.county = r.county and i.round = r.id)) as issued,
      (select jsonb_agg(jsonb_build_object('id', k.candidate, 'name', k.name) order by k.list_order)
        from round_candidate k where k.county = r.county and k.round = r.id) as candidates,
      coalesce((select jsonb_agg(jsonb_build_object('place', p.id, 'name', p.name, 'found', b.found, 'issued',
            case when r.state in ('scheduled', 'open') then 0 else coalesce(b.issued,
              (select count(*) from check_in i where i.county = r.county and i.round = r.id and i.place = p.id)) end)
          order by p.name)
        from polling_place_constituency s
        join polling_place p on p.county = s.county and p.id = s.place
        left join box_count b on b.county = r.county and b.round = r.id and b.place = p.id
        where s.county = r.county and s.constituency = r.constituency), '[]') as boxes,
      (select count(*) from count_entry e where e.county = r.county and e.round = r.id) as entries
    from voting_round r
    join constituency c on c.county = r.county and c.id = r.constituency
    join area on area.code = r.area
    where r.county = ${county} ${only === undefined ? sql`` : sql`and r.id = ${only}`}
    order by r.level, r.area, c.number, r.number`.execute(tx);
  return rows.map((row) =>
    row.state === 'open' && row.issued < SMALLEST_TURNOUT ? { ...row, issued: 0 } : row,
  );
}

export async function readCountState(acting: Acting, id: string): Promise<CountState> {
  const { tx, county, actor } = acting;
  const round = await lockRound(acting, id);
  const copies = await tx
    .selectFrom('countEntry as e')
    .innerJoin('account', 'account.id', 'e.account')
    .where('e.county', '=', county)
    .where('e.round', '=', id)
    .orderBy('e.copy')
    .select(['e.copy', 'e.account', 'e.sheet', 'e.enteredAt', 'account.displayName as by'])
    .execute();
  const [first, second] = copies.map((copy) => copy.sheet as unknown as NonNullable<CountState['agreed']>);
  const mayCompare = actor.role === 'count-supervisor' && round.state === 'closed';
  return {
    entries: copies.map(({ copy, by, enteredAt }) => ({ copy, by, at: enteredAt.toISOString() })),
    mine: copies.some((copy) => copy.account === actor.account),
    differing: mayCompare && first && second ? { first, second } : null,
    agreed: ((await readCountRecord(acting, id))?.sheet as CountState['agreed']) ?? null,
  };
}

type Match = Omit<CheckInMatch, 'due'>;

/** People on the rolls of this place, by name or whole identity number. */
export async function findVotersAt(acting: Acting, place: string, q: string): Promise<CheckInMatch[]> {
  const { tx, county, today, context } = acting;
  const number = identityNumber({ value: q });
  const wanted = number.valid
    ? sql`e.person in (select person from person_identifier
        where county = ${county} and hash = ${context.keys.identifierHash(number.normalised)})`
    : sql`strpos(e.name, ${q}) > 0`;
  const voted = (person: ReturnType<typeof sql>) => sql`exists (
    select from check_in i join voting_round r on r.county = i.county and r.id = i.round
    where i.county = ${county} and i.person = ${person} and r.election_day = ${today})`;
  const { rows } = await sql<Match>`
    with found as (
      select distinct e.person from roll_entry e
      join polling_place_constituency s on s.county = e.county and s.constituency = e.constituency
      where e.county = ${county} and s.place = ${place} and not e.struck and ${wanted}
      limit ${MOST_MATCHES})
    select p.id as person, p.name, p.sex, to_char(p.birth_date, 'YYYY-MM') as born_in, p.address,
      (select jsonb_agg(jsonb_build_object('level', c.level, 'constituency', c.name, 'serial', e.serial) order by c.level)
        from roll_entry e join constituency c on c.county = e.county and c.id = e.constituency
        where e.county = p.county and e.person = p.id and not e.struck) as entries,
      ${voted(sql`p.id`)} as has_voted,
      coalesce((select jsonb_agg(jsonb_build_object('person', principal.id, 'name', principal.name,
          'hasVoted', ${voted(sql`principal.id`)}))
        from proxy_commission k join person principal on principal.county = k.county and principal.id = k.principal
        where k.county = p.county and k.proxy = p.id and k.election_day = ${today}), '[]') as principals,
      (select proxy.name from proxy_commission k join person proxy on proxy.county = k.county and proxy.id = k.proxy
        where k.county = p.county and k.principal = p.id and k.election_day = ${today}) as proxy
    from found join person p on p.county = ${county} and p.id = found.person
    order by p.sort_key, p.id`.execute(tx);
  const due = await readDueBallots(
    tx,
    county,
    place,
    rows.map((row) => row.person),
  );
  return rows.map((row) => ({
    ...row,
    due: due
      .filter(({ person }) => person === row.person)
      .map(({ round, level, constituency }) => ({ round, level, constituency })),
  }));
}
