/** What of the played world is in the database already. */
import type { Stage } from '../stage.ts';
import type { WorldConstituency } from '../wudalianchi/world.ts';

export async function findCycle(stage: Stage): Promise<string | undefined> {
  const row = await stage.read((tx) =>
    tx.selectFrom('cycle').select('id').where('county', '=', stage.county).executeTakeFirst(),
  );
  return row?.id;
}

export async function getCycleId(stage: Stage): Promise<string> {
  const cycle = await findCycle(stage);
  if (cycle === undefined) throw new Error('先建立换届。');
  return cycle;
}

/** Area of a congress → its election. */
export async function readElections(
  stage: Stage,
): Promise<Map<string, { id: string; level: string; name: string }>> {
  const rows = await stage.read((tx) =>
    tx
      .selectFrom('election')
      .select(['id', 'area', 'level', 'name'])
      .where('county', '=', stage.county)
      .execute(),
  );
  return new Map(rows.map(({ area, ...election }) => [area, election]));
}

export interface DrawnConstituency {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly area: string;
  readonly level: 'county' | 'township';
  readonly stage: string;
  readonly world: WorldConstituency;
}

/** Constituencies as they were drawn, matched to the world's by congress and number. */
export async function readDrawn(stage: Stage): Promise<DrawnConstituency[]> {
  const rows = await stage.read((tx) =>
    tx
      .selectFrom('constituency as c')
      .innerJoin('election as e', (on) =>
        on.onRef('e.county', '=', 'c.county').onRef('e.id', '=', 'c.election'),
      )
      .where('c.county', '=', stage.county)
      .orderBy('c.level')
      .orderBy('c.area')
      .orderBy('c.number')
      .select(['c.id', 'c.number', 'c.name', 'c.area', 'c.stage', 'e.area as congress', 'e.level'])
      .execute(),
  );
  return rows.flatMap(({ number, congress, level, ...drawn }) => {
    const world = [...stage.played.values()].find(
      (known) => known.congress === congress && known.number === number,
    );
    return world ? [{ ...drawn, level: level as 'county', key: world.key, world }] : [];
  });
}
