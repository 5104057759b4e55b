import type { Acting } from '../../acts/act.ts';
import type { Constituency } from '../constituencies/constituency.queries.ts';

/** 选举委员会组成人员被提名的: names of serving members that are a candidate's too, unless said to be another person. */
export async function servingNamesakes(
  { tx, county }: Acting,
  { cycle, level, area }: Constituency,
  chosen: readonly { readonly id: string; readonly name: string }[],
  namesakes: readonly string[],
): Promise<string[]> {
  const names = chosen.filter(({ id }) => !namesakes.includes(id)).map(({ name }) => name);
  if (names.length === 0) return [];
  const rows = await tx
    .selectFrom('electionBodyMember as m')
    .innerJoin('electionBody as b', (on) =>
      on.onRef('b.county', '=', 'm.county').onRef('b.id', '=', 'm.body'),
    )
    .where('m.county', '=', county)
    .where('b.cycle', '=', cycle)
    .where('b.kind', '=', 'committee')
    .where('b.area', '=', level === 'county' ? county : area)
    .where('m.leftOn', 'is', null)
    .where('m.name', 'in', names)
    .select('m.name')
    .execute();
  return rows.map((row) => row.name);
}
