import { sql } from 'kysely';
import type { Acting } from '../../../acts/act.ts';
import type { PlaceItems } from './place-items.schema.ts';

/** 布置和程序 of a place on its day; how many were handed ballots is told when every round there is closed. */
export async function readPlaceItems(
  { tx, county }: Acting,
  place: string,
  day: string,
): Promise<PlaceItems> {
  const { rows: done } = await sql<PlaceItems['done'][number]>`
    select i.item, to_char(i.happened_at, 'HH24:MI') as at, account.display_name as by, i.heads
    from place_item i join account on account.id = i.recorded_by
    where i.county = ${county} and i.place = ${place} and i.election_day = ${day}
    order by i.happened_at, i.item`.execute(tx);
  const { rows } = await sql<{ isOver: boolean | null; voters: number; proxies: number }>`
    select
      (select bool_and(r.state not in ('scheduled', 'open'))
        from polling_place_constituency s join voting_round r on r.county = s.county and r.constituency = s.constituency
        where s.county = ${county} and s.place = ${place} and r.election_day = ${day}) as is_over,
      count(distinct i.person) as voters, count(distinct i.person) filter (where i.by_proxy is not null) as proxies
    from check_in i join voting_round r on r.county = i.county and r.id = i.round
    where i.county = ${county} and i.place = ${place} and r.election_day = ${day}`.execute(tx);
  const [sums] = rows;
  return { done, handedOut: sums?.isOver === true ? { voters: sums.voters, proxies: sums.proxies } : null };
}
