import {
  SHEET_FIGURES,
  type SheetFigure,
  type SheetFigureId,
  type SheetStage,
} from '@xuanwu/rules/sheets.ts';
import type { Selectable } from 'kysely';
import type { Acting } from '../../acts/act.ts';
import { found } from '../../acts/acting.ts';
import { ActError } from '../../acts/error-codes.ts';
import type { Bulletin } from '../../database/tables.ts';
import { type Notice, paragraph } from '../../documents/notice/notice.ts';
import { readNames } from '../../law/place-names.queries.ts';
import { ownPlace } from '../own-place.ts';
import type { BulletinFigure, BulletinRow } from './bulletin.schema.ts';

/** The office's own draft; what is issued is not changed. */
export async function lockBulletin(acting: Acting, id: string): Promise<Selectable<Bulletin>> {
  const { tx } = acting;
  const own = ownPlace(acting);
  const read = tx.selectFrom('bulletin').selectAll().where('id', '=', id).where('place', '=', own);
  const row = found(await read.executeTakeFirst(), '本级的这份简报');
  if (row.issuedOn !== null) throw new ActError('already-decided', '这份简报已经印发，不能再改。请刷新。');
  return found(await read.forUpdate().executeTakeFirst(), '本级的这份简报');
}

/** Its own, those issued below and sent up, those issued above and sent down. */
export async function readBulletins(acting: Acting): Promise<BulletinRow[]> {
  const name = await readNames(acting);
  const own = ownPlace(acting);
  const rows = await acting.tx
    .selectFrom('bulletin')
    .selectAll()
    .orderBy('draftedOn', 'desc')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    by: name(row.place),
    stage: row.stage as SheetStage,
    title: row.title,
    from: row.periodFrom,
    to: row.periodTo,
    paragraphs: row.paragraphs as string[],
    figures: row.figures as unknown as BulletinFigure[],
    draftedOn: row.draftedOn,
    number: row.number === null ? null : `${row.year} 年第 ${row.number} 期`,
    issuedOn: row.issuedOn,
    up: row.sentUp,
    down: row.sentDown,
    isMine: row.place === own,
  }));
}

/** For PDF and Word: the words, then the table of the places. */
export async function readBulletinNotice(acting: Acting, id: string): Promise<Notice> {
  const row = found(
    (await readBulletins(acting)).find((each) => each.id === id),
    '这份简报',
  );
  const { by, title, number, paragraphs, figures, issuedOn, draftedOn } = row;
  const issuer = `${by.name}选举委员会办公室`;
  return {
    kind: 'notice',
    title,
    number: number?.replaceAll(' ', '') ?? '（征求意见稿）',
    issuer,
    date: issuedOn ?? draftedOn,
    sealPlace: 'none',
    parts: paragraphs.map(paragraph),
    attachments: [{ title: '各地数字', parts: [tableOf(figures)] }],
  };
}

function tableOf(figures: readonly BulletinFigure[]) {
  const places = [...new Set(figures.map(({ place }) => place))];
  const ids = [...new Set(figures.map(({ id }) => id))];
  const value = (id: string, place: string) =>
    figures.find((figure) => figure.id === id && figure.place === place)?.value;
  const titleOf = (id: string) => {
    const { title, unit }: SheetFigure = SHEET_FIGURES[id as SheetFigureId];
    return `${title}（${unit}）`;
  };
  return {
    part: 'table' as const,
    size: 'small' as const,
    columns: [
      { title: '地方', width: 26, align: 'left' as const },
      ...ids.map((id) => ({ title: titleOf(id) })),
    ],
    rows: places.map((place) => [place, ...ids.map((id) => String(value(id, place) ?? '—'))]),
  };
}
