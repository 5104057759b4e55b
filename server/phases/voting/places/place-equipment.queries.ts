import { type Equipment, EQUIPMENT } from '@xuanwu/rules/place-equipment.ts';
import type { Acting } from '../../../acts/act.ts';
import type { PlaceEquipment } from './place-equipment.schema.ts';

const ORDER = Object.keys(EQUIPMENT);

/** 设备物资清单 of a place on its day, in the order of the list. */
export async function readPlaceEquipment(
  { tx, county }: Pick<Acting, 'tx' | 'county'>,
  place: string,
  electionDay: string,
): Promise<PlaceEquipment> {
  const rows = await tx
    .selectFrom('placeEquipment')
    .select(['item', 'planned', 'delivered', 'returned'])
    .where('county', '=', county)
    .where('place', '=', place)
    .where('electionDay', '=', electionDay)
    .execute();
  return rows
    .map((row) => ({ ...row, item: row.item as Equipment }))
    .toSorted((one, other) => ORDER.indexOf(one.item) - ORDER.indexOf(other.item));
}
