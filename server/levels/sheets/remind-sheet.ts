import { randomUUID } from 'node:crypto';
import { liesWithin, significantDigits } from '@xuanwu/rules/area-code.ts';
import { defineAct, done } from '../../acts/act.ts';
import { ActError } from '../../acts/error-codes.ts';
import { ownArea, ownPlace } from '../own-place.ts';
import { requireTerm } from './sheet.queries.ts';
import { ReminderSchema, RemindSheetSchema } from './sheet.schema.ts';

/** 催报: told once more, on the record; what is late is marked without it too. */
export const remindSheet = defineAct({
  name: 'remind-sheet',
  input: RemindSheetSchema,
  output: ReminderSchema,
  areaOf: ownArea,
  async perform(acting, { order, periodTo, place }) {
    const { tx, actor, county, today, entry } = acting;
    const asked = await requireTerm(acting, order, periodTo);
    if (asked.place !== ownPlace(acting) || !liesWithin(place, actor.area ?? county))
      throw new ActError('not-permitted', '只能催报本级布置给下级的报表。');
    const id = randomUUID();
    const whose = significantDigits(place);
    await tx
      .insertInto('sheetReminder')
      .values({ id, place: whose, sheetOrder: order, periodTo, remindedOn: today, ledger: county, entry })
      .execute();
    return done({ reminder: id }, { subject: { order, place: whose, periodTo } });
  },
});
