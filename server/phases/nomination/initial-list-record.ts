import type { InitialListRecord } from '@xuanwu/evidence/records.ts';
import { strokeSortKey } from '@xuanwu/rules/stroke-order.ts';
import { sql } from 'kysely';
import type { Tx } from '../../database/connect.ts';

type Listed = InitialListRecord['candidates'][number];

/** One published initial list (or supplement) from the tables as they are, in surname-stroke order. */
export async function readInitialListRecord(
  tx: Tx,
  county: string,
  list: { readonly id: string; readonly constituency: string; readonly publishedOn: string },
): Promise<InitialListRecord> {
  const { rows } = await sql<Listed>`
    select c.id, c.name, c.sex, to_char(c.birth_date, 'YYYY-MM') as born_in,
      (select jsonb_agg(jsonb_build_object(
          'kind', n.kind, 'organisations', n.organisations,
          'nominators', (select count(*) from nominator s where s.county = n.county and s.nomination = n.id))
        order by n.received_on, n.id)
       from nomination_nominee named join nomination n on n.county = named.county and n.id = named.nomination
       where named.county = c.county and named.candidate = c.id and n.listed_in = ${list.id}) as nominations
    from initial_candidate c
    where c.county = ${county} and c.constituency = ${list.constituency} and c.listed_in = ${list.id}`.execute(
    tx,
  );
  const candidates = rows.toSorted((a, b) =>
    compareText(strokeSortKey(a.name) + a.id, strokeSortKey(b.name) + b.id),
  );
  return { constituency: list.constituency, publishedOn: list.publishedOn, candidates };
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
