import type { CloseRecord } from '@xuanwu/evidence/records.ts';
import { journalsAreIn } from '@xuanwu/rules/place-pack.ts';
import { sql } from 'kysely';
import { type Acting, defineAct, done, refused } from '../../acts/act.ts';
import { seal } from '../../ledger/append.ts';
import { checkClock } from './check-clock.ts';
import { holdCheckIns } from './check-in/check-in.ts';
import { countPacksOut } from './check-in/place-pack.queries.ts';
import {
  areaOfRound,
  enterRoundState,
  lockRound,
  roundStateRuling,
  type VotingRound,
} from './round.queries.ts';
import { RoundByTheClockSchema, RoundClosedSchema } from './round.schema.ts';

/** 宣布投票结束: the number of voters (final corrected roll) and of ballots handed out is fixed. */
export const closeRound = defineAct({
  name: 'close-round',
  input: RoundByTheClockSchema,
  output: RoundClosedSchema,
  areaOf: areaOfRound,
  async perform(acting, input) {
    const round = await lockRound(acting, input.round);
    const state = roundStateRuling('close-round', round);
    if (!state.permitted) return refused(state);
    await holdCheckIns(acting);
    const journals = journalsAreIn(round.electionDay, await countPacksOut(acting, round));
    if (!journals.permitted) return refused(journals);
    const clockDoubts = await checkClock(acting, 'close', round, input);
    const { voters, issued, unnamed, attested } = await countVoters(acting, round);
    const fixed = { voters, issued, unnamed, attested, closedEntry: acting.entry };
    await enterRoundState(acting, round.id, { state: 'closed', ...fixed });
    const record: CloseRecord = { round: round.id, voters, issued };
    return done(record, {
      subject: { constituency: round.constituency, round: round.id },
      records: [seal('close', round.id, record)],
      figures: { voters, issued, unnamed, attested, ...(clockDoubts > 0 && { clockDoubts }) },
    });
  },
});

interface Figures {
  readonly voters: number;
  readonly issued: number;
  /** 没有记名的发票 */
  readonly unnamed: number;
  /** 设备报失以后查看登记簿发的 */
  readonly attested: number;
}

async function countVoters({ tx, county }: Acting, { id, constituency }: VotingRound): Promise<Figures> {
  const { rows } = await sql<Figures>`
    select
      (select count(*) from roll_entry where county = ${county} and constituency = ${constituency} and not struck) as voters,
      ballots_handed_out(${county}, ${id}, null) as issued,
      (select coalesce(sum(ballots), 0) from unnamed_hand_out where county = ${county} and round = ${id})::bigint as unnamed,
      (select count(*) from check_in where county = ${county} and round = ${id} and attested_by is not null) as attested`.execute(
    tx,
  );
  return rows[0] ?? { voters: 0, issued: 0, unnamed: 0, attested: 0 };
}
