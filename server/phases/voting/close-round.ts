import type { CloseRecord } from '@xuanwu/evidence/records.ts';
import { journalsAreIn } from '@xuanwu/rules/place-pack.ts';
import { sql } from 'kysely';
import { type Acting, defineAct, done, refused } from '../../acts/act.ts';
import { seal } from '../../ledger/append.ts';
import { holdCheckIns } from './check-in/check-in.ts';
import { countPacksOut } from './check-in/place-pack.queries.ts';
import {
  areaOfRound,
  enterRoundState,
  lockRound,
  roundStateRuling,
  type VotingRound,
} from './round.queries.ts';
import { RoundClosedSchema, RoundSchema } from './round.schema.ts';

/** 宣布投票结束: the number of voters (final corrected roll) and of ballots handed out is fixed. */
export const closeRound = defineAct({
  name: 'close-round',
  input: RoundSchema,
  output: RoundClosedSchema,
  areaOf: areaOfRound,
  async perform(acting, input) {
    const round = await lockRound(acting, input.round);
    const state = roundStateRuling('close-round', round);
    if (!state.permitted) return refused(state);
    await holdCheckIns(acting);
    const journals = journalsAreIn(round.electionDay, await countPacksOut(acting, round));
    if (!journals.permitted) return refused(journals);
    const { voters, issued } = await countVoters(acting, round);
    await enterRoundState(acting, round.id, { state: 'closed', voters, issued, closedEntry: acting.entry });
    const record: CloseRecord = { round: round.id, voters, issued };
    return done(record, {
      subject: { constituency: round.constituency, round: round.id },
      records: [seal('close', round.id, record)],
      figures: { voters, issued },
    });
  },
});

async function countVoters(
  { tx, county }: Acting,
  { id, constituency }: VotingRound,
): Promise<{ voters: number; issued: number }> {
  const { rows } = await sql<{ voters: number; issued: number }>`
    select
      (select count(*) from roll_entry where county = ${county} and constituency = ${constituency} and not struck) as voters,
      ballots_handed_out(${county}, ${id}, null) as issued`.execute(tx);
  return rows[0] ?? { voters: 0, issued: 0 };
}
