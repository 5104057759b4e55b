import { rule } from '@xuanwu/rules/ruling.ts';
import { defineAct, done, refused } from '../../../../acts/act.ts';
import { ActError } from '../../../../acts/error-codes.ts';
import { requireDay, requireDecided } from './objection-checks.ts';
import { appealNow, areaOfObjection, lockObjection, sealedObjection } from './objection.queries.ts';
import { RecordRollSuitSchema, RollObjectionSchema } from './objection.schema.ts';

/** 登记名单诉讼 · 选举法（2020）第二十九条: whoever does not accept the decision sues five days before election day. Later is no suit under that article. */
export const recordRollSuit = defineAct({
  name: 'record-roll-suit',
  input: RecordRollSuitSchema,
  output: RollObjectionSchema,
  areaOf: areaOfObjection,
  async perform(acting, { objection: id, suedOn, court, caseNumber }) {
    const { tx, county } = acting;
    const objection = await lockObjection(acting, id);
    requireDay(acting, 'suedOn', suedOn, requireDecided(objection), '作出决定');
    if (objection.suedOn !== null) throw new ActError('lost-race', '这件申诉已经登记过诉讼。请刷新。');
    const appeal = await appealNow(acting, { ...objection, suedOn });
    if (appeal.suitAccepted !== true) return refused(rule(appeal.reasons, appeal.undecided));
    await tx
      .updateTable('rollObjection')
      .set({ suedOn, court, caseNumber })
      .where('county', '=', county)
      .where('id', '=', id)
      .execute();
    const { constituency } = objection;
    const { reasons, undecided } = appeal;
    return done(
      { objection: id },
      {
        subject: { constituency, objection: id },
        records: [await sealedObjection(acting, id)],
        ruling: { permitted: true, reasons, undecided },
      },
    );
  },
});
