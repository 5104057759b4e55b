import type { Acting } from '../../acts/act.ts';
import { keepFile } from '../../files/keep-file.ts';

/** 附件 of a 上报件 or of its answer, whose bytes are stored already. */
interface Attachment {
  readonly submission: string;
  readonly place: string;
  readonly of: 'submission' | 'answer';
  readonly file: string;
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
}

/** Written down as attached by this act, today. */
export async function keepAttachment(acting: Acting, { sha256, ...attachment }: Attachment): Promise<void> {
  const { tx, today, entry } = acting;
  await keepFile(acting, { ...attachment, sha256 });
  await tx
    .insertInto('submissionFile')
    .values({ ...attachment, sha256: Buffer.from(sha256, 'hex'), attachedOn: today, entry })
    .execute();
}
