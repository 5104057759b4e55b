import { significantDigits, superiorsOf } from '@xuanwu/rules/area-code.ts';
import { type SheetPeriod, type SheetStage, type SheetTerm, sheetTerms } from '@xuanwu/rules/sheets.ts';
import type { Selectable } from 'kysely';
import type { Acting } from '../../acts/act.ts';
import { found } from '../../acts/acting.ts';
import { ActError } from '../../acts/error-codes.ts';
import type { Sheet, SheetOrder, SheetReminder } from '../../database/tables.ts';
import { readNames } from '../../law/place-names.queries.ts';
import { ownPlace, readBelow } from '../own-place.ts';
import type { SheetDuty, SheetOrderRow, SheetPart, SheetRow, SheetsView } from './sheet.schema.ts';

type OrderRow = Selectable<SheetOrder>;

/** The order, where this is the end of one of its periods that is over. */
export async function requireTerm(acting: Acting, id: string, periodTo: string): Promise<OrderRow> {
  const row = await acting.tx.selectFrom('sheetOrder').selectAll().where('id', '=', id).executeTakeFirst();
  const order = found(row, '布置的这种报表');
  if (!termsOf(order, acting.today).some(({ to }) => to === periodTo))
    throw new ActError('bad-request', `${periodTo} 不是已经到期的一期。`, [
      { path: 'periodTo', message: '请选择列出的一期' },
    ]);
  return order;
}

/** Stopped, nothing more is asked for after that day. */
function termsOf({ every, fromDay, toDay, dueDays, stoppedOn }: OrderRow, today: string): SheetTerm[] {
  const last = stoppedOn !== null && stoppedOn < toDay ? stoppedOn : toDay;
  return sheetTerms({ every: every as SheetPeriod, from: fromDay, to: last, dueDays }, today);
}

/** How many periods are shown of a place below. */
const SHOWN_TERMS = 5;

interface Known {
  readonly today: string;
  readonly sheets: readonly Selectable<Sheet>[];
  readonly reminders: readonly Selectable<SheetReminder>[];
}

/** What is asked of this office and what it has sent; what it asks of those below and what has come. */
export async function readSheets(acting: Acting): Promise<SheetsView> {
  const { tx, today } = acting;
  const name = await readNames(acting);
  const own = ownPlace(acting);
  const below = await readBelow(acting);
  const orders = await tx
    .selectFrom('sheetOrder')
    .selectAll()
    .orderBy('orderedOn', 'desc')
    .orderBy('id')
    .execute();
  const sheets = await tx
    .selectFrom('sheet')
    .selectAll()
    .where((where) => where.or([where('place', '=', own), where('sentOn', 'is not', null)]))
    .orderBy('periodTo', 'desc')
    .orderBy('version', 'desc')
    .execute();
  const known: Known = {
    today,
    sheets,
    reminders: await tx.selectFrom('sheetReminder').selectAll().execute(),
  };
  const [above = ''] = superiorsOf(acting.actor.area ?? acting.county).map(significantDigits);
  return {
    place: name(own),
    today,
    orders: orders
      .filter(({ place }) => place === own || place === above)
      .map((order): SheetOrderRow => {
        const isMine = order.place === own;
        return {
          id: order.id,
          by: name(order.place),
          stage: order.stage as SheetStage,
          every: order.every as SheetPeriod,
          from: order.fromDay,
          to: order.toDay,
          dueDays: order.dueDays,
          document: order.document,
          stoppedOn: order.stoppedOn,
          isMine,
          duties: isMine ? [] : dutiesOf(order, own, known),
          below: isMine
            ? below.map((place) => ({
                place,
                duties: dutiesOf(order, significantDigits(place.code), known).slice(0, SHOWN_TERMS),
              }))
            : [],
        };
      }),
    sheets: sheets.map((row): SheetRow => ({
      id: row.id,
      by: name(row.place),
      sentTo: name(row.sentTo),
      order: row.sheetOrder,
      stage: row.stage as SheetStage,
      periodTo: row.periodTo,
      version: row.version,
      reason: row.reason,
      figures: row.figures as Record<string, number>,
      parts: row.parts as unknown as SheetPart[],
      remark: row.remark,
      preparedOn: row.preparedOn,
      sentOn: row.sentOn,
      entry: row.sentEntry,
      isMine: row.place === own,
    })),
  };
}

function dutiesOf(order: OrderRow, place: string, { today, sheets, reminders }: Known): SheetDuty[] {
  return termsOf(order, today)
    .toReversed()
    .map(({ from, to, dueOn }) => {
      const is = (row: { place: string; sheetOrder: string; periodTo: string }) =>
        row.place === place && row.sheetOrder === order.id && row.periodTo === to;
      const made = sheets.filter(is);
      const isSent = made.some(({ sentOn }) => sentOn !== null);
      const waiting = made.length > 0 ? 'draft' : 'none';
      return {
        from,
        to,
        dueOn,
        state: isSent ? 'sent' : dueOn < today ? 'late' : waiting,
        reminded: reminders.filter(is).map(({ remindedOn }) => remindedOn),
        sheet: made[0]?.id ?? null,
      };
    });
}
