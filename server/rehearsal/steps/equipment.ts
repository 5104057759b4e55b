/** 设备物资和秘密写票处: every place has been brought what it cannot open without, and a device; its booth stands. */
import { type Equipment, EQUIPMENT, isNeeded } from '@xuanwu/rules/place-equipment.ts';
import { sql } from 'kysely';
import type { RecordPlaceEquipment } from '../../phases/voting/places/place-equipment.schema.ts';
import { recordPlaceItem } from '../../phases/voting/places/record-place-item.ts';
import { recordPlaceEquipment } from '../../phases/voting/places/record-place-equipment.ts';
import type { Stage } from '../stage.ts';

const WRITING_BOOTHS = 4;

export async function furnishPlaces(stage: Stage): Promise<void> {
  for (const { place, electionDay, isMobile } of await readUnfurnished(stage)) {
    await stage.act('demo-clerk', recordPlaceEquipment, { place, electionDay, changes: furniture(isMobile) });
    if (isMobile) continue;
    const booth = { place, electionDay, item: 'secret-booth', isDone: true, heads: null } as const;
    await stage.act('demo-clerk', recordPlaceItem, booth);
  }
}

function furniture(isMobile: boolean): RecordPlaceEquipment['changes'] {
  return (Object.keys(EQUIPMENT) as Equipment[])
    .filter((item) => item === 'device' || isNeeded(item, isMobile))
    .flatMap((item) => {
      const count = item === 'writing-booth' ? WRITING_BOOTHS : 1;
      return [
        { item, number: 'planned' as const, count },
        { item, number: 'delivered' as const, count },
      ];
    });
}

interface Unfurnished {
  readonly place: string;
  readonly electionDay: string;
  readonly isMobile: boolean;
}

/** With the day of its constituencies. */
async function readUnfurnished(stage: Stage): Promise<Unfurnished[]> {
  const { rows } = await stage.read((tx) =>
    sql<Unfurnished>`
      select p.id as place, coalesce(c.election_day, y.election_day) as election_day, p.kind = 'mobile-box' as is_mobile
      from polling_place p
      join polling_place_constituency s on s.county = p.county and s.place = p.id
      join constituency c on c.county = s.county and c.id = s.constituency
      join cycle y on y.county = c.county and y.id = c.cycle
      where p.county = ${stage.county} and not exists (
        select from place_equipment e where e.county = p.county and e.place = p.id
          and e.election_day = coalesce(c.election_day, y.election_day))
      group by 1, 2, 3, p.name
      order by p.name, 2`.execute(tx),
  );
  return rows;
}
