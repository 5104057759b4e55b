/** 在名单上查找联名的选民: by the names on the paper, all at once; who is only alike is offered with how. */
import { alikeNames } from '@xuanwu/linkage/review/alike-names.ts';
import { sql } from 'kysely';
import type { Acting } from '../../../acts/act.ts';
import { getConstituency } from '../../constituencies/constituency.queries.ts';
import { recordReading } from '../../registration/register.queries.ts';
import type { NominatorsFound } from './find-nominators.schema.ts';

type RollVoter = Omit<NominatorsFound['names'][number]['voters'][number], 'likeness'>;

const MOST_OFFERED = 12;

export async function findNominators(
  acting: Acting,
  constituency: string,
  names: readonly string[],
): Promise<NominatorsFound> {
  const roll = await readRollVoters(acting, constituency);
  const alike = alikeNames(
    names,
    roll.map(({ name }) => name),
  );
  const found = names.map((written, at) => {
    const offered = alike[at] ?? [];
    const voters = offered.slice(0, MOST_OFFERED).flatMap(({ index, likeness }) => {
      const voter = roll[index];
      return voter ? [{ ...voter, likeness }] : [];
    });
    return { written, hasMore: offered.length > MOST_OFFERED, voters };
  });
  await recordReading(
    acting,
    found.reduce((sum, { voters }) => sum + voters.length, 0),
  );
  return { names: found };
}

/** The published roll with the names as they are corrected; before it, whoever is registered. */
async function readRollVoters(acting: Acting, id: string): Promise<RollVoter[]> {
  const { tx, county } = acting;
  const { stage } = await getConstituency(acting, id);
  const { rows } =
    stage === 'drawn'
      ? await sql<RollVoter>`
          select p.id as person, row_number() over (order by p.sort_key, p.id)::integer as serial, p.name, p.sex, true as on_roll
          from registration g join person p on p.county = g.county and p.id = g.person
          where g.county = ${county} and g.constituency = ${id} and g.status = 'on-roll'
          order by p.sort_key, p.id`.execute(tx)
      : await sql<RollVoter>`
          select person, serial, coalesce(amended_name, name) as name, sex, not struck as on_roll
          from roll_entry where county = ${county} and constituency = ${id} order by serial`.execute(tx);
  return rows;
}
