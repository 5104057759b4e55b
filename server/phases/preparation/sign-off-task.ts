import { defineAct, done } from '../../acts/act.ts';
import { areaOfTask } from './task.queries.ts';
import { SignOffTaskSchema, TaskChangedSchema } from './task.schema.ts';

/** 任务销号, with its evidence (佐证). */
export const signOffTask = defineAct({
  name: 'sign-off-task',
  input: SignOffTaskSchema,
  output: TaskChangedSchema,
  areaOf: areaOfTask,
  async perform({ tx, county, now, actor }, { task, evidence }) {
    await tx
      .updateTable('task')
      .set({ evidence, signedOffAt: now, signedOffBy: actor.account })
      .where('county', '=', county)
      .where('id', '=', task)
      .execute();
    return done({ task }, { subject: { task } });
  },
});
