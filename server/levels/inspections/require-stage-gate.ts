import { randomUUID } from 'node:crypto';
import { INSPECTION_STAGES } from '@xuanwu/rules/stage-gate.ts';
import { defineAct, done } from '../../acts/act.ts';
import { ActError } from '../../acts/error-codes.ts';
import { seal } from '../../ledger/append.ts';
import { ownArea, ownPlace } from '../own-place.ts';
import { RequireStageGateSchema, StageGateSchema } from './inspection.schema.ts';

/** 设关口, by two people: in every place below, the next stage begins when the findings of this one are settled. */
export const requireStageGate = defineAct({
  name: 'require-stage-gate',
  input: RequireStageGateSchema,
  output: StageGateSchema,
  areaOf: ownArea,
  summary: (_acting, { stage, document }) =>
    Promise.resolve(`${INSPECTION_STAGES[stage]}的问题销号以后进入下一阶段（${document}）`),
  async perform(acting, { stage, document }) {
    const { tx, county, today, entry } = acting;
    const id = randomUUID();
    const row = { place: ownPlace(acting), stage, document, requiredOn: today };
    const required = await tx
      .insertInto('stageGate')
      .values({ id, ...row, ledger: county, entry })
      .onConflict((conflict) =>
        conflict.columns(['place', 'stage']).where('liftedOn', 'is', null).doNothing(),
      )
      .returning('id')
      .executeTakeFirst();
    if (!required) throw new ActError('already-decided', '这个阶段已经设了关口。请刷新。');
    return done(
      { gate: id },
      { subject: { gate: id, stage, document }, records: [seal('stage-gate', id, row)] },
    );
  },
});
