import { defineAct, done, refused } from '../../../acts/act.ts';
import { ActError } from '../../../acts/error-codes.ts';
import { areaOfRound, lockRound, readRoundCandidates, roundStateRuling } from '../round.queries.ts';
import { SecondNamesSetSchema, SetSecondNamesSchema } from './second-names.schema.ts';

/** 登记候选人姓名的第二种文字, before the vote opens: as he writes it himself; the system translates nothing. */
export const setSecondNames = defineAct({
  name: 'set-second-names',
  input: SetSecondNamesSchema,
  output: SecondNamesSetSchema,
  areaOf: areaOfRound,
  async perform(acting, { round: id, names }) {
    const { tx, county, entry } = acting;
    const round = await lockRound(acting, id);
    const state = roundStateRuling('set-second-names', round);
    if (!state.permitted) return refused(state);
    const candidates = new Set((await readRoundCandidates(acting, id)).map((candidate) => candidate.id));
    if (names.some(({ candidate }) => !candidates.has(candidate))) {
      throw new ActError('bad-request', '有人不在这一轮的选票上。请刷新后重新填写。');
    }
    const { constituency, area } = round;
    await tx
      .deleteFrom('candidateSecondName')
      .where('county', '=', county)
      .where(
        'candidate',
        'in',
        names.map(({ candidate }) => candidate),
      )
      .execute();
    const kept = names.filter(({ name }) => name !== '');
    if (kept.length > 0) {
      await tx
        .insertInto('candidateSecondName')
        .values(kept.map((each) => ({ county, constituency, area, entry, ...each })))
        .execute();
    }
    return done(
      { round: id, names: kept.length },
      { subject: { constituency, round: id }, figures: { names: kept.length } },
    );
  },
});
