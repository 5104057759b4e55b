/** 推荐者: on the roll or not, and how many persons each has recommended over all that he signed in the constituency. */
import { sql } from 'kysely';
import type { Acting } from '../../../acts/act.ts';
import type { Constituency } from '../../constituencies/constituency.queries.ts';

/** One person, however often he is nominated. */
export interface NomineeKey {
  readonly name: string;
  readonly birthDate: string;
  readonly sex: string;
}

export interface RollSigner {
  readonly person: string;
  readonly onRoll: boolean;
  readonly serial: number | null;
  readonly signedBefore: number;
}

/**
 * Once the roll is published it is what counts; before, whoever is registered. What he confirmed on a phone counts as long as it is collected. The caller holds
 * the constituency, or the voter's line of the roll.
 */
export async function readRollSigners(
  { tx, county }: Pick<Acting, 'tx' | 'county'>,
  { id, stage }: Pick<Constituency, 'id' | 'stage'>,
  persons: readonly string[],
  nominees: readonly NomineeKey[],
): Promise<Map<string, RollSigner>> {
  const standing =
    stage === 'drawn'
      ? sql`select g.person, null::integer as serial from registration g
          where g.county = ${county} and g.constituency = ${id} and g.status = 'on-roll'`
      : sql`select e.person, e.serial from roll_entry e
          where e.county = ${county} and e.constituency = ${id} and not e.struck`;
  const { rows } = await sql<RollSigner>`
    select signer.person, standing.person is not null as on_roll, standing.serial,
      (select count(distinct (c.name, c.birth_date, c.sex)) from (
          select c.name, c.birth_date, c.sex
          from nominator s
          join nomination n on n.county = s.county and n.id = s.nomination
          join nomination_nominee named on named.county = n.county and named.nomination = n.id
          join initial_candidate c on c.county = named.county and c.id = named.candidate
          where s.county = ${county} and s.person = signer.person and s.withdrawn_on is null and n.constituency = ${id}
          union all
          select c.name, c."birthDate", c.sex
          from collection_signature s
          join nomination_collection k on k.county = s.county and k.id = s.collection
          cross join lateral jsonb_to_recordset(k.nominees) as c (name text, "birthDate" date, sex text)
          where s.county = ${county} and s.person = signer.person and s.withdrawn_at is null and k.constituency = ${id}
            and k.state = 'open'
        ) c where ${isAnother(nominees)}) as signed_before
    from unnest(${[...new Set(persons)]}::uuid[]) as signer (person)
    left join (${standing}) standing on standing.person = signer.person`.execute(tx);
  return new Map(rows.map((row) => [row.person, row]));
}

/** 政党、人民团体: by the name that stands on its paper. */
export async function readOrganisationsBefore(
  { tx, county }: Acting,
  { id }: Constituency,
  organisations: readonly string[],
  nominees: readonly NomineeKey[],
): Promise<Map<string, number>> {
  const { rows } = await sql<{ name: string; signedBefore: number }>`
    select asked.name, (select count(distinct (c.name, c.birth_date, c.sex))
        from nomination n
        join nomination_nominee named on named.county = n.county and named.nomination = n.id
        join initial_candidate c on c.county = named.county and c.id = named.candidate
        where n.county = ${county} and n.constituency = ${id} and asked.name = any(n.organisations)
          and ${isAnother(nominees)}) as signed_before
    from unnest(${[...new Set(organisations)]}::text[]) as asked (name)`.execute(tx);
  return new Map(rows.map(({ name, signedBefore }) => [name, signedBefore]));
}

function isAnother(nominees: readonly NomineeKey[]) {
  return sql`not exists (select from jsonb_to_recordset(${JSON.stringify(nominees)}::jsonb)
    as these (name text, "birthDate" date, sex text)
    where these.name = c.name and these."birthDate" = c.birth_date and these.sex = c.sex)`;
}
