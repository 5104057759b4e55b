/** 临界年龄复核: who turns eighteen within a year of election day, on either side, and of whom the day of birth was held against his papers. */
import { eighteenthBirthday, latestBirthDate } from '@xuanwu/rules/age.ts';
import { addMonths } from '@xuanwu/rules/civil-date.ts';
import { readLaw } from '@xuanwu/rules/local-law.ts';
import { sql } from 'kysely';
import type { z } from 'zod';
import type { Acting } from '../../../acts/act.ts';
import { lawFor } from '../../../local-law/law-for.ts';
import { getCycle } from '../../preparation/cycle.queries.ts';
import { recordReading } from '../register.queries.ts';
import type { AgeReview, AgeReviewQuerySchema } from './age-review.schema.ts';

const PAGE = 50;
const YEARS = 12;

/** Born between these two days one is near enough to the limit: nominal and full years differ by one or two. */
export function nearTheLimit(electionDay: string): readonly [first: string, last: string] {
  return [addMonths(electionDay, -19 * YEARS), addMonths(electionDay, -17 * YEARS)];
}

type Query = z.infer<typeof AgeReviewQuerySchema>;
type Row = AgeReview['rows'][number];

/** Those who are still open first. */
export async function readAgeReview(acting: Acting, cycle: string, query: Query): Promise<AgeReview> {
  const { tx, county } = acting;
  const { electionDay } = await getCycle(acting, cycle);
  const law = await lawFor(acting, electionDay);
  const [first, last] = nearTheLimit(electionDay);
  const list = sql`
    select p.id as person, p.name, coalesce(a.name, p.area) as area, p.birth_date,
      case when p.birth_date <= ${latestBirthDate(electionDay, law)}::date then case when g.found then 'registered' else 'missing' end
        else case when g.found then 'young' else 'waiting' end end as state,
      case when r.person is null then null else jsonb_build_object('finding', r.finding, 'reviewedOn', r.reviewed_on,
        'by', c.display_name) end as review
    from person p
    left join area a on a.code = p.area
    cross join lateral (select exists (select from registration g where g.county = p.county and g.cycle = ${cycle}
      and g.person = p.id and g.status = 'on-roll') as found) g
    left join age_review r on r.county = p.county and r.cycle = ${cycle} and r.person = p.id and r.birth_date = p.birth_date
    left join account c on c.id = r.account
    where p.county = ${county} and not p.is_withdrawn and p.birth_date between ${first} and ${last}`;
  const { rows: counted } = await sql<{ people: number; reviewed: number; total: number }>`
    select count(*) as people, count(review) as reviewed, count(*) filter (where ${wantedRows(query)}) as total
    from (${list}) w`.execute(tx);
  const { rows } = await sql<Omit<Row, 'turns18On'>>`
    select * from (${list}) w where ${wantedRows(query)}
    order by (review is not null), birth_date desc, person limit ${PAGE} offset ${(query.page - 1) * PAGE}`.execute(
    tx,
  );
  await recordReading(acting, rows.length);
  const reading = readLaw(law);
  return {
    electionDay,
    ...(counted[0] ?? { people: 0, reviewed: 0, total: 0 }),
    rows: rows.map((row) => ({ ...row, turns18On: eighteenthBirthday(row.birthDate, reading) })),
  };
}

function wantedRows({ q, state, progress }: Query) {
  const conditions = [sql`true`];
  if (q !== undefined) conditions.push(sql`strpos(concat_ws(' ', name, area), ${q}) > 0`);
  if (state !== undefined) conditions.push(sql`state = ${state}`);
  if (progress !== undefined)
    conditions.push(progress === 'open' ? sql`review is null` : sql`review is not null`);
  return sql.join(conditions, sql` and `);
}
