import { defineAct, done } from '../../acts/act.ts';
import { found } from '../../acts/acting.ts';
import { ownArea, ownPlace } from '../own-place.ts';
import { LiftStageGateSchema, StageGateSchema } from './inspection.schema.ts';

/** 撤关口, by two people. */
export const liftStageGate = defineAct({
  name: 'lift-stage-gate',
  input: LiftStageGateSchema,
  output: StageGateSchema,
  about: ['gate'],
  areaOf: ownArea,
  async perform(acting, { gate }) {
    const { tx, today, entry } = acting;
    const lifted = await tx
      .updateTable('stageGate')
      .set({ liftedOn: today, liftedEntry: entry })
      .where('id', '=', gate)
      .where('place', '=', ownPlace(acting))
      .where('liftedOn', 'is', null)
      .returning('stage')
      .executeTakeFirst();
    const { stage } = found(lifted, '本级设的这个关口');
    return done({ gate }, { subject: { gate, stage } });
  },
});
