import { randomUUID } from 'node:crypto';
import { defineAct, done } from '../../../acts/act.ts';
import { getCycleOf } from '../cycle-areas.ts';
import { PlanTrainingSchema, TrainingSchema } from './training.schema.ts';

/** 安排培训: who for, when and where, how long, with which papers, how many are to come. One that was held already may be put down too. */
export const planTraining = defineAct({
  name: 'plan-training',
  input: PlanTrainingSchema,
  output: TrainingSchema,
  areaOf: (_, { area }) => Promise.resolve(area),
  async perform(acting, input) {
    const { tx, county, entry } = acting;
    await getCycleOf(acting, input);
    const session = randomUUID();
    await tx
      .insertInto('trainingSession')
      .values({ county, id: session, ...input, entry })
      .execute();
    const { cycle, area, minutes, expected, heldOn } = input;
    return done(
      { session },
      { subject: { cycle, area, session }, figures: { minutes, expected }, note: heldOn },
    );
  },
});
