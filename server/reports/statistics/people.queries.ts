/** Who stands on a published list: what was published of each, for counting. */
import type { PersonOfList } from '@xuanwu/rules/statistics/structure.ts';
import { sql } from 'kysely';
import type { Acting } from '../../acts/act.ts';
import type { StatisticList } from './statistics.schema.ts';

interface PersonRow extends Omit<PersonOfList, 'wasDeputy'> {
  readonly wasDeputy: 'yes' | 'no' | 'unknown' | null;
}

const SHOWN = sql`c.sex, c.birth_date, c.ethnicity, c.education, c.politics, c.group_of as "group", c.was_deputy,
  coalesce(k.election_day, cycle.election_day) as election_day`;

const CONSTITUENCY = sql`join constituency k on k.county = listed.county and k.id = listed.constituency
  join cycle on cycle.county = k.county and cycle.id = k.cycle`;

const LISTED: Readonly<Record<StatisticList, ReturnType<typeof sql>>> = {
  nominees: sql`select ${SHOWN} from initial_candidate listed
    join initial_candidate c on c.county = listed.county and c.id = listed.id
    ${CONSTITUENCY}
    where listed.listed_in is not null and listed.excluded_by is null`,
  candidates: sql`select ${SHOWN} from formal_candidate listed
    join initial_candidate c on c.county = listed.county and c.id = listed.candidate
    ${CONSTITUENCY}
    where listed.removed_by is null`,
  // Of a write-in nothing was published.
  elected: sql`select ${SHOWN} from elected_deputy listed
    left join initial_candidate c on c.county = listed.county and c.id = listed.candidate
    ${CONSTITUENCY}
    where listed.credentials <> 'void'`,
};

export async function readPeople(
  { tx, county }: Acting,
  list: StatisticList,
  constituencies: readonly string[],
): Promise<PersonOfList[]> {
  const { rows } = await sql<PersonRow>`${LISTED[list]}
    and listed.county = ${county} and listed.constituency = any(${constituencies}::uuid[])`.execute(tx);
  return rows.map(({ wasDeputy, ...person }) => ({
    ...person,
    wasDeputy: wasDeputy === 'yes' ? true : wasDeputy === 'no' ? false : null,
  }));
}
