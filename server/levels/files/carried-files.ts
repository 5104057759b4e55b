/** 附件 in a signed file: out with their bytes, in by their hashes. */
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { Acting } from '../../acts/act.ts';
import { ActError } from '../../acts/error-codes.ts';
import { keepAttachment } from '../submissions/keep-attachment.ts';
import { receiveAttachment } from '../submissions/receive-attachment.ts';
import { type CarriedFile, MOST_CARRIED_MEGABYTES } from './office-file.schema.ts';

type Side = 'submission' | 'answer';

/** In the order in which they were attached. */
export async function carriedFiles(
  { tx, context }: Acting,
  submission: string,
  of: Side,
): Promise<CarriedFile[]> {
  const rows = await tx
    .selectFrom('submissionFile')
    .select(['file', 'name', 'size', 'sha256'])
    .where('submission', '=', submission)
    .where('of', '=', of)
    .orderBy('attachedOn')
    .orderBy('file')
    .execute();
  const bytes = rows.reduce((sum, { size }) => sum + size, 0);
  if (bytes > MOST_CARRIED_MEGABYTES * 1024 * 1024)
    throw new ActError(
      'bad-request',
      `附件合计超过 ${MOST_CARRIED_MEGABYTES} MB，不能放进签名文件。请缩小附件，撤回以后改后再报。`,
    );
  const carried: CarriedFile[] = [];
  for (const { file, name, sha256 } of rows)
    carried.push({
      name,
      sha256: sha256.toString('hex'),
      content: (await buffer(context.files.get(file))).toString('base64'),
    });
  return carried;
}

/** Stored here as if they had been attached here; each must be what its hash says. What fails afterwards leaves its files to the next sweep. */
export async function keepCarried(
  acting: Acting,
  where: { readonly submission: string; readonly place: string; readonly of: Side },
  carried: readonly CarriedFile[],
): Promise<void> {
  for (const { name, sha256, content } of carried) {
    const bytes = Buffer.from(content, 'base64');
    if (createHash('sha256').update(bytes).digest('hex') !== sha256)
      throw new ActError('bad-request', `附件“${name}”与它的哈希不符。请让对方重新导出。`);
    const { file, size } = await receiveAttachment(acting.context, name, Readable.from([bytes]));
    await keepAttachment(acting, { ...where, file, name, size, sha256 });
  }
}
