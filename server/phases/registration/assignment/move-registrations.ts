/** Registrations of one level go over to another constituency; the person follows the office that now looks after him. */
import { mayBeRegistered } from '@xuanwu/rules/may-be-registered.ts';
import type { Ruling } from '@xuanwu/rules/ruling.ts';
import { sql } from 'kysely';
import type { Acting } from '../../../acts/act.ts';
import { lawFor } from '../../../local-law/law-for.ts';
import type { Constituency } from '../../constituencies/constituency.queries.ts';

export async function moveRegistrations(
  { tx, county }: Acting,
  { id, cycle, level, area }: Constituency,
  persons: readonly string[],
): Promise<number> {
  const { numAffectedRows = 0n } = await sql`
    update registration g set constituency = ${id}, area = ${area},
      -- 选民小组 is one of the constituency that he leaves.
      voter_group = case when g.constituency = ${id} then g.voter_group end
    where g.county = ${county} and g.cycle = ${cycle} and g.level = ${level} and g.status = 'on-roll'
      and g.person = any(${persons}::uuid[])`.execute(tx);
  await sql`
    update person p set area = coalesce((
      select g.area from registration g where g.county = p.county and g.cycle = ${cycle} and g.person = p.id
        and g.status = 'on-roll' order by g.level desc limit 1), p.area)
    where p.county = ${county} and p.id = any(${persons}::uuid[])`.execute(tx);
  await sql`
    update voter_unit u set area = p.area from person p
    where u.county = ${county} and p.county = u.county and p.id = u.person and u.person = any(${persons}::uuid[])
      and u.area <> p.area`.execute(tx);
  return Number(numAffectedRows);
}

/** Constituencies may vote on different days: the youngest of them has to be of age on the day of the one that they come to. */
export async function ofAgeThere(
  acting: Acting,
  { electionDay }: Constituency,
  persons: readonly string[],
): Promise<Ruling> {
  const { rows } = await sql<{ birthDate: string | null }>`
    select max(birth_date) as birth_date from person
    where county = ${acting.county} and id = any(${persons}::uuid[])`.execute(acting.tx);
  const birthDate = rows[0]?.birthDate ?? null;
  const facts = { birthDate, electionDay, isCitizen: true, deprived: null };
  return mayBeRegistered(facts, await lawFor(acting, electionDay));
}
