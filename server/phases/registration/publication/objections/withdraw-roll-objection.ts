import { defineAct, done } from '../../../../acts/act.ts';
import { ActError } from '../../../../acts/error-codes.ts';
import { requireDay } from './objection-checks.ts';
import { areaOfObjection, lockObjection, sealedObjection } from './objection.queries.ts';
import { RollObjectionSchema, WithdrawRollObjectionSchema } from './objection.schema.ts';

/** 撤回名单申诉, by whoever raised it, while nothing is decided. */
export const withdrawRollObjection = defineAct({
  name: 'withdraw-roll-objection',
  input: WithdrawRollObjectionSchema,
  output: RollObjectionSchema,
  areaOf: areaOfObjection,
  async perform(acting, { objection: id, withdrawnOn }) {
    const { tx, county } = acting;
    const objection = await lockObjection(acting, id);
    if (objection.decidedOn !== null || objection.withdrawnOn !== null)
      throw new ActError('lost-race', '这件申诉已经有处理决定，或者已经撤回。请刷新。');
    requireDay(acting, 'withdrawnOn', withdrawnOn, objection.receivedOn, '收到申诉');
    await tx
      .updateTable('rollObjection')
      .set({ withdrawnOn })
      .where('county', '=', county)
      .where('id', '=', id)
      .execute();
    const { constituency } = objection;
    const records = [await sealedObjection(acting, id)];
    return done({ objection: id }, { subject: { constituency, objection: id }, records });
  },
});
