/** 须减少候选人的选区: more nominees than the law lets stand, and nothing yet by which they are narrowed down. */
import { surplusRange } from '@xuanwu/rules/surplus.ts';
import { sql } from 'kysely';
import type { Tx } from '../../database/connect.ts';
import { readBasisOfChoice } from '../../phases/nomination/consultation/basis-of-choice.ts';

export interface CrowdedConstituency {
  readonly id: string;
  readonly seats: number;
  readonly initial: readonly { readonly id: string; readonly name: string }[];
}

export async function readCrowded(tx: Tx, county: string): Promise<CrowdedConstituency[]> {
  const { rows } = await sql<CrowdedConstituency>`
    select c.id, s.seats, i.initial
    from constituency c
    join (select constituency, sum(seats) as seats from seat_assignment where county = ${county} group by 1) s
      on s.constituency = c.id
    join (
      select constituency, jsonb_agg(jsonb_build_object('id', id, 'name', name) order by name, id) as initial
      from initial_candidate where county = ${county} and excluded_by is null group by 1) i
      on i.constituency = c.id
    where c.county = ${county} and c.stage = 'initial-published'
    order by c.area, c.number`.execute(tx);
  const crowded: CrowdedConstituency[] = [];
  for (const row of rows) {
    if (row.initial.length <= surplusRange('direct', row.seats).max) continue;
    const { consultation, primaries, unfinished } = await readBasisOfChoice(
      { tx, county },
      row.id,
      row.initial,
    );
    const isNarrowed = unfinished === null && (consultation !== null || primaries.length > 0);
    if (!isNarrowed) crowded.push(row);
  }
  return crowded;
}
