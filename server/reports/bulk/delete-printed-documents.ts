import { sql } from 'kysely';
import { defineAct, done } from '../../acts/act.ts';
import type { Tx } from '../../database/connect.ts';
import { DeletePrintedSchema, PrintedDeletedSchema } from './bulk.schema.ts';
import { getPrinted } from './print-row.queries.ts';

/** 删除批量生成的文书, as soon as they are printed. From now on nobody gets them; the folder itself goes within the minute (`delete-due-prints.ts`). */
export const deletePrintedDocuments = defineAct({
  name: 'delete-printed-documents',
  input: DeletePrintedSchema,
  output: PrintedDeletedSchema,
  areaOf: ({ actor, county }) => Promise.resolve(actor.area ?? county),
  async perform(acting, { job }) {
    const { tx, county, today } = acting;
    await getPrinted(acting, job);
    const files = await markDeleted(tx, county, job, today);
    return done({ files }, { subject: { job }, figures: { files } });
  },
});

/** Answers how many files there were. */
export async function markDeleted(tx: Tx, county: string, job: string, today: string): Promise<number> {
  const { result } = await tx
    .updateTable('job')
    .set({ result: sql`result || jsonb_build_object('deletedOn', ${today}::text)` })
    .where('county', '=', county)
    .where('id', '=', job)
    .returning('result')
    .executeTakeFirstOrThrow();
  return (result as { files: number }).files;
}
