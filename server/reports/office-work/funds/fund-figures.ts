/** 经费的数字 · by township and by item, in 分: for the page, its spreadsheet and reports. */
import { FUND_ITEMS, type FundItem, perVoter } from '@xuanwu/rules/election-funds.ts';
import { sql } from 'kysely';
import type { Acting } from '../../../acts/act.ts';
import type { OpenCycleFacts } from '../cycle-areas.ts';
import type { FundFigures } from './funds.schema.ts';

interface Cell {
  readonly area: string;
  /** Null of an appropriation, which is for no item. */
  readonly item: FundItem | null;
  readonly budget: number;
  readonly appropriated: number;
  readonly spent: number;
  readonly waiting: number;
}

export async function readFundFigures(
  acting: Acting,
  { id, areas }: Pick<OpenCycleFacts, 'id' | 'areas'>,
  voters: ReadonlyMap<string, number>,
): Promise<FundFigures> {
  const cells = await readCells(acting, id);
  const rows = areas.map(({ area, name }) => {
    const sums = sumsOf(cells.filter((cell) => cell.area === area));
    const own = voters.get(area) ?? 0;
    return { area, name, ...sums, voters: own, perVoter: perVoter(sums.spent, own) };
  });
  const all = sumsOf(cells);
  const together = rows.reduce((sum, row) => sum + row.voters, 0);
  return {
    together: { ...all, voters: together, perVoter: perVoter(all.spent, together) },
    areas: rows,
    items: (Object.keys(FUND_ITEMS) as FundItem[]).flatMap((item) => {
      const own = cells.filter((cell) => cell.item === item);
      const { budget, spent, waiting } = sumsOf(own);
      return own.length === 0 ? [] : [{ item, budget, spent, waiting }];
    }),
  };
}

function sumsOf(cells: readonly Cell[]) {
  const total = (of: 'budget' | 'appropriated' | 'spent' | 'waiting') =>
    cells.reduce((sum, cell) => sum + cell[of], 0);
  const [appropriated, spent] = [total('appropriated'), total('spent')];
  return {
    budget: total('budget'),
    appropriated,
    spent,
    waiting: total('waiting'),
    balance: appropriated - spent,
  };
}

async function readCells({ tx, county }: Acting, cycle: string): Promise<Cell[]> {
  const { rows } = await sql<Cell>`
    with held as (select id from fund_budget where county = ${county} and cycle = ${cycle} order by number desc limit 1)
    select area, item, sum(budget)::bigint as budget, sum(appropriated)::bigint as appropriated,
      sum(spent)::bigint as spent, sum(waiting)::bigint as waiting
    from (
      select l.area, l.item, l.amount as budget, 0 as appropriated, 0 as spent, 0 as waiting
        from fund_budget_line l join held on held.id = l.budget where l.county = ${county}
      union all
      select area, null, 0, fen, 0, 0 from fund_appropriation
        where county = ${county} and cycle = ${cycle} and reversed_on is null
      union all
      select area, item, 0, 0, case when approved_on is not null then fen else 0 end,
          case when approved_on is null then fen else 0 end
        from fund_spending where county = ${county} and cycle = ${cycle} and reversed_on is null
    ) as cell
    group by area, item order by area, item`.execute(tx);
  return rows;
}
