import {
  OFFICE_FILE_KINDS,
  type OfficeFile,
  type OfficeFileKind,
  readOfficeFile,
} from '@xuanwu/evidence/office-file.ts';
import type { z } from 'zod';
import { type Acting, defineAct, done } from '../../acts/act.ts';
import { ActError } from '../../acts/error-codes.ts';
import { installationKind } from '../../acts/installation-kind.ts';
import { readNames } from '../../law/place-names.queries.ts';
import { ownArea, ownPlace } from '../own-place.ts';
import {
  AnswerInFileSchema,
  OfficeFileReceivedSchema,
  OrderInFileSchema,
  ReceiveOfficeFileSchema,
  SheetInFileSchema,
  SubmissionInFileSchema,
  WithdrawalInFileSchema,
} from './office-file.schema.ts';
import { receiveAnswer } from './receive-answer.ts';
import { receiveOrder } from './receive-order.ts';
import { receiveSheet } from './receive-sheet.ts';
import { receiveSubmission } from './receive-submission.ts';
import { receiveWithdrawal } from './receive-withdrawal.ts';
import type { Taken } from './taken.ts';

/** 导入签名文件: what the installation of the office above or below signed, taken in as if it had been sent here; once, and not in place of something newer. */
export const receiveOfficeFile = defineAct({
  name: 'receive-office-file',
  input: ReceiveOfficeFileSchema,
  output: OfficeFileReceivedSchema,
  areaOf: ownArea,
  async perform(acting, { text }) {
    const { tx, county, today, entry } = acting;
    const { file, fingerprint } = openFile(text);
    const { kind, from, data } = file;
    await refuseStranger(acting, file, fingerprint);
    const place = ownPlace(acting);
    const { id, take } = READERS[kind](data);
    const before = await tx
      .selectFrom('receivedFile')
      .select('receivedOn')
      .where('place', '=', place)
      .where('id', '=', id)
      .executeTakeFirst();
    if (before)
      throw new ActError('already-decided', `这份文件 ${before.receivedOn} 已经导入，没有再导入一次。`);
    const { said, subject, records } = await take(acting, from);
    await tx
      .insertInto('receivedFile')
      .values({ place, id, kind, fromPlace: from, fingerprint, receivedOn: today, ledger: county, entry })
      .execute();
    return done(
      { kind, id, said },
      { subject: { ...subject, from }, records, note: `公钥指纹 ${fingerprint}` },
    );
  },
});

type Reader = (data: unknown) => {
  readonly id: string;
  readonly take: (acting: Acting, from: string) => Promise<Taken>;
};

const READERS: Readonly<Record<OfficeFileKind, Reader>> = {
  'sheet-order': reader(OrderInFileSchema, receiveOrder),
  sheet: reader(SheetInFileSchema, receiveSheet),
  submission: reader(SubmissionInFileSchema, receiveSubmission),
  'submission-withdrawal': reader(WithdrawalInFileSchema, receiveWithdrawal),
  'submission-answer': reader(AnswerInFileSchema, receiveAnswer),
};

/** 签名对，内容却读不懂: made by another version of the program. */
function reader<Content extends { readonly id: string }>(
  schema: z.ZodType<Content>,
  receive: (acting: Acting, from: string, content: Content) => Promise<Taken>,
): Reader {
  return (data) => {
    const read = schema.safeParse(data);
    if (!read.success)
      throw new ActError('bad-request', '文件的内容与本系统的版本不一致。请两边升级到同一版本，再重新导出。');
    return { id: read.data.id, take: (acting, from) => receive(acting, from, read.data) };
  };
}

const PROBLEMS = {
  damaged: '这不是选务系统的签名文件，或者没有传完整。请让对方重新导出，原样传来。',
  changed: '签名与内容不符：文件在传递中改动过。请让对方重新导出，原样传来，不要用别的程序打开另存。',
} as const;

function openFile(text: string): { readonly file: OfficeFile; readonly fingerprint: string } {
  const read = readOfficeFile(text);
  if (!read.ok) throw new ActError('bad-request', PROBLEMS[read.problem]);
  return read;
}

/** For this office, from the same kind of installation, under a key of that office that is in force. */
async function refuseStranger(acting: Acting, file: OfficeFile, fingerprint: string): Promise<void> {
  const { tx } = acting;
  const name = await readNames(acting);
  const own = ownPlace(acting);
  const { from, to, kind, isRehearsal } = file;
  if (to !== own)
    throw new ActError(
      'bad-request',
      `这份${OFFICE_FILE_KINDS[kind]}是给${name(to).name}的，不是给本级的。请交给它，或者让对方重新导出。`,
    );
  if (isRehearsal !== ((await installationKind(tx)) === 'rehearsal'))
    throw new ActError(
      'bad-request',
      isRehearsal ? '这是演练里导出的文件，不能导入正式的系统。' : '这是正式的文件，不能导入演练。',
    );
  const keys = await tx
    .selectFrom('officeKey')
    .select(['withdrawnOn', 'withdrawnReason'])
    .where('place', '=', own)
    .where('ofPlace', '=', from)
    .where('fingerprint', '=', fingerprint)
    .execute();
  if (keys.some(({ withdrawnOn }) => withdrawnOn === null)) return;
  const [withdrawn] = keys;
  throw new ActError(
    'bad-request',
    withdrawn
      ? `签名用的公钥 ${withdrawn.withdrawnOn} 已经停用（${withdrawn.withdrawnReason}）。请让${name(from).name}用现在的公钥重新导出。`
      : `没有登记过${name(from).name}的这把公钥（指纹 ${fingerprint}）。请用电话或者当面向对方核对指纹，两人登记以后再导入。`,
  );
}
