import { defineAct, done } from '../../../acts/act.ts';
import { ActError } from '../../../acts/error-codes.ts';
import { lockPlace } from '../place.queries.ts';
import { insertStep } from './box-custody.queries.ts';
import { BoxCustodyRecordedSchema, RecordBoxCustodySchema } from './box-custody.schema.ts';

/**
 * 登记票箱交接: one step of a box on its day, as it stands on its card: shown empty and sealed, handed over, slot sealed, opened together. A step that does not fit
 * is written down all the same and told; it keeps the box shut.
 */
export const recordBoxCustody = defineAct({
  name: 'record-box-custody',
  input: RecordBoxCustodySchema,
  output: BoxCustodyRecordedSchema,
  areaOf: async (acting, { place }) => (await lockPlace(acting, place)).area,
  async perform(acting, { place: id, electionDay, at, done: step }) {
    if (electionDay > acting.today) {
      throw new ActError('bad-request', '选举日还没有到，票箱还没有启用。', [
        { path: 'electionDay', message: '选举日还没有到' },
      ]);
    }
    const place = await lockPlace(acting, id);
    const number = await insertStep(acting, place, { electionDay, at, done: step });
    return done({ place: id, number }, { subject: { place: id }, figures: { number }, note: step.step });
  },
});
