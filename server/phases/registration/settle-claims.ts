import { groundOf } from '@xuanwu/rules/articles.ts';
import { reason, rule, type Ruling } from '@xuanwu/rules/ruling.ts';
import { sql } from 'kysely';
import type { Acting } from '../../acts/act.ts';
import { takeOverClaims } from './take-over-claims.ts';

/** 一人一票: every number of everybody who stands on a roll is claimed by him, or the ruling says on which level somebody else has it. */
export async function settleClaims(
  { tx, county }: Acting,
  cycle: string,
  persons: readonly string[],
  electionDay: string,
): Promise<Ruling | undefined> {
  const wanted = sql`
    select claim_key(i.hash, i.person, i.is_shared) as hash, g.level, g.person
    from registration g join person_identifier i on i.county = g.county and i.person = g.person
    where g.county = ${county} and g.cycle = ${cycle} and g.person = any(${persons}::uuid[]) and g.status = 'on-roll'`;
  await sql`
    delete from identifier_claim k where k.county = ${county} and k.cycle = ${cycle} and k.person = any(${persons}::uuid[])
      and not exists (select from (${wanted}) w where (w.hash, w.level, w.person) = (k.hash, k.level, k.person))`.execute(
    tx,
  );
  await sql`
    insert into identifier_claim as k (hash, level, county, cycle, person)
    select hash, level, ${county}, ${cycle}, person from (${wanted}) w order by hash, level
    ${takeOverClaims(electionDay)}`.execute(tx);
  const { rows } = await sql<{ level: string }>`
    select level from (${wanted}) w
    where not exists (select from identifier_claim k
      where (k.hash, k.level, k.county, k.cycle, k.person) = (w.hash, w.level, ${county}, ${cycle}, w.person)) limit 1`.execute(
    tx,
  );
  const [taken] = rows;
  if (!taken) return undefined;
  const test = `${taken.level === 'county' ? '县级' : '乡级'}选民名单: 1 + 1 <= 1`;
  return rule([reason(groundOf('voter-one-place', electionDay), test, false)]);
}
