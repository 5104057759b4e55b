import { defineAct, done } from '../../../acts/act.ts';
import { ActError } from '../../../acts/error-codes.ts';
import { areaOfTraining, getTraining } from './training-session.queries.ts';
import { CancelTrainingSchema, TrainingSchema } from './training.schema.ts';

/** 取消培训 that was not held, with the reason. */
export const cancelTraining = defineAct({
  name: 'cancel-training',
  input: CancelTrainingSchema,
  output: TrainingSchema,
  areaOf: areaOfTraining,
  async perform(acting, { session, reason: cancelledBecause }) {
    const { tx, county, today: cancelledOn } = acting;
    const { cycle, attended } = await getTraining(acting, session);
    if (attended !== null) throw new ActError('already-decided', '这次培训已经登记到训人数，不能取消。');
    await tx
      .updateTable('trainingSession')
      .set({ cancelledOn, cancelledBecause })
      .where('county', '=', county)
      .where('id', '=', session)
      .execute();
    return done({ session }, { subject: { cycle, session } });
  },
});
