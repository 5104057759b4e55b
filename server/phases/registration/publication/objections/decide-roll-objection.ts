import { committeeDecides } from '@xuanwu/rules/committee-decision.ts';
import { rule } from '@xuanwu/rules/ruling.ts';
import { defineAct, refused } from '../../../../acts/act.ts';
import { ActError } from '../../../../acts/error-codes.ts';
import { requireHeld } from '../../../../acts/meeting.ts';
import { countyCipher } from '../../../../keys/county-cipher.ts';
import { constituencyStageRuling } from '../../../constituencies/constituency.queries.ts';
import {
  appealNow,
  areaOfObjection,
  constituencyOfObjection,
  lockObjection,
  numberOfObjection,
  type ObjectionRow,
} from './objection.queries.ts';
import { DecideRollObjectionSchema, RollObjectionSchema } from './objection.schema.ts';
import { lockForEffect, settled, takeEffect, titleOfEffect } from './roll-effect.ts';

/**
 * 处理名单申诉 · 选举法（2020）第二十九条: the committee decides in three days, in a meeting, with reasons; where it upholds, the roll is corrected in the
 * same act. A committee that is late decides all the same, and the entry says that it was late.
 */
export const decideRollObjection = defineAct({
  name: 'decide-roll-objection',
  input: DecideRollObjectionSchema,
  output: RollObjectionSchema,
  isSealed: true,
  about: ['objection'],
  areaOf: areaOfObjection,
  summary: async (acting, { objection, effect }) => {
    return `申诉第 ${await numberOfObjection(acting, objection)} 号：${titleOfEffect(effect)}`;
  },
  async perform(acting, { objection: id, meeting, upheld, reasons, effect }) {
    requireHeld(acting, meeting);
    const constituency = await lockForEffect(acting, await constituencyOfObjection(acting, id), effect);
    const objection = await lockObjection(acting, id);
    const stage = constituencyStageRuling('decide-roll-objection', constituency);
    if (!stage.permitted) return refused(stage);
    refuseUndecidable(objection, meeting.heldOn);
    const decidedOn = meeting.heldOn;
    const appeal = await appealNow(acting, { ...objection, decidedOn, upheld });
    const carried = committeeDecides(meeting, constituency.electionDay);
    const grounds = [carried, ...appeal.reasons];
    if (!carried.holds) return refused(rule([carried], appeal.undecided));
    const why = `申诉第 ${objection.number} 号成立（${meeting.minute}）`;
    const taken = await takeEffect(acting, constituency, effect, why);
    if (taken.kind !== 'taken') return taken;
    const { tx, county } = acting;
    const cipher = await countyCipher(tx, acting.context.keys, county);
    await tx
      .updateTable('rollObjection')
      .set({
        decidedOn,
        upheld,
        meeting: JSON.stringify(meeting),
        reasonsEncrypted: cipher.encrypt(reasons),
        correction: taken.correction,
        decisionEntry: acting.entry,
      })
      .where('county', '=', county)
      .where('id', '=', id)
      .execute();
    return settled(acting, { objection: id, constituency: constituency.id }, taken, {
      reasons: grounds,
      undecided: appeal.undecided,
    });
  },
});

function refuseUndecidable({ withdrawnOn, decidedOn, receivedOn }: ObjectionRow, heldOn: string): void {
  if (withdrawnOn !== null) throw new ActError('lost-race', '申诉人已经撤回这件申诉。请刷新。');
  if (decidedOn !== null) throw new ActError('lost-race', '这件申诉已经有处理决定。请刷新。');
  if (heldOn < receivedOn)
    throw new ActError('bad-request', `申诉 ${receivedOn} 才收到，会议不会更早。请核对会议日期。`, [
      { path: 'meeting.heldOn', message: `不能早于收到申诉的 ${receivedOn}` },
    ]);
}
