import { votersHaveOnePlace } from '@xuanwu/rules/place-assignment.ts';
import { pollMayOpen } from '@xuanwu/rules/poll-opening.ts';
import { defineAct, done, refused } from '../../acts/act.ts';
import { ActError } from '../../acts/error-codes.ts';
import { lawFor } from '../../local-law/law-for.ts';
import { constituencyStageRuling, getConstituency } from '../constituencies/constituency.queries.ts';
import { checkClock } from './check-clock.ts';
import { countUnassigned } from './check-in/voters-of-place.queries.ts';
import { isBallotOfList } from './formal-ballot.ts';
import {
  areaOfRound,
  enterRoundState,
  lockRound,
  readRoundPlaces,
  roundStateRuling,
} from './round.queries.ts';
import { RoundByTheClockSchema, RoundOpenedSchema } from './round.schema.ts';

/** 宣布投票开始: on the day, with a place, and at each place the scrutineers and tellers that the law asks for; and every voter has one place. */
export const openRound = defineAct({
  name: 'open-round',
  input: RoundByTheClockSchema,
  output: RoundOpenedSchema,
  areaOf: areaOfRound,
  async perform(acting, input) {
    const round = await lockRound(acting, input.round);
    const state = roundStateRuling('open-round', round);
    if (!state.permitted) return refused(state);
    const constituency = await getConstituency(acting, round.constituency);
    const stage = constituencyStageRuling('open-round', constituency);
    if (!stage.permitted) return refused(stage);
    if (round.number === 1 && !(await isBallotOfList(acting, constituency.id, round.id)))
      throw new ActError('bad-request', '正式代表候选人名单已经重新确定，选票还是原来的。请先重新安排投票。');
    const places = await readRoundPlaces(acting, round.constituency);
    const { today } = acting;
    const { electionDay } = round;
    const law = await lawFor(acting, electionDay);
    const ruling = pollMayOpen({ today, electionDay, places }, law);
    if (!ruling.permitted) return refused(ruling);
    const onePlace = votersHaveOnePlace(electionDay, await countUnassigned(acting, constituency.id));
    if (!onePlace.permitted) return refused(onePlace);
    const clockDoubts = await checkClock(acting, 'open', round, input);
    await enterRoundState(acting, round.id, { state: 'open' });
    return done(
      { round: round.id, places: places.length },
      {
        subject: { constituency: round.constituency, round: round.id },
        figures: { places: places.length, ...(clockDoubts > 0 && { clockDoubts }) },
        ruling,
      },
    );
  },
});
