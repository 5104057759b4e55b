/** 核对时间: no poll is opened or closed by a clock that something speaks against, unless somebody says how he has looked; then it is written down. */
import { clockDoubts } from '@xuanwu/rules/clock-doubts.ts';
import { sql } from 'kysely';
import type { Acting } from '../../acts/act.ts';
import { civilTime } from '../../acts/clock.ts';
import { ActError } from '../../acts/error-codes.ts';
import { installationKind } from '../../acts/installation-kind.ts';
import type { RoundByTheClock } from './round.schema.ts';
import type { VotingRound } from './round.queries.ts';

/** How many doubts there were. A rehearsal moves its clock as it likes. */
export async function checkClock(
  acting: Acting,
  act: 'open' | 'close',
  round: VotingRound,
  { deviceAheadMinutes, clockChecked }: RoundByTheClock,
): Promise<number> {
  if ((await installationKind(acting.tx)) === 'rehearsal') return 0;
  const doubts = clockDoubts({
    act,
    today: acting.today,
    time: civilTime(acting.now),
    electionDay: round.electionDay,
    ...(await readHours(acting, round)),
    deviceAheadMinutes: deviceAheadMinutes ?? null,
  });
  if (doubts.length === 0) return 0;
  if (clockChecked === undefined)
    throw new ActError('clock-doubtful', `${doubts.join('；')}。请先核对时间，写明是怎样核对的，再办理。`);
  const note = JSON.stringify([{ act, doubts, checked: clockChecked }]);
  await sql`update voting_round set clock_notes = clock_notes || ${note}::jsonb
    where county = ${acting.county} and id = ${round.id}`.execute(acting.tx);
  return doubts.length;
}

async function readHours({ tx, county, now }: Acting, { constituency }: VotingRound) {
  const { rows } = await sql<{ opensAt: string; closesAt: string; lastAt: string | null }>`
    select coalesce(to_char(min(p.opens_at), 'HH24:MI'), '00:00') as opens_at, coalesce(to_char(max(p.closes_at), 'HH24:MI'), '00:00') as closes_at,
      (select at from ledger_entry where ledger = ${county} order by id desc limit 1) as last_at
    from polling_place p join polling_place_constituency s on s.county = p.county and s.place = p.id
    where p.county = ${county} and s.constituency = ${constituency}`.execute(tx);
  const [row] = rows;
  if (!row) throw new Error('an aggregate answered no row');
  const { opensAt, closesAt, lastAt } = row;
  const ledgerAheadMinutes = lastAt === null ? 0 : Math.round((Date.parse(lastAt) - now.getTime()) / 60_000);
  return { opensAt, closesAt, ledgerAheadMinutes };
}
