/** 夜间核算: once a night, for every cycle that has a last roll; of several servers the first one's count stands. */
import { sql } from 'kysely';
import { civilDate } from '../../../acts/clock.ts';
import type { Context } from '../../../acts/context.ts';
import type { Tx } from '../../../database/connect.ts';
import { setScope } from '../../../database/scope.ts';
import { changesOf, readBalanceRows } from './balance.queries.ts';

/** 02:00 in UTC+8, when nobody registers. */
const HOUR = 2;
const EIGHT_HOURS_MS = 8 * 3_600_000;

/** Counts what has not been counted since this night's hour; answers how many cycles. */
export async function countBalances(context: Pick<Context, 'db' | 'clock'>): Promise<number> {
  const now = context.clock.now();
  const today = civilDate(now);
  if (new Date(now.getTime() + EIGHT_HOURS_MS).getUTCHours() < HOUR) return 0;
  const counties = await context.db.selectFrom('area').select('code').where('kind', '=', 'county').execute();
  let counted = 0;
  for (const { code } of counties) counted += await countCounty(context, code, today, now);
  return counted;
}

function countCounty({ db }: Pick<Context, 'db'>, county: string, today: string, now: Date): Promise<number> {
  return db.transaction().execute(async (tx) => {
    await setScope(tx, { county, area: null });
    const due = await cyclesDue(tx, county, today);
    let counted = 0;
    for (const cycle of due) if (await countOne(tx, county, cycle, today, now)) counted += 1;
    return counted;
  });
}

async function countOne(tx: Tx, county: string, cycle: string, today: string, now: Date): Promise<boolean> {
  const rows = await readBalanceRows({ tx, county }, cycle);
  const sum = (of: (row: (typeof rows)[number]) => number) => rows.reduce((total, row) => total + of(row), 0);
  const inserted = await tx
    .insertInto('rollBalance')
    .values({
      county,
      cycle,
      countedOn: today,
      countedAt: now,
      constituencies: rows.length,
      closed: rows.filter(({ closes }) => closes).length,
      last: sum(({ last }) => last),
      added: sum(({ changes }) => changesOf(changes, true)),
      removed: sum(({ changes }) => changesOf(changes, false)),
      now: sum((row) => row.now),
      unexplained: sum(({ unexplained }) => unexplained),
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return inserted.numInsertedOrUpdatedRows === 1n;
}

async function cyclesDue(tx: Tx, county: string, today: string): Promise<string[]> {
  const { rows } = await sql<{ cycle: string }>`
    select l.cycle from last_roll l join cycle c on c.county = l.county and c.id = l.cycle and c.stage <> 'closed'
    where l.county = ${county} and not exists (
      select from roll_balance b where b.county = l.county and b.cycle = l.cycle and b.counted_on = ${today})`.execute(
    tx,
  );
  return rows.map(({ cycle }) => cycle);
}
