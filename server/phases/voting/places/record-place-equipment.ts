import { lineOf } from '@xuanwu/rules/place-equipment.ts';
import { defineAct, done } from '../../../acts/act.ts';
import { ActError } from '../../../acts/error-codes.ts';
import { lockPlace } from '../place.queries.ts';
import { readPlaceEquipment } from './place-equipment.queries.ts';
import {
  type PlaceEquipment,
  PlaceEquipmentRecordedSchema,
  type RecordPlaceEquipment,
  RecordPlaceEquipmentSchema,
} from './place-equipment.schema.ts';

type Line = PlaceEquipment[number];

/** 登记设备物资: what a place is to have, what came, what came back; only the numbers that are named change. */
export const recordPlaceEquipment = defineAct({
  name: 'record-place-equipment',
  input: RecordPlaceEquipmentSchema,
  output: PlaceEquipmentRecordedSchema,
  areaOf: async (acting, { place }) => (await lockPlace(acting, place)).area,
  async perform(acting, { place, electionDay, changes }) {
    const { tx, county, entry } = acting;
    await lockPlace(acting, place);
    const known = await readPlaceEquipment(acting, place, electionDay);
    for (const line of changed(known, changes)) {
      await tx
        .insertInto('placeEquipment')
        .values({ county, place, electionDay, entry, ...line })
        .onConflict((conflict) =>
          conflict.columns(['county', 'place', 'electionDay', 'item']).doUpdateSet({ ...line, entry }),
        )
        .execute();
    }
    return done(
      { place, changes: changes.length },
      {
        subject: { place },
        figures: { changes: changes.length },
        note: changes
          .map(({ item, number, count }) => `${lineOf(item).title} ${NUMBERS[number]} ${count}`)
          .join('，'),
      },
    );
  },
});

const NUMBERS = { planned: '计划', delivered: '送到', returned: '收回' } as const;

/** The lines as they are afterwards; what cannot be is told with its number. */
function changed(known: readonly Line[], changes: RecordPlaceEquipment['changes']): Line[] {
  const items = [...new Set(changes.map(({ item }) => item))];
  return items.map((item) => {
    const own = changes.filter((each) => each.item === item);
    const line: Line = {
      item,
      planned: 0,
      delivered: 0,
      returned: 0,
      ...known.find((each) => each.item === item),
      ...Object.fromEntries(own.map(({ number, count }) => [number, count])),
    };
    const { title, comesBack } = lineOf(item);
    if (line.returned > 0 && comesBack === undefined) throw refusal(`${title}不用收回`);
    if (line.returned > line.delivered)
      throw refusal(`${title}送到 ${line.delivered} 件，收回的不能是 ${line.returned} 件`);
    return line;
  });
}

function refusal(message: string): ActError {
  return new ActError('bad-request', `${message}。请看清再填。`, [{ path: 'changes', message }]);
}
