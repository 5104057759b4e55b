/**
 * 待公布的名单: what it will show of whom, in one hash. Who confirms its publication has seen this; where somebody was nominated, left off or put right
 * meanwhile, it is another, and is asked for anew.
 */
import { sql } from 'kysely';
import type { Acting } from '../../acts/act.ts';
import { fingerprintOfLines } from '../../acts/fingerprint-of-lines.ts';

const SHOWN = sql`c.id, c.name, c.sex, c.birth_date, c.ethnicity, c.education, c.politics, c.occupation`;

/** 初步代表候选人 who are not on a list yet, with what nominates each of them. */
export function fingerprintOfWaiting(acting: Acting, constituency: string): Promise<string> {
  return fingerprintOfLines(
    acting.tx,
    sql`
    select jsonb_build_array(${SHOWN}, (
      select jsonb_agg(jsonb_build_array(n.id, (select count(*) from nominator s
        where s.county = n.county and s.nomination = n.id and s.withdrawn_on is null)) order by n.id)
      from nomination_nominee named join nomination n on n.county = named.county and n.id = named.nomination
      where named.county = c.county and named.candidate = c.id and n.cancelled_on is null)) as line
    from initial_candidate c
    where c.county = ${acting.county} and c.constituency = ${constituency} and c.listed_in is null and c.excluded_by is null`,
  );
}

/** 正式代表候选人, in the order of their list; a list that was taken back and fixed again is another. */
export function fingerprintOfFormal(acting: Acting, constituency: string): Promise<string> {
  return fingerprintOfLines(
    acting.tx,
    sql`
    select jsonb_build_array(l.id, f.list_order, ${SHOWN}) as line
    from formal_list l
    join formal_candidate f on f.county = l.county and f.constituency = l.constituency and f.removed_by is null
    join initial_candidate c on c.county = f.county and c.id = f.candidate
    where l.county = ${acting.county} and l.constituency = ${constituency}`,
  );
}
