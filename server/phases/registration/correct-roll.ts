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
  areaOf: areaOfConstituency,
  summary: async (acting, { kind, constituency }) =>
    `更正${(await getConstituency(acting, constituency)).name}选民名单：${ROLL_CHANGES[kind]}`,
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
