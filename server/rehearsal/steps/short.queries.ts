/** 提名不足的选区: those whose nominees are too few for the margin that the law asks for. */
import { surplusRange } from '@xuanwu/rules/surplus.ts';
import { sql } from 'kysely';
import type { Tx } from '../../database/connect.ts';

export interface ShortOfNominees {
  readonly nominees: readonly string[];
  readonly missing: number;
}

export async function readShort(tx: Tx, county: string): Promise<Map<string, ShortOfNominees>> {
  const { rows } = await sql<{ id: string; seats: number; nominees: string[] }>`
    select c.id, s.seats, coalesce(i.nominees, '{}') as nominees
    from constituency c
    join (select constituency, sum(seats) as seats from seat_assignment where county = ${county} group by 1) s
      on s.constituency = c.id
    left join (
      select constituency, array_agg(name) as nominees from initial_candidate
      where county = ${county} and excluded_by is null group by 1) i on i.constituency = c.id
    where c.county = ${county} and c.stage in ('drawn', 'roll-published', 'initial-published')`.execute(tx);
  return new Map(
    rows.flatMap(({ id, seats, nominees }) => {
      const missing = surplusRange('direct', seats).min - nominees.length;
      return missing > 0 ? [[id, { nominees, missing }]] : [];
    }),
  );
}
