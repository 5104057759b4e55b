import { defineAct, refused } from '../../../../acts/act.ts';
import { ActError } from '../../../../acts/error-codes.ts';
import { constituencyStageRuling } from '../../../constituencies/constituency.queries.ts';
import { requireDay } from './objection-checks.ts';
import {
  appealNow,
  areaOfObjection,
  constituencyOfObjection,
  lockObjection,
  numberOfObjection,
} from './objection.queries.ts';
import { RecordRollJudgmentSchema, RollObjectionSchema } from './objection.schema.ts';
import { lockForEffect, settled, takeEffect, titleOfEffect } from './roll-effect.ts';

/** 登记名单判决: final; where the court upholds the objection, the roll is corrected in the same act. */
export const recordRollJudgment = defineAct({
  name: 'record-roll-judgment',
  input: RecordRollJudgmentSchema,
  output: RollObjectionSchema,
  isSealed: true,
  about: ['objection'],
  areaOf: areaOfObjection,
  summary: async (acting, { objection, document, effect }) =>
    `申诉第 ${await numberOfObjection(acting, objection)} 号的判决（${document}）：${titleOfEffect(effect)}`,
  async perform(acting, { objection: id, servedOn, document, upheld, effect }) {
    const { tx, county } = acting;
    const constituency = await lockForEffect(acting, await constituencyOfObjection(acting, id), effect);
    const objection = await lockObjection(acting, id);
    const stage = constituencyStageRuling('record-roll-judgment', constituency);
    if (!stage.permitted) return refused(stage);
    if (objection.suedOn === null) throw new ActError('bad-request', '还没有登记诉讼。请先登记。');
    if (objection.judgedOn !== null) throw new ActError('lost-race', '这件申诉已经登记过判决。请刷新。');
    requireDay(acting, 'servedOn', servedOn, objection.suedOn, '起诉');
    const facts = { ...objection, judgedOn: servedOn, judgmentUpheld: upheld };
    const { reasons, undecided } = await appealNow(acting, facts);
    const taken = await takeEffect(acting, constituency, effect, `人民法院判决（${document}）`);
    if (taken.kind !== 'taken') return taken;
    await tx
      .updateTable('rollObjection')
      .set({
        judgedOn: servedOn,
        judgmentUpheld: upheld,
        judgmentDocument: document,
        judgmentCorrection: taken.correction,
      })
      .where('county', '=', county)
      .where('id', '=', id)
      .execute();
    return settled(acting, { objection: id, constituency: constituency.id }, taken, { reasons, undecided });
  },
});
