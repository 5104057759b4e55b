/** 批量生成的任务, as the downloads and the deletion need it. */
import type { Acting } from '../../acts/act.ts';
import { found, permitView } from '../../acts/acting.ts';
import { ActError } from '../../acts/error-codes.ts';
import { PrintResultSchema } from './bulk.schema.ts';
import { PRINT_JOB } from './print-documents.ts';

/** A job whose files are still there. A township's office sees its own jobs, not the county's. */
export async function getPrinted(acting: Acting, id: string): Promise<void> {
  const { tx, county, actor } = acting;
  permitView(actor, 'printed-documents');
  const job = found(
    await tx
      .selectFrom('job')
      .innerJoin('roleGrant', 'roleGrant.id', 'job.roleGrant')
      .select(['job.state', 'job.result', 'roleGrant.area'])
      .where('job.county', '=', county)
      .where('job.id', '=', id)
      .where('job.kind', '=', PRINT_JOB)
      .executeTakeFirst(),
    '这次批量生成',
  );
  if (actor.area !== null && actor.area !== job.area) throw new ActError('not-permitted');
  const result = PrintResultSchema.safeParse(job.result);
  if (job.state !== 'done' || !result.success) throw new ActError('not-found', '这批文书还没有生成完。');
  const { deletedOn } = result.data;
  if (deletedOn !== undefined) {
    throw new ActError('not-found', `这批文书已于 ${deletedOn} 删除。需要时请重新生成。`);
  }
}
