/** 查找选民领票: who he is, where he votes, what he is due, and whom he votes for. Never who has not come. */
import { ACTS } from '@xuanwu/rules/acts.ts';
import { identityNumber } from '@xuanwu/rules/identity-number.ts';
import { sql } from 'kysely';
import type { Acting } from '../../../acts/act.ts';
import { permit } from '../../../acts/acting.ts';
import { CARD_PREFIX } from '../../registration/voter-card.queries.ts';
import { readBallotColours } from '../ballots/ballot-layout.queries.ts';
import { areaOfPlace } from './check-in-voter.ts';
import { readDueBallots, readPlacesOf } from './due-ballots.ts';
import type { CheckInMatch } from './check-in-view.schema.ts';

const MOST_MATCHES = 20;
/** 名单序号 */
export const SERIAL = /^\d{1,6}$/;
/** 选民证上的码. */
const CARD = new RegExp(`^${CARD_PREFIX}(\\S+)$`);

/** What the roll and the commissions say; where and what he votes is added. */
type Found = Omit<CheckInMatch, 'due' | 'places' | 'hasVoted' | 'principals'> & {
  readonly principals: readonly { person: string; name: string }[];
};

/** People on the rolls of this place, by name, serial on the roll or whole identity number; for those who hand out ballots or register commissions. */
export async function findVotersAt(acting: Acting, place: string, q: string): Promise<CheckInMatch[]> {
  const { tx, county, actor } = acting;
  const roles = [...ACTS['check-in-voter'].roles, ...ACTS['commission-proxy'].roles];
  await permit(actor, roles, () => areaOfPlace(acting, { place }));
  const found = await findOnRolls(acting, place, q);
  const persons = found.flatMap(({ person, principals }) => [person, ...principals.map((one) => one.person)]);
  const due = await readDueBallots(tx, county, place, persons);
  const places = await readPlacesOf(tx, county, persons, acting.today);
  // Who only arranges how somebody votes is not told whether he has.
  const isTold = ACTS['check-in-voter'].roles.includes(actor.role);
  const handedOut = isTold ? await readHandedOut(acting, persons) : new Map<string, string[]>();
  const colours = await readBallotColours(acting, place);
  const here = (person: string) => {
    const has = handedOut.get(person) ?? [];
    const own = due
      .filter((ballot) => ballot.person === person)
      .map(({ round, level, constituency }) => {
        const { name: colour } = colours[level];
        return { round, level, constituency, colour, handedOut: has.includes(round) };
      });
    const hasVoted = own.length > 0 ? own.every((ballot) => ballot.handedOut) : has.length > 0;
    return { places: places.get(person) ?? [], due: own, hasVoted };
  };
  return found.map((row) => ({
    ...row,
    ...here(row.person),
    principals: row.principals.map((principal) => ({ ...principal, ...here(principal.person) })),
  }));
}

async function findOnRolls(acting: Acting, place: string, q: string): Promise<Found[]> {
  const { tx, county, today, context } = acting;
  const number = identityNumber({ value: q });
  const [, card] = CARD.exec(q) ?? [];
  const wanted =
    card !== undefined
      ? sql`e.person in (select person from voter_card where county = ${county} and code = ${card} and void_on is null)`
      : number.valid
        ? sql`e.person in (select person from person_identifier
        where county = ${county} and hash = ${context.keys.identifierHash(number.normalised)})`
        : SERIAL.test(q)
          ? sql`e.serial = ${Number(q)}`
          : sql`strpos(coalesce(e.amended_name, e.name), ${q}) > 0`;
  const { rows } = await sql<Found>`
    with found as (
      select distinct e.person from roll_entry e
      join polling_place_constituency s on s.county = e.county and s.constituency = e.constituency
      where e.county = ${county} and s.place = ${place} and not e.struck and ${wanted}
      limit ${MOST_MATCHES})
    select p.id as person, p.name, p.sex, to_char(p.birth_date, 'YYYY-MM') as born_in, p.address,
      (select jsonb_agg(jsonb_build_object('level', c.level, 'constituency', c.name, 'constituencyId', c.id,
          'serial', e.serial, 'round', r.state) order by c.level)
        from roll_entry e join constituency c on c.county = e.county and c.id = e.constituency
        left join lateral (
          select state from voting_round where county = e.county and constituency = e.constituency
            and election_day = ${today} order by number desc limit 1) r on true
        where e.county = p.county and e.person = p.id and not e.struck) as entries,
      coalesce((select jsonb_agg(jsonb_build_object('person', principal.id, 'name', principal.name)
          order by principal.sort_key)
        from proxy_commission k join person principal on principal.county = k.county and principal.id = k.principal
        where k.county = p.county and k.proxy = p.id and k.election_day = ${today}), '[]') as principals,
      (select jsonb_build_object('person', proxy.id, 'name', proxy.name)
        from proxy_commission k join person proxy on proxy.county = k.county and proxy.id = k.proxy
        where k.county = p.county and k.principal = p.id and k.election_day = ${today}) as proxy
    from found join person p on p.county = ${county} and p.id = found.person
    order by p.sort_key, p.id`.execute(tx);
  return rows;
}

/** Person → rounds of today whose ballot was handed out for him. */
async function readHandedOut(
  { tx, county, today }: Acting,
  persons: readonly string[],
): Promise<Map<string, string[]>> {
  const { rows } = await sql<{ person: string; rounds: string[] }>`
    select i.person, jsonb_agg(i.round) as rounds
    from check_in i join voting_round r on r.county = i.county and r.id = i.round
    where i.county = ${county} and i.person = any(${persons}::uuid[]) and r.election_day = ${today}
    group by i.person`.execute(tx);
  return new Map(rows.map(({ person, rounds }) => [person, rounds]));
}
