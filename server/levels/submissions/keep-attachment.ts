import type { Acting } from '../../acts/act.ts';

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
export async function keepAttachment(
  { tx, county, now, today, entry }: Acting,
  { submission, place, of, file, name, size, sha256: hex }: Attachment,
): Promise<void> {
  const sha256 = Buffer.from(hex, 'hex');
  await tx.insertInto('storedFile').values({ county, id: file, name, size, sha256, storedAt: now }).execute();
  await tx
    .insertInto('submissionFile')
    .values({ submission, place, of, file, name, size, sha256, attachedOn: today, entry })
    .execute();
}
