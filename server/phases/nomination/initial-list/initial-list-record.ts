import type { InitialListRecord } from '@xuanwu/evidence/records.ts';
import { strokeSortKey } from '@xuanwu/rules/stroke-order.ts';
import { sql } from 'kysely';
import type { Tx } from '../../../database/connect.ts';

type Listed = InitialListRecord['candidates'][number];
type Kept = NonNullable<InitialListRecord['kept']>;

/**
 * One published initial list (or supplement), in surname-stroke order: as it was published, whatever was corrected since. Whoever was left off and restored comes with
 * nominations that an earlier list showed.
 */
export async function readInitialListRecord(
  tx: Tx,
  county: string,
  list: { readonly id: string; readonly constituency: string; readonly publishedOn: string },
): Promise<InitialListRecord> {
  const { rows } = await sql<Listed>`
    select c.id, coalesce(${asPublished('name')}, c.name) as name, coalesce(${asPublished('sex')}, c.sex) as sex,
      coalesce(left(${asPublished('birthDate')}, 7), to_char(c.birth_date, 'YYYY-MM')) as born_in,
      (select jsonb_agg(jsonb_build_object(
          'kind', n.kind, 'organisations', n.organisations,
          'nominators', n.listed_nominators)
        order by n.received_on, n.id)
       from nomination_nominee named join nomination n on n.county = named.county and n.id = named.nomination
       where named.county = c.county and named.candidate = c.id and exists (
         select from initial_list shown join initial_list this on this.county = shown.county and this.id = ${list.id}
         where shown.county = n.county and shown.id = n.listed_in and shown.entry <= this.entry)) as nominations
    from initial_candidate c
    where c.county = ${county} and c.constituency = ${list.constituency} and c.listed_in = ${list.id}`.execute(
    tx,
  );
  const candidates = rows.toSorted((a, b) =>
    compareText(strokeSortKey(a.name) + a.id, strokeSortKey(b.name) + b.id),
  );
  const { kept } = await tx
    .selectFrom('initialList')
    .select('kept')
    .where('county', '=', county)
    .where('id', '=', list.id)
    .executeTakeFirstOrThrow();
  return {
    constituency: list.constituency,
    publishedOn: list.publishedOn,
    candidates,
    ...(kept !== null && { kept: kept as unknown as Kept }),
  };
}

/** 更正以前: what a field said before it was first corrected after publication. */
function asPublished(field: 'name' | 'sex' | 'birthDate') {
  return sql`(select k.before ->> ${sql.lit(field)} from nominee_correction k
    where k.county = c.county and k.candidate = c.id and k.list is not null and k.before ? ${sql.lit(field)} order by k.ordinal limit 1)`;
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
