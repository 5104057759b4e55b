import { type Acting, defineAct, done, refused } from '../../acts/act.ts';
import { ActError } from '../../acts/error-codes.ts';
import { seal } from '../../ledger/append.ts';
import {
  areaOfConstituency,
  constituencyStageRuling,
  lockConstituency,
} from '../constituencies/constituency.queries.ts';
import { seatsOf } from '../constituencies/seat-ledger.queries.ts';
import { isBallotOfList, lockFirstRound, readFormalCandidates, takeFormalList } from './formal-ballot.ts';
import { insertRound } from './insert-round.ts';
import { RoundSchema, ScheduleRoundSchema } from './round.schema.ts';

/**
 * 安排投票: the first round of a constituency, on its election day, with its formal candidates; arranged anew where the list was fixed anew since.
 */
export const scheduleRound = defineAct({
  name: 'schedule-round',
  input: ScheduleRoundSchema,
  output: RoundSchema,
  areaOf: areaOfConstituency,
  async perform(acting, input) {
    const { tx, county } = acting;
    const constituency = await lockConstituency(acting, input.constituency);
    const stage = constituencyStageRuling('schedule-round', constituency);
    if (!stage.permitted) return refused(stage);
    const scheduled = await lockFirstRound(acting, constituency);
    if (scheduled !== null) return arrangeAnew(acting, constituency.id, scheduled);
    const candidates = await readFormalCandidates(acting, constituency.id);
    const record = await insertRound(acting, constituency, {
      kind: 'first',
      number: 1,
      otherNumber: 0,
      electionDay: constituency.electionDay,
      seats: await seatsOf(tx, county, constituency.id),
      candidates,
    });
    return done(
      { round: record.round },
      {
        subject: { constituency: constituency.id, round: record.round },
        records: [seal('round', record.round, record)],
      },
    );
  },
});

/** 按重新确定的名单: a vote that is arranged with another list takes this one; with this one there is nothing to do. */
async function arrangeAnew(acting: Acting, constituency: string, round: string) {
  if (await isBallotOfList(acting, constituency, round))
    throw new ActError('lost-race', '这个选区的投票已经安排过了。请刷新。');
  const record = await takeFormalList(acting, constituency, round);
  return done({ round }, { subject: { constituency, round }, records: [record] });
}
