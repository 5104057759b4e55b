import { pollMayOpen } from '@xuanwu/rules/poll-opening.ts';
import { defineAct, done, refused } from '../../acts/act.ts';
import { lawFor } from '../../local-law/law-for.ts';
import {
  areaOfRound,
  enterRoundState,
  lockRound,
  readRoundPlaces,
  roundStateRuling,
} from './round.queries.ts';
import { RoundOpenedSchema, RoundSchema } from './round.schema.ts';

/** 宣布投票开始: on the day, with a place, and at each place the scrutineers and tellers that the law asks for. */
export const openRound = defineAct({
  name: 'open-round',
  input: RoundSchema,
  output: RoundOpenedSchema,
  areaOf: areaOfRound,
  async perform(acting, input) {
    const round = await lockRound(acting, input.round);
    const state = roundStateRuling('open-round', round);
    if (!state.permitted) return refused(state);
    const places = await readRoundPlaces(acting, round.constituency);
    const { today } = acting;
    const { electionDay } = round;
    const law = await lawFor(acting, electionDay);
    const ruling = pollMayOpen({ today, electionDay, places }, law);
    if (!ruling.permitted) return refused(ruling);
    await enterRoundState(acting, round.id, { state: 'open' });
    return done(
      { round: round.id, places: places.length },
      {
        subject: { constituency: round.constituency, round: round.id },
        figures: { places: places.length },
        ruling,
      },
    );
  },
});
