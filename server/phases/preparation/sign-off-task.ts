import { defineAct, done } from '../../acts/act.ts';
import { ActError } from '../../acts/error-codes.ts';
import { areaOfTask } from './task.queries.ts';
import { SignOffTaskSchema, TaskChangedSchema } from './task.schema.ts';

/** 任务销号, with its evidence (佐证). What was signed off stays as it was: a second evidence would wipe out the first. */
export const signOffTask = defineAct({
  name: 'sign-off-task',
  input: SignOffTaskSchema,
  output: TaskChangedSchema,
  areaOf: areaOfTask,
  async perform({ tx, county, now, actor }, { task, evidence }) {
    const { numUpdatedRows } = await tx
      .updateTable('task')
      .set({ evidence, signedOffAt: now, signedOffBy: actor.account })
      .where('county', '=', county)
      .where('id', '=', task)
      .where('signedOffAt', 'is', null)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) throw new ActError('already-decided', '这项任务已经销号。请刷新。');
    return done({ task }, { subject: { task } });
  },
});
