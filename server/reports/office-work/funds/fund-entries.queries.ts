/** 拨款和支出 · single entries, locked, and what of an area counts. */
import type { FundItem } from '@xuanwu/rules/election-funds.ts';
import { sql } from 'kysely';
import type { Acting } from '../../../acts/act.ts';
import { found } from '../../../acts/acting.ts';

export interface Spending {
  readonly cycle: string;
  readonly area: string;
  readonly item: FundItem;
  readonly purpose: string;
  readonly voucherNumber: string;
  readonly fen: number;
  readonly file: string | null;
  readonly approvedOn: string | null;
  readonly reversedOn: string | null;
}

export async function lockSpending({ tx, county }: Acting, id: string): Promise<Spending> {
  const row = await tx
    .selectFrom('fundSpending')
    .select(['cycle', 'area', 'item', 'purpose', 'voucherNumber', 'fen', 'file', 'approvedOn', 'reversedOn'])
    .where('county', '=', county)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return found(row as Spending | undefined, '这笔支出');
}

export async function areaOfSpending(acting: Acting, id: string): Promise<string> {
  return (await lockSpending(acting, id)).area;
}

export async function lockAppropriation({ tx, county }: Acting, id: string) {
  const row = await tx
    .selectFrom('fundAppropriation')
    .select(['cycle', 'area', 'document', 'fen', 'reversedOn'])
    .where('county', '=', county)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return found(row, '这笔拨款');
}

interface AreaSums {
  readonly budget: number;
  readonly spentOnItem: number;
  readonly appropriated: number;
  readonly spent: number;
}

/** One after the other in an area, so that two approvals never spend the same money. */
export async function readAreaSums(
  { tx, county }: Acting,
  { cycle, area, item }: { readonly cycle: string; readonly area: string; readonly item?: FundItem },
): Promise<AreaSums> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`funds ${county} ${area}`}, 0))`.execute(tx);
  const of = item ?? null;
  const { rows } = await sql<AreaSums>`
    select
      coalesce((select sum(l.amount) from fund_budget_line l
        join (select id from fund_budget where county = ${county} and cycle = ${cycle} order by number desc limit 1) b
          on b.id = l.budget
        where l.county = ${county} and l.area = ${area} and l.item = ${of}), 0)::bigint as budget,
      coalesce((select sum(fen) filter (where item = ${of}) from fund_spending s where s.county = ${county}
        and s.cycle = ${cycle} and s.area = ${area} and s.approved_on is not null and s.reversed_on is null), 0)::bigint as spent_on_item,
      coalesce((select sum(fen) from fund_appropriation a where a.county = ${county}
        and a.cycle = ${cycle} and a.area = ${area} and a.reversed_on is null), 0)::bigint as appropriated,
      coalesce((select sum(fen) from fund_spending s where s.county = ${county}
        and s.cycle = ${cycle} and s.area = ${area} and s.approved_on is not null and s.reversed_on is null), 0)::bigint as spent
    `.execute(tx);
  return found(rows[0], '经费');
}
