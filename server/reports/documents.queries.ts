import { sql } from 'kysely';
import type { Acting } from '../acts/act.ts';
import { DOCUMENT_TITLES, type DocumentRow } from './documents.schema.ts';

/** Every document that can be printed now, by constituency. */
export async function readDocuments({ tx, county }: Acting, constituency?: string): Promise<DocumentRow[]> {
  const { rows } = await sql<Omit<DocumentRow, 'title'>>`
    select printable.kind, printable.id, c.id as constituency, c.name as constituency_name, c.level, printable.date
    from (
      select 'roll-notice' as kind, constituency as id, constituency, published_on as date, 1 as place
        from roll where county = ${county}
      union all
      select 'initial-candidates-notice', id, constituency, published_on, 2 from initial_list where county = ${county}
      union all
      select 'formal-candidates-notice', constituency, constituency, published_on, 3
        from formal_list where county = ${county} and published_on is not null
      union all
      select 'ballot-sheet', id, constituency, election_day, 4 from voting_round where county = ${county}
      union all
      select 'result-report', r.id, r.constituency, r.election_day, 5
        from voting_round r join result w on w.county = r.county and w.round = r.id where r.county = ${county}
      union all
      select 'result-notice', r.id, r.constituency, w.published_on, 6
        from voting_round r join result w on w.county = r.county and w.round = r.id
        where r.county = ${county} and w.published_on is not null
    ) printable
    join constituency c on c.county = ${county} and c.id = printable.constituency
    where ${constituency === undefined ? sql`true` : sql`c.id = ${constituency}`}
    order by c.level, c.area, c.number, printable.place, printable.date`.execute(tx);
  return rows.map((row) => ({ ...row, title: DOCUMENT_TITLES[row.kind] }));
}
