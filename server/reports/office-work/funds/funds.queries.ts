/** 选举经费, as its page and its spreadsheet show it. */
import { sql } from 'kysely';
import type { Acting } from '../../../acts/act.ts';
import { opened, permitView } from '../../../acts/acting.ts';
import { findCycleFacts } from '../cycle-areas.ts';
import { readFundFigures } from './fund-figures.ts';
import type { FundsView } from './funds.schema.ts';

type Known = FundsView['cycle']['areas'][number]['known'];

export async function readFunds(acting: Acting): Promise<FundsView> {
  permitView(acting.actor, 'funds');
  const cycle = opened(await findCycleFacts(acting));
  const known = await readKnown(acting, cycle.id);
  return {
    today: acting.today,
    cycle: {
      id: cycle.id,
      areas: cycle.areas.map((area) => ({ ...area, known: known.get(area.area) ?? NOTHING })),
    },
    rates: await readRates(acting, cycle.id),
    budget: await readBudget(acting, cycle.id),
    appropriations: await readAppropriations(acting, cycle.id),
    spendings: await readSpendings(acting, cycle.id),
    figures: await readFundFigures(acting, cycle, votersOf(known)),
  };
}

const NOTHING: Known = { voter: 0, place: 0, constituency: 0, 'staff-day': 0, whole: 1 };

/** What is known of each area: everybody votes at county level, so its voters are those of the constituencies of that level. */
async function readKnown({ tx, county }: Acting, cycle: string): Promise<Map<string, Known>> {
  const { rows } = await sql<Omit<Known, 'whole'> & { readonly area: string }>`
    select area, sum(voter)::integer as voter, sum(place)::integer as place, sum(constituency)::integer as constituency,
      sum(staff)::integer as "staff-day"
    from (
      select area, count(*) as voter, 0 as place, 0 as constituency, 0 as staff from registration
        where county = ${county} and cycle = ${cycle} and level = 'county' and status = 'on-roll' group by area
      union all
      select area, 0, count(*), 0, 0 from polling_place where county = ${county} and cycle = ${cycle} group by area
      union all
      select area, 0, 0, count(*), 0 from constituency where county = ${county} and cycle = ${cycle} group by area
      union all
      select p.area, 0, 0, 0, count(*) from polling_staff s
        join polling_place p on p.county = s.county and p.id = s.place
        where s.county = ${county} and p.cycle = ${cycle} group by p.area
    ) as number group by area`.execute(tx);
  return new Map(rows.map(({ area, ...row }) => [area, { ...row, whole: 1 }]));
}

/** 登记选民, by area. */
export async function readVoters(acting: Acting, cycle: string): Promise<Map<string, number>> {
  return votersOf(await readKnown(acting, cycle));
}

function votersOf(known: ReadonlyMap<string, Known>): Map<string, number> {
  return new Map([...known].map(([area, { voter }]) => [area, voter]));
}

async function readRates({ tx, county }: Acting, cycle: string): Promise<FundsView['rates']> {
  const rows = await tx
    .selectFrom('fundRate')
    .select(['item', 'basis', 'fen'])
    .where('county', '=', county)
    .where('cycle', '=', cycle)
    .orderBy('item')
    .orderBy('basis')
    .execute();
  return rows as FundsView['rates'];
}

async function readBudget({ tx, county }: Acting, cycle: string): Promise<FundsView['budget']> {
  const budget = await tx
    .selectFrom('fundBudget')
    .select(['id', 'number', 'document', 'adoptedOn'])
    .where('county', '=', county)
    .where('cycle', '=', cycle)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!budget) return null;
  const { id, ...head } = budget;
  const lines = await tx
    .selectFrom('fundBudgetLine')
    .select(['area', 'item', 'basis', 'quantity', 'fen', 'amount'])
    .where('county', '=', county)
    .where('budget', '=', id)
    .orderBy('area')
    .orderBy('item')
    .orderBy('basis')
    .execute();
  return { ...head, lines: lines as NonNullable<FundsView['budget']>['lines'] };
}

async function readAppropriations(
  { tx, county }: Acting,
  cycle: string,
): Promise<FundsView['appropriations']> {
  const { rows } = await sql<FundsView['appropriations'][number]>`
    select f.id, f.area, a.name as area_name, f.source, f.document, f.received_on, f.fen,
      case when f.reversed_on is not null then jsonb_build_object('on', f.reversed_on, 'because', f.reversed_because) end as reversed
    from fund_appropriation f join area a on a.code = f.area
    where f.county = ${county} and f.cycle = ${cycle} order by f.received_on desc, f.id`.execute(tx);
  return rows;
}

async function readSpendings({ tx, county }: Acting, cycle: string): Promise<FundsView['spendings']> {
  const { rows } = await sql<FundsView['spendings'][number]>`
    select f.id, f.area, a.name as area_name, f.item, f.purpose, f.spent_on, f.voucher_number, f.fen, f.file_type, f.approved_on,
      case when f.reversed_on is not null then jsonb_build_object('on', f.reversed_on, 'because', f.reversed_because) end as reversed
    from fund_spending f join area a on a.code = f.area
    where f.county = ${county} and f.cycle = ${cycle}
    order by f.approved_on is not null or f.reversed_on is not null, f.spent_on desc, f.voucher_number, f.id`.execute(
    tx,
  );
  return rows;
}
