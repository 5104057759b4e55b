/** 导出签名文件 of a 上报件: up what was sent or withdrawn, down what was answered. */
import { significantDigits, superiorsOf } from '@xuanwu/rules/area-code.ts';
import type { Selectable } from 'kysely';
import type { Acting } from '../../acts/act.ts';
import { ActError } from '../../acts/error-codes.ts';
import type { Submission } from '../../database/tables.ts';
import { ownPlace } from '../own-place.ts';
import { lockSubmission, sealOfSubmission } from '../submissions/submission.queries.ts';
import { carriedFiles } from './carried-files.ts';
import type { AnswerInFile, SubmissionInFile, WithdrawalInFile } from './office-file.schema.ts';
import { signed } from './signed-file.queries.ts';

type Row = Selectable<Submission>;

export async function signedSubmission(acting: Acting, id: string): Promise<string> {
  const row = await lockSubmission(acting, id);
  const { place, sentTo } = row;
  const [above] = superiorsOf(place);
  if (above === undefined || significantDigits(above) !== sentTo)
    throw new ActError('bad-request', '签名文件只在直接上下级之间传递。越级上报的，请交直接上级转报。');
  if (place !== ownPlace(acting)) return answerFile(acting, row);
  return row.withdrawnOn === null ? submissionFile(acting, row) : withdrawalFile(acting, row);
}

async function submissionFile(acting: Acting, row: Row): Promise<string> {
  const { id, sentTo: to, sentOn, sentEntry } = row;
  if (sentOn === null || sentEntry === null)
    throw new ActError('bad-request', '这份上报件还没有上报。两人上报以后再导出。');
  const {
    matter,
    manner,
    about,
    title,
    content,
    document,
    answerBy,
    replaces,
    ledger,
    draftEntry,
    draftedOn,
  } = row;
  const data: SubmissionInFile = {
    id,
    matter: matter as SubmissionInFile['matter'],
    manner: manner as SubmissionInFile['manner'],
    about: about.padEnd(6, '0'),
    title,
    content,
    document,
    answerBy,
    replaces,
    ledger,
    draftEntry,
    draftedOn,
    sentEntry,
    sentOn,
    files: await carriedFiles(acting, id, 'submission'),
  };
  return signed(acting, { kind: 'submission', to, data });
}

function withdrawalFile(acting: Acting, row: Row): Promise<string> {
  const { id, sentTo: to, sentOn, withdrawnOn, withdrawnReason, withdrawnEntry } = row;
  if (sentOn === null || withdrawnOn === null || withdrawnEntry === null)
    throw new ActError('bad-request', '没有上报就撤回的，上级没有收到过，不用导出。');
  const data: WithdrawalInFile = {
    id: withdrawnEntry,
    submission: id,
    reason: withdrawnReason ?? '',
    withdrawnOn,
  };
  return signed(acting, { kind: 'submission-withdrawal', to, data });
}

async function answerFile(acting: Acting, row: Row): Promise<string> {
  const { id, place: to, sentTo, outcome, answer, answerDocument, answeredOn, answerEntry } = row;
  if (sentTo !== ownPlace(acting)) throw new ActError('not-permitted', '这份上报件不是报给本级的。');
  if (outcome === null || answeredOn === null || answerEntry === null)
    throw new ActError('bad-request', '这份上报件还没有答复。两人答复以后再导出。');
  const data: AnswerInFile = {
    id: answerEntry,
    submission: id,
    sha256: (await sealOfSubmission(acting, row)).sha256,
    outcome: outcome as AnswerInFile['outcome'],
    answer: answer ?? '',
    document: answerDocument ?? '',
    answeredOn,
    files: await carriedFiles(acting, id, 'answer'),
  };
  return signed(acting, { kind: 'submission-answer', to, data });
}
