import { defineAct, done } from '../../acts/act.ts';
import { found } from '../../acts/acting.ts';
import { areaOfTask } from './task.queries.ts';
import { AssignTaskSchema, TaskChangedSchema } from './task.schema.ts';

/** 落实任务责任人. */
export const assignTask = defineAct({
  name: 'assign-task',
  input: AssignTaskSchema,
  output: TaskChangedSchema,
  areaOf: areaOfTask,
  async perform({ tx, county }, { task, responsible }) {
    const assigned = await tx
      .updateTable('task')
      .set({ responsible })
      .where('county', '=', county)
      .where('id', '=', task)
      .returning('id')
      .executeTakeFirst();
    found(assigned, '这项任务');
    return done({ task }, { subject: { task } });
  },
});
