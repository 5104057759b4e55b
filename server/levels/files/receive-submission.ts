import { liesWithin, significantDigits } from '@xuanwu/rules/area-code.ts';
import type { Acting } from '../../acts/act.ts';
import { ActError } from '../../acts/error-codes.ts';
import { readNames } from '../../law/place-names.queries.ts';
import { ownPlace } from '../own-place.ts';
import { called, sealOfSubmission } from '../submissions/submission.queries.ts';
import { keepCarried } from './carried-files.ts';
import type { SubmissionInFile } from './office-file.schema.ts';
import type { Taken } from './taken.ts';

/** 下级报来的上报件 from a file: it waits for the answer of this office, under the number that it bears there. */
export async function receiveSubmission(
  acting: Acting,
  from: string,
  content: SubmissionInFile,
): Promise<Taken> {
  const { tx } = acting;
  const { id, files, about, replaces, ...rest } = content;
  if (!liesWithin(from, ownPlace(acting)) || !liesWithin(about, from))
    throw new ActError(
      'bad-request',
      '上报件不是下级报来的，或者涉及的地方不在报来的地方以内。请让对方核对。',
    );
  const row = {
    ...rest,
    id,
    place: from,
    sentTo: ownPlace(acting),
    about: significantDigits(about),
    replaces: await knownHere(acting, replaces),
  };
  const taken = await tx
    .insertInto('submission')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returningAll()
    .executeTakeFirst();
  const name = (await readNames(acting))(from).name;
  if (!taken) throw new ActError('already-decided', `${name}的${row.document}已经收到过，没有再导入一次。`);
  await keepCarried(acting, { submission: id, place: from, of: 'submission' }, files);
  return {
    said: `${name}报来的${called(taken)}已经收到，请答复`,
    subject: { submission: id, document: taken.document, matter: taken.matter },
    records: [await sealOfSubmission(acting, taken)],
  };
}

/** What was returned may have gone by paper. */
async function knownHere({ tx }: Acting, replaced: string | null): Promise<string | null> {
  if (replaced === null) return null;
  const row = await tx.selectFrom('submission').select('id').where('id', '=', replaced).executeTakeFirst();
  return row?.id ?? null;
}
