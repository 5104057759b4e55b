import { sql } from 'kysely';
import type { Acting } from '../../../acts/act.ts';
import { opened } from '../../../acts/acting.ts';
import { findCycleFacts } from '../cycle-areas.ts';
import { readPublicityFigures } from './publicity-figures.ts';
import type { PublicityView } from './publicity.schema.ts';

/** 宣传, the latest first. */
export async function readPublicity(acting: Acting): Promise<PublicityView> {
  const { tx, county, today } = acting;
  const cycle = opened(await findCycleFacts(acting));
  const { rows: records } = await sql<PublicityView['records'][number]>`
    select r.id, r.area, a.name as area_name, r.kind, r.count, r.done_on, r.place, r.photo is not null as has_photo,
      r.withdrawn_on, r.withdrawn_because
    from publicity_record r join area a on a.code = r.area
    where r.county = ${county} and r.cycle = ${cycle.id}
    order by r.done_on desc, a.code, r.id`.execute(tx);
  return {
    today,
    cycle: { id: cycle.id, areas: [...cycle.areas] },
    figures: await readPublicityFigures(acting, cycle),
    records,
  };
}
