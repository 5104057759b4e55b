import { defineAct, done, refused } from '../../acts/act.ts';
import { ActError } from '../../acts/error-codes.ts';
import { seal } from '../../ledger/append.ts';
import {
  areaOfConstituency,
  constituencyStageRuling,
  lockConstituency,
} from '../constituencies/constituency.queries.ts';
import { seatsOf } from '../constituencies/seat-ledger.queries.ts';
import { insertRound } from './insert-round.ts';
import { RoundSchema, ScheduleRoundSchema } from './round.schema.ts';

/** 安排投票: the first round of a constituency, on its election day, with its formal candidates. */
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
    const scheduled = await tx
      .selectFrom('votingRound')
      .select('id')
      .where('county', '=', county)
      .where('constituency', '=', constituency.id)
      .executeTakeFirst();
    if (scheduled) throw new ActError('lost-race', '这个选区的投票已经安排过了。请刷新。');
    const candidates = await tx
      .selectFrom('formalCandidate as f')
      .innerJoin('initialCandidate as c', (on) =>
        on.onRef('c.county', '=', 'f.county').onRef('c.id', '=', 'f.candidate'),
      )
      .where('f.county', '=', county)
      .where('f.constituency', '=', constituency.id)
      .orderBy('f.listOrder')
      .select(['c.id', 'c.name'])
      .execute();
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
