/** 导出签名文件: a sheet that was sent, for the office above; an order of this office, for those below. */
import { type OfficeFile, writeOfficeFile } from '@xuanwu/evidence/office-file.ts';
import { superiorsOf, significantDigits } from '@xuanwu/rules/area-code.ts';
import type { Acting } from '../../acts/act.ts';
import { found } from '../../acts/acting.ts';
import { ActError } from '../../acts/error-codes.ts';
import { installationKind } from '../../acts/installation-kind.ts';
import { readNames } from '../../law/place-names.queries.ts';
import { ownPlace } from '../own-place.ts';
import type { OfficeKeys, OrderInFile, SheetInFile } from './office-file.schema.ts';

export async function signedSheet(acting: Acting, id: string): Promise<string> {
  const row = await acting.tx
    .selectFrom('sheet')
    .selectAll()
    .where('id', '=', id)
    .where('place', '=', ownPlace(acting))
    .executeTakeFirst();
  const {
    sentTo,
    sentOn,
    sheetOrder: order,
    stage,
    periodTo,
    version,
    ...sheet
  } = found(row, '本级的这张报表');
  if (sentOn === null) throw new ActError('bad-request', '这张报表还没有报送。两人报送以后再导出。');
  const data: SheetInFile = {
    id,
    order,
    stage: stage as SheetInFile['stage'],
    periodTo,
    version,
    reason: sheet.reason,
    figures: sheet.figures as SheetInFile['figures'],
    parts: sheet.parts as SheetInFile['parts'],
    remark: sheet.remark,
    preparedOn: sheet.preparedOn,
    sentOn,
  };
  return signed(acting, { kind: 'sheet', to: sentTo, data });
}

/** To one of the offices right below: a file is for one of them. */
export async function signedOrder(acting: Acting, id: string, code: string): Promise<string> {
  const own = ownPlace(acting);
  const row = await acting.tx
    .selectFrom('sheetOrder')
    .selectAll()
    .where('id', '=', id)
    .where('place', '=', own)
    .executeTakeFirst();
  const {
    stage,
    every,
    fromDay: from,
    toDay: to,
    dueDays,
    document,
    stoppedOn,
  } = found(row, '本级布置的报表');
  if (stoppedOn !== null) throw new ActError('bad-request', '这种报表已经停报。');
  const [above] = superiorsOf(code);
  if (above === undefined || significantDigits(above) !== own)
    throw new ActError('bad-request', '只能给直接下级导出。');
  const data: OrderInFile = {
    id,
    stage: stage as OrderInFile['stage'],
    every: every as OrderInFile['every'],
    from,
    to,
    dueDays,
    document,
  };
  return signed(acting, { kind: 'sheet-order', to: significantDigits(code), data });
}

/** With the key of this installation, from this office. */
export async function signed(
  acting: Acting,
  file: Pick<OfficeFile, 'kind' | 'to' | 'data'>,
): Promise<string> {
  const { keys } = acting.context;
  const isRehearsal = (await installationKind(acting.tx)) === 'rehearsal';
  return writeOfficeFile({ ...file, from: ownPlace(acting), isRehearsal }, keys);
}

export async function readOfficeKeys(acting: Acting): Promise<OfficeKeys> {
  const { tx, context } = acting;
  const name = await readNames(acting);
  const keys = await tx
    .selectFrom('officeKey')
    .selectAll()
    .where('place', '=', ownPlace(acting))
    .orderBy('acceptedOn', 'desc')
    .execute();
  const received = await tx
    .selectFrom('receivedFile')
    .selectAll()
    .where('place', '=', ownPlace(acting))
    .orderBy('receivedOn', 'desc')
    .limit(100)
    .execute();
  return {
    own: context.keys.fingerprint,
    keys: keys.map(({ id, ofPlace, fingerprint, learnedFrom, acceptedOn, withdrawnOn, withdrawnReason }) => ({
      id,
      place: name(ofPlace),
      fingerprint,
      learnedFrom,
      acceptedOn,
      withdrawnOn,
      withdrawnReason,
    })),
    received: received.map(({ id, kind, fromPlace, fingerprint, receivedOn }) => ({
      id,
      kind: kind as OfficeFile['kind'],
      from: name(fromPlace),
      fingerprint,
      receivedOn,
    })),
  };
}
