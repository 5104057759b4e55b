import type { Acting } from '../../acts/act.ts';
import { ActError } from '../../acts/error-codes.ts';
import { seal } from '../../ledger/append.ts';
import { ownPlace } from '../own-place.ts';
import { called, lockSubmission } from '../submissions/submission.queries.ts';
import type { WithdrawalInFile } from './office-file.schema.ts';
import type { Taken } from './taken.ts';

/** 下级撤回的上报件 from a file, while it has not been answered here. */
export async function receiveWithdrawal(
  acting: Acting,
  from: string,
  content: WithdrawalInFile,
): Promise<Taken> {
  const { tx } = acting;
  const { id, submission, reason, withdrawnOn } = content;
  const row = await lockSubmission(acting, submission);
  if (row.place !== from || row.sentTo !== ownPlace(acting))
    throw new ActError('bad-request', '撤回的不是对方报给本级的上报件。');
  if (row.answeredOn !== null)
    throw new ActError(
      'already-decided',
      `${called(row)} ${row.answeredOn} 已经答复，不能撤回。请把答复导出，交对方导入。`,
    );
  if (row.withdrawnOn !== null) throw new ActError('already-decided', '这份上报件已经撤回。');
  await tx
    .updateTable('submission')
    .set({ withdrawnOn, withdrawnReason: reason, withdrawnEntry: id })
    .where('id', '=', submission)
    .execute();
  return {
    said: `${called(row)}已经撤回：${reason}`,
    subject: { submission },
    records: [seal('submission-withdrawal', submission, { reason, withdrawnOn })],
  };
}
