/** 重复登记: one paper typed twice, by two clerks or on two days, would nominate a person twice by the same hands. */
import { sql } from 'kysely';
import type { Acting } from '../../../acts/act.ts';
import { ActError } from '../../../acts/error-codes.ts';
import type { NomineeKey } from './signers.queries.ts';

interface Nominators {
  readonly organisations: readonly string[];
  readonly signers: readonly { readonly person: string }[];
  readonly nominees: readonly NomineeKey[];
}

/** Refused where everybody who counts has nominated each of them already; one new hand makes another paper of it. */
export async function requireNew(acting: Acting, constituency: string, paper: Nominators): Promise<void> {
  const days: (string | null)[] = [];
  for (const nominee of paper.nominees)
    days.push(await nominatedByAllOn(acting, constituency, paper, nominee));
  const [first] = days;
  if (typeof first !== 'string' || days.some((day) => day === null)) return;
  const names = paper.nominees.map(({ name }) => name).join('、');
  throw new ActError(
    'lost-race',
    `计入的推荐者都已推荐过${names}（${first} 收到），这张推荐表看来已经登记。请查看“收到的提名”；确是另一张推荐表的，推荐者相同，不用再登记。`,
  );
}

/** The day of the last nomination of him by one of these; null where one of them has not nominated him. */
async function nominatedByAllOn(
  { tx, county }: Acting,
  constituency: string,
  { organisations, signers }: Nominators,
  { name, birthDate, sex }: NomineeKey,
): Promise<string | null> {
  const persons = signers.map(({ person }) => person);
  const { rows } = await sql<{ receivedOn: string | null; hands: number }>`
    with his as (
      select n.id, n.received_on, n.organisations from nomination n
      join nomination_nominee named on named.county = n.county and named.nomination = n.id
      join initial_candidate c on c.county = named.county and c.id = named.candidate
      where n.county = ${county} and n.constituency = ${constituency} and c.excluded_by is null
        and c.name = ${name} and c.birth_date = ${birthDate} and c.sex = ${sex})
    select max(received_on)::text as received_on,
      (select count(distinct s.person) from nominator s join his on his.id = s.nomination
        where s.county = ${county} and s.withdrawn_on is null and s.person = any(${persons}::uuid[]))
      + (select count(distinct named) from his cross join unnest(his.organisations) as named
        where named = any(${[...organisations]}::text[])) as hands
    from his`.execute(tx);
  const [row] = rows;
  return row && row.hands >= persons.length + organisations.length ? row.receivedOn : null;
}
