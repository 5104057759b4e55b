import type { Acting } from '../../acts/act.ts';
import { found } from '../../acts/acting.ts';

/** The area of a task, which is locked. */
export async function areaOfTask({ tx, county }: Acting, { task }: { task: string }): Promise<string> {
  const row = await tx
    .selectFrom('task')
    .select('area')
    .where('county', '=', county)
    .where('id', '=', task)
    .forUpdate()
    .executeTakeFirst();
  return found(row, '这项任务').area;
}
