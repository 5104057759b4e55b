/** Where a case lies: the areas of its people and of its constituency, the election that it belongs to. */
import { sql } from 'kysely';
import type { Acting } from '../../../acts/act.ts';
import type { NewCase } from './new-case.ts';

/** Of each case the areas in this county. */
export async function areasOf(there: Acting, from: string, asked: readonly NewCase[]): Promise<string[][]> {
  const { tx, county } = there;
  const ofPersons = await areasOfPersons(there, [
    ...new Set(asked.flatMap((each) => personsIn(each, county, from))),
  ]);
  const constituencies = asked.flatMap((each) => constituenciesOf(each));
  const rows =
    county === from && constituencies.length > 0
      ? await tx
          .selectFrom('constituency')
          .select(['id', 'area'])
          .where('county', '=', county)
          .where('id', 'in', [...new Set(constituencies)])
          .execute()
      : [];
  const ofConstituencies = new Map(rows.map(({ id, area }) => [id, area]));
  return asked.map((each) => {
    const areas = [
      ...personsIn(each, county, from).flatMap((person) => ofPersons.get(person) ?? []),
      ...constituenciesOf(each).flatMap((id) => ofConstituencies.get(id) ?? []),
    ];
    return [...new Set(areas)].toSorted();
  });
}

function personsIn({ subjects }: NewCase, county: string, from: string): string[] {
  return subjects.flatMap((subject) =>
    'person' in subject && (subject.county ?? from) === county ? [subject.person] : [],
  );
}

function constituenciesOf({ constituency, subjects }: NewCase): string[] {
  const wanted = subjects.flatMap((subject) =>
    'details' in subject ? [subject.details.countyConstituency, subject.details.townshipConstituency] : [],
  );
  return [constituency ?? null, ...wanted].filter((id) => id !== null);
}

/** A person belongs to the office of his area, and to those of the constituencies that he stands in. */
export async function areasOfPersons(
  { tx, county }: Acting,
  persons: readonly string[],
): Promise<Map<string, string[]>> {
  const { rows } = await sql<{ person: string; areas: string[] }>`
    select person, array_agg(distinct area order by area) as areas from (
      select id as person, area from person where county = ${county} and id = any(${persons}::uuid[])
      union all
      select person, area from registration
        where county = ${county} and person = any(${persons}::uuid[]) and status = 'on-roll') standing
    group by person`.execute(tx);
  return new Map(rows.map(({ person, areas }) => [person, areas]));
}

/** The cycle that another county is in; undefined where it elects nobody now. */
export async function cycleThere({ tx, county }: Acting): Promise<string | undefined> {
  const row = await tx
    .selectFrom('cycle')
    .select('id')
    .where('county', '=', county)
    .where('stage', '<>', 'closed')
    .orderBy('electionDay', 'desc')
    .executeTakeFirst();
  return row?.id;
}

/** 选举日 of the constituency, or of the cycle. */
export async function electionDayOf(
  { tx, county }: Acting,
  cycle: string,
  constituency?: string,
): Promise<string> {
  const { electionDay } = await tx
    .selectFrom('cycle')
    .leftJoin('constituency as c', (on) =>
      on.onRef('c.county', '=', 'cycle.county').on('c.id', '=', constituency ?? null),
    )
    .where('cycle.county', '=', county)
    .where('cycle.id', '=', cycle)
    .select(({ fn }) => fn.coalesce('c.electionDay', 'cycle.electionDay').as('electionDay'))
    .executeTakeFirstOrThrow();
  return electionDay;
}
