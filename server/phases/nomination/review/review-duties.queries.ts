import { sql } from 'kysely';
import type { Acting } from '../../../acts/act.ts';

/** 联审要办的: what waits for departments and until when, and who has still to be told. */
export interface ReviewDuties {
  readonly waiting: number;
  /** Of those, due today. */
  readonly dueToday: number;
  readonly missed: number;
  readonly untold: number;
}

export async function readReviewDuties({ tx, county, today }: Acting, cycle: string): Promise<ReviewDuties> {
  const { rows } = await sql<ReviewDuties>`
    with asked as (
      select r.due_on, exists (select from review_opinion o where o.county = r.county and o.request = r.id) as is_answered
      from review_request r
      join constituency c on c.county = r.county and c.id = r.constituency
        and c.stage in ('drawn', 'roll-published', 'initial-published')
      where r.county = ${county} and c.cycle = ${cycle})
    select count(*) filter (where not is_answered and due_on >= ${today}) as waiting,
      count(*) filter (where not is_answered and due_on = ${today}) as due_today,
      count(*) filter (where not is_answered and due_on < ${today}) as missed,
      (select count(distinct r.candidate) from review_opinion o
        join review_request r on r.county = o.county and r.id = o.request
        join constituency c on c.county = o.county and c.id = o.constituency
        where o.county = ${county} and c.cycle = ${cycle}
          and not exists (select from review_notice t
            where t.county = r.county and t.candidate = r.candidate and t.told_at >= o.given_at)) as untold
    from asked`.execute(tx);
  return rows[0] ?? { waiting: 0, dueToday: 0, missed: 0, untold: 0 };
}
