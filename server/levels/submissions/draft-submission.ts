import { randomUUID } from 'node:crypto';
import { liesWithin, significantDigits, superiorsOf } from '@xuanwu/rules/area-code.ts';
import { type Acting, defineAct, done } from '../../acts/act.ts';
import { ActError, type FieldMistake } from '../../acts/error-codes.ts';
import { ownArea, ownPlace } from '../own-place.ts';
import { DraftSubmissionSchema, SubmissionSchema } from './submission.schema.ts';
import { lockOwnSubmission } from './submission.queries.ts';

/** 拟写上报件: what goes to the superior office once two people of this one have sent it. What is sent again names what was returned. */
export const draftSubmission = defineAct({
  name: 'draft-submission',
  input: DraftSubmissionSchema,
  output: SubmissionSchema,
  areaOf: ownArea,
  async perform(acting, { sentTo, about, replaces, ...input }) {
    const { tx, actor, county, today, entry } = acting;
    const own = actor.area ?? county;
    const mistakes: FieldMistake[] = [];
    if (!superiorsOf(own).includes(sentTo)) mistakes.push({ path: 'sentTo', message: '不是本级的上级' });
    if (!liesWithin(about, own)) mistakes.push({ path: 'about', message: '应为本级或者下级的地方' });
    if (input.answerBy !== null && input.answerBy < today)
      mistakes.push({ path: 'answerBy', message: `应在今日（${today}）以后` });
    if (mistakes.length > 0) throw new ActError('bad-request', undefined, mistakes);
    if (replaces !== null) await requireReturned(acting, replaces);
    const id = randomUUID();
    const drafted = await tx
      .insertInto('submission')
      .values({
        id,
        place: ownPlace(acting),
        sentTo: significantDigits(sentTo),
        about: significantDigits(about),
        replaces,
        ...input,
        draftedOn: today,
        ledger: county,
        draftEntry: entry,
      })
      .onConflict((conflict) => conflict.columns(['place', 'document']).doNothing())
      .returning('id')
      .executeTakeFirst();
    if (!drafted) {
      const message = `文号 ${input.document} 已经用过`;
      throw new ActError('bad-request', `${message}，请核对。`, [{ path: 'document', message }]);
    }
    return done({ submission: id }, { subject: { submission: id, matter: input.matter } });
  },
});

async function requireReturned(acting: Acting, id: string): Promise<void> {
  const { outcome, withdrawnOn } = await lockOwnSubmission(acting, id);
  if (outcome !== 'returned' && withdrawnOn === null)
    throw new ActError('bad-request', '只有退回或者撤回的上报件可以改后再报。', [
      { path: 'replaces', message: '没有退回，也没有撤回' },
    ]);
}
