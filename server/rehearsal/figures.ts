import { sql } from 'kysely';
import type { Stage } from './stage.ts';

/** What a rehearsal came to. */
export interface RehearsalFigures {
  readonly voters: number;
  readonly constituencies: number;
  readonly elected: number;
  readonly tieBallots: number;
  readonly anotherElections: number;
  readonly repeatVotes: number;
  /** Seats that the plan leaves open, and seats nobody won. */
  readonly vacancies: number;
}

export async function rehearsalFigures({ read, county }: Stage): Promise<RehearsalFigures> {
  return read(async (tx) => {
    const { rows } = await sql<RehearsalFigures>`
      select
        (select count(distinct person) from roll_entry where county = ${county}) as voters,
        (select count(*) from constituency where county = ${county}) as constituencies,
        (select count(*) from elected_deputy where county = ${county}) as elected,
        (select count(*) from voting_round where county = ${county} and kind = 'tie') as tie_ballots,
        (select count(*) from voting_round where county = ${county} and kind = 'another') as another_elections,
        (select count(*) from result where county = ${county} and not valid) as repeat_votes,
        (select coalesce(sum(vacant), 0) from result where county = ${county})
          + (select coalesce(sum(seats), 0) from seat_assignment
             where county = ${county} and vacant_reason = '方案规定暂缺') as vacancies`.execute(tx);
    const [figures] = rows;
    if (!figures) throw new Error('a query without a from clause answered no row');
    return figures;
  });
}
