import { type Acting, defineAct, done } from '../../acts/act.ts';
import { ActError } from '../../acts/error-codes.ts';
import { seal, type SealedRecord } from '../../ledger/append.ts';
import { ownArea, ownPlace } from '../own-place.ts';
import {
  type AnswerSubmission,
  AnswerSubmissionSchema,
  SUBMISSION_OUTCOMES,
  SubmissionSchema,
} from './submission.schema.ts';
import { called, lockSubmission, readAttachments } from './submission.queries.ts';

/** 批复、退回或者备案, by two people of the office that it was sent to, once, with a document number. */
export const answerSubmission = defineAct({
  name: 'answer-submission',
  input: AnswerSubmissionSchema,
  output: SubmissionSchema,
  about: ['submission'],
  areaOf: ownArea,
  async summary(acting, { submission, outcome, document }) {
    return `${SUBMISSION_OUTCOMES[outcome]}${called(await lockSubmission(acting, submission))}（${document}）`;
  },
  async perform(acting, { submission, outcome, answer, document }) {
    const { tx, today, entry } = acting;
    const row = await lockSubmission(acting, submission);
    if (row.sentTo !== ownPlace(acting)) throw new ActError('not-permitted', '这份上报件不是报给本级的。');
    if (row.sentOn === null || row.answeredOn !== null || row.withdrawnOn !== null)
      throw new ActError('already-decided', '这份上报件已经批复或者撤回。请刷新。');
    requireFitting(row.manner, outcome);
    await tx
      .updateTable('submission')
      .set({ outcome, answer, answerDocument: document, answeredOn: today, answerEntry: entry })
      .where('id', '=', submission)
      .execute();
    const { place, matter } = row;
    return done(
      { submission },
      {
        subject: { submission, from: place, document, matter },
        records: [await sealedAnswer(acting, submission, { outcome, answer, document, answeredOn: today })],
        note: SUBMISSION_OUTCOMES[outcome],
      },
    );
  },
});

interface Answered extends Omit<AnswerSubmission, 'submission'> {
  readonly answeredOn: string;
}

/** 批复的封记, the same in the ledgers of both offices. */
export async function sealedAnswer(
  acting: Acting,
  submission: string,
  { outcome, answer, document, answeredOn }: Answered,
): Promise<SealedRecord> {
  const files = await readAttachments(acting, submission, 'answer');
  const hashes = files.map(({ sha256 }) => sha256);
  return seal('submission-answer', submission, { outcome, answer, document, answeredOn, files: hashes });
}

/** 请示的批准，报备案的备案; either may be returned. */
export function requireFitting(manner: string, outcome: keyof typeof SUBMISSION_OUTCOMES): void {
  if (outcome === 'returned' || (outcome === 'approved') === (manner === 'approval')) return;
  const message = manner === 'approval' ? '请示的，批准或者退回' : '报备案的，备案或者退回';
  throw new ActError('bad-request', `${message}。`, [{ path: 'outcome', message }]);
}
