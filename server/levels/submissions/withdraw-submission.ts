import { defineAct, done } from '../../acts/act.ts';
import { ActError } from '../../acts/error-codes.ts';
import { ownArea } from '../own-place.ts';
import { SubmissionSchema, WithdrawSubmissionSchema } from './submission.schema.ts';
import { lockOwnSubmission } from './submission.queries.ts';

/** 撤回上报件, while it has not been answered; it stays to be seen, with the reason. */
export const withdrawSubmission = defineAct({
  name: 'withdraw-submission',
  input: WithdrawSubmissionSchema,
  output: SubmissionSchema,
  areaOf: ownArea,
  async perform(acting, { submission, reason }) {
    const { tx, today, entry } = acting;
    const { answeredOn, withdrawnOn } = await lockOwnSubmission(acting, submission);
    if (answeredOn !== null || withdrawnOn !== null)
      throw new ActError('already-decided', '这份上报件已经批复或者撤回。请刷新。');
    await tx
      .updateTable('submission')
      .set({ withdrawnOn: today, withdrawnReason: reason, withdrawnEntry: entry })
      .where('id', '=', submission)
      .execute();
    return done({ submission }, { subject: { submission } });
  },
});
