import type { Tx } from '../database/connect.ts';

interface Keeping {
  readonly tx: Tx;
  readonly county: string;
  readonly now: Date;
}

/** An uploaded file, whose bytes are stored already. */
interface Uploaded {
  readonly file: string;
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
}

/** Puts down that the file is kept; whoever calls points his own row to it. */
export async function keepFile(
  { tx, county, now }: Keeping,
  { file, name, size, sha256 }: Uploaded,
): Promise<void> {
  await tx
    .insertInto('storedFile')
    .values({ county, id: file, name, size, sha256: Buffer.from(sha256, 'hex'), storedAt: now })
    .execute();
}
