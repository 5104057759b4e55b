import { defineAct, done } from '../../acts/act.ts';
import { ActError } from '../../acts/error-codes.ts';
import { ownArea, ownPlace } from '../own-place.ts';
import { keepAttachment } from './keep-attachment.ts';
import { AttachSubmissionFileSchema, SubmissionSchema } from './submission.schema.ts';
import { lockSubmission } from './submission.queries.ts';

/** 附附件: to a draft by who sends it, to the answer by who is to answer. What was sent or answered takes no more. */
export const attachSubmissionFile = defineAct({
  name: 'attach-submission-file',
  input: AttachSubmissionFileSchema,
  output: SubmissionSchema,
  areaOf: ownArea,
  async perform(acting, { submission, file, name, size, sha256 }) {
    const { place, sentTo, sentOn, answeredOn, withdrawnOn } = await lockSubmission(acting, submission);
    const own = ownPlace(acting);
    const of = place === own ? 'submission' : 'answer';
    if (of === 'answer' && sentTo !== own) throw new ActError('not-permitted', '这份上报件不是报给本级的。');
    if (
      of === 'submission' ? sentOn !== null : sentOn === null || answeredOn !== null || withdrawnOn !== null
    )
      throw new ActError('already-decided', '这份上报件已经上报或者批复，不能再附附件。请刷新。');
    await keepAttachment(acting, { submission, place, of, file, name, size, sha256 });
    return done(
      { submission },
      { subject: { submission }, note: `附件（${of === 'answer' ? '批复' : '上报件'}）` },
    );
  },
});
