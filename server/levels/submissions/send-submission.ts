import { SUBMISSION_MANNERS } from '@xuanwu/rules/submissions.ts';
import { defineAct, done } from '../../acts/act.ts';
import { ActError } from '../../acts/error-codes.ts';
import { ownArea } from '../own-place.ts';
import { SubmissionSchema } from './submission.schema.ts';
import { called, lockOwnSubmission, sealOfSubmission } from './submission.queries.ts';

/** 上报, by two people: from then on it stays as it is, and the superior office has it. */
export const sendSubmission = defineAct({
  name: 'send-submission',
  input: SubmissionSchema,
  output: SubmissionSchema,
  about: ['submission'],
  areaOf: ownArea,
  async summary(acting, { submission }) {
    const row = await lockOwnSubmission(acting, submission);
    return `上报${called(row)}，${SUBMISSION_MANNERS[row.manner as 'approval' | 'filing']}`;
  },
  async perform(acting, { submission }) {
    const { tx, today, entry } = acting;
    const row = await lockOwnSubmission(acting, submission);
    if (row.sentOn !== null) throw new ActError('already-decided', '这份上报件已经上报。请刷新。');
    await tx
      .updateTable('submission')
      .set({ sentOn: today, sentEntry: entry })
      .where('id', '=', submission)
      .execute();
    const { sentTo, document, matter } = row;
    return done(
      { submission },
      {
        subject: { submission, sentTo, document, matter },
        records: [await sealOfSubmission(acting, row)],
      },
    );
  },
});
