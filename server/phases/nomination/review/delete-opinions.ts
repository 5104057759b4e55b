/** 删除联审意见: rows and files, and the first answers kept for repeated requests; what is left is how many there were. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Acting } from '../../../acts/act.ts';

export interface DeletedOpinions {
  readonly opinions: number;
  readonly withGround: number;
  readonly files: readonly string[];
}

export async function deleteOpinions(
  { tx, county, today, entry }: Pick<Acting, 'tx' | 'county' | 'today' | 'entry'>,
  { id, area }: { readonly id: string; readonly area: string },
): Promise<DeletedOpinions> {
  const gone = await tx
    .deleteFrom('reviewOpinion')
    .where('county', '=', county)
    .where('constituency', '=', id)
    .returning(['id', 'ground', 'file', 'account'])
    .execute();
  const files = gone.flatMap(({ file }) => file ?? []);
  if (files.length > 0)
    await tx.deleteFrom('storedFile').where('county', '=', county).where('id', 'in', files).execute();
  if (gone.length > 0) {
    const opinions = gone.map((row) => row.id);
    const accounts = [...new Set(gone.map(({ account }) => account))];
    await sql`delete from idempotent_answer where account = any(${accounts}::uuid[])
      and body::jsonb -> 'output' ->> 'opinion' = any(${opinions}::text[])`.execute(tx);
  }
  const withGround = gone.filter(({ ground }) => ground !== null).length;
  await tx
    .insertInto('reviewDeletion')
    .values({
      county,
      id: randomUUID(),
      constituency: id,
      area,
      deletedOn: today,
      opinions: gone.length,
      withGround,
      files: files.length,
      entry,
    })
    .execute();
  return { opinions: gone.length, withGround, files };
}
