import { defineAct, done } from '../../../../acts/act.ts';
import { ActError } from '../../../../acts/error-codes.ts';
import { requireDay, requireDecided } from './objection-checks.ts';
import { areaOfObjection, lockObjection, sealedObjection } from './objection.queries.ts';
import { NotifyRollObjectionSchema, RollObjectionSchema } from './objection.schema.ts';

/** 登记处理决定的通知: when and how the decision reached whoever objected; he sues only if he knows it. */
export const notifyRollObjection = defineAct({
  name: 'notify-roll-objection',
  input: NotifyRollObjectionSchema,
  output: RollObjectionSchema,
  areaOf: areaOfObjection,
  async perform(acting, { objection: id, notifiedOn, how }) {
    const { tx, county } = acting;
    const objection = await lockObjection(acting, id);
    requireDay(acting, 'notifiedOn', notifiedOn, requireDecided(objection), '作出决定');
    if (objection.notifiedOn !== null) throw new ActError('lost-race', '已经登记过通知。请刷新。');
    await tx
      .updateTable('rollObjection')
      .set({ notifiedOn, notifiedHow: how })
      .where('county', '=', county)
      .where('id', '=', id)
      .execute();
    const { constituency } = objection;
    const records = [await sealedObjection(acting, id)];
    return done({ objection: id }, { subject: { constituency, objection: id }, records });
  },
});
