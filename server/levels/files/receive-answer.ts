import { SUBMISSION_OUTCOMES } from '../submissions/submission.schema.ts';
import type { Acting } from '../../acts/act.ts';
import { ActError } from '../../acts/error-codes.ts';
import { requireFitting, sealedAnswer } from '../submissions/answer-submission.ts';
import { called, lockOwnSubmission, sealOfSubmission } from '../submissions/submission.queries.ts';
import { keepCarried } from './carried-files.ts';
import type { AnswerInFile } from './office-file.schema.ts';
import type { Taken } from './taken.ts';

/** 上级的批复 from a file: of what this office sent, word for word, and not answered otherwise. */
export async function receiveAnswer(acting: Acting, from: string, content: AnswerInFile): Promise<Taken> {
  const { tx } = acting;
  const { id, submission, sha256, outcome, answer, document, answeredOn, files } = content;
  const row = await lockOwnSubmission(acting, submission);
  if (row.sentTo !== from) throw new ActError('bad-request', '答复的不是本级报给对方的上报件。');
  if (row.sentOn === null)
    throw new ActError('bad-request', '这份上报件还没有上报，不会有答复。请向对方查明。');
  if (row.withdrawnOn !== null)
    throw new ActError(
      'already-decided',
      `${called(row)} ${row.withdrawnOn} 已经撤回。请向对方说明，改后再报。`,
    );
  if (row.answeredOn !== null) throw new ActError('already-decided', '这份上报件已经答复。');
  if ((await sealOfSubmission(acting, row)).sha256 !== sha256)
    throw new ActError(
      'bad-request',
      '对方答复的内容与本级上报的不一致。请向对方查明收到的是哪一份，再重新导出。',
    );
  requireFitting(row.manner, outcome);
  await tx
    .updateTable('submission')
    .set({ outcome, answer, answerDocument: document, answeredOn, answerEntry: id })
    .where('id', '=', submission)
    .execute();
  await keepCarried(acting, { submission, place: row.place, of: 'answer' }, files);
  return {
    said: `${called(row)}已经${SUBMISSION_OUTCOMES[outcome]}（${document}）`,
    subject: { submission, document },
    records: [await sealedAnswer(acting, submission, { outcome, answer, document, answeredOn })],
  };
}
