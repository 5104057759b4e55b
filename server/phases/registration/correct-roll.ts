import { defineAct, done, refused } from '../../acts/act.ts';
import {
  areaOfConstituency,
  constituencyStageRuling,
  getConstituency,
} from '../constituencies/constituency.queries.ts';
import { changeRoll, lockForChange } from './change-roll.ts';
import { CorrectRollSchema, ROLL_CHANGES, RollCorrectedSchema } from './correct-roll.schema.ts';

/** 更正已公布的选民名单: one voter added, struck or named right, published anew; the published roll itself stays as it was. */
export const correctRoll = defineAct({
  name: 'correct-roll',
  input: CorrectRollSchema,
  output: RollCorrectedSchema,
  isSealed: true,
  about: ['constituency', 'kind', 'person'],
  areaOf: areaOfConstituency,
  summary: async (acting, change) => {
    const { name } = await getConstituency(acting, change.constituency);
    const also = change.kind === 'added-without-number' ? change.also : null;
    const other = also === null ? '' : `，并列入${(await getConstituency(acting, also)).name}`;
    return `更正${name}选民名单：${ROLL_CHANGES[change.kind]}${other}`;
  },
  async perform(acting, { reason, ...change }) {
    const constituency = await lockForChange(acting, change.constituency, change);
    const stage = constituencyStageRuling('correct-roll', constituency);
    if (!stage.permitted) return refused(stage);
    const changed = await changeRoll(acting, constituency, change, reason);
    if (changed.kind !== 'changed') return changed;
    const { person, correction, record, cases, consulted, further } = changed;
    return {
      ...done(
        { person, correction },
        {
          subject: { constituency: constituency.id, correction },
          records: [record],
          ...(cases.length > 0 && { figures: { cases: cases.length } }),
        },
      ),
      ...(consulted && { consulted }),
      further,
    };
  },
});
