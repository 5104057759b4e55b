import { randomUUID } from 'node:crypto';
import { type Acting, defineAct, done } from '../../../acts/act.ts';
import { ActError } from '../../../acts/error-codes.ts';
import { areaOfConstituency, lockConstituency } from '../../constituencies/constituency.queries.ts';
import { requireDay } from '../../registration/publication/objections/objection-checks.ts';
import { readOpinions } from './review.queries.ts';
import { RecordReviewNoticeSchema, ReviewNoticeSchema } from './review.schema.ts';

/** 登记已告知联审意见: the nominee sees all that departments said of him, and it is written down when and how. */
export const recordReviewNotice = defineAct({
  name: 'record-review-notice',
  input: RecordReviewNoticeSchema,
  output: ReviewNoticeSchema,
  areaOf: areaOfConstituency,
  async perform(acting, { constituency: id, candidate, toldOn, how }) {
    const { tx, county, now, entry } = acting;
    const { area } = await lockConstituency(acting, id);
    requireDay(acting, 'toldOn', toldOn, await firstAsked(acting, id, candidate), '请求联审');
    const { length: opinions } = await readOpinions(acting, candidate);
    const notice = randomUUID();
    await tx
      .insertInto('reviewNotice')
      .values({
        county,
        id: notice,
        constituency: id,
        area,
        candidate,
        toldOn,
        how,
        opinions,
        toldAt: now,
        entry,
      })
      .execute();
    return done({ notice, opinions }, { subject: { constituency: id, notice }, figures: { opinions } });
  },
});

async function firstAsked({ tx, county }: Acting, constituency: string, candidate: string): Promise<string> {
  const first = await tx
    .selectFrom('reviewRequest')
    .select('askedOn')
    .where('county', '=', county)
    .where('constituency', '=', constituency)
    .where('candidate', '=', candidate)
    .orderBy('askedOn')
    .limit(1)
    .executeTakeFirst();
  if (!first) throw new ActError('bad-request', '没有就这位被提名人请求过联审，没有要告知的意见。');
  return first.askedOn;
}
