/** 上级的结构指标 · of the own office and of those above it; the nearest comes first. */
import type { Acting } from '../../acts/act.ts';
import { readNames } from '../../law/place-names.queries.ts';
import type { StatisticScope, SuperiorTarget } from './statistics.schema.ts';

export async function readSuperiorTargets(
  acting: Acting,
  level?: StatisticScope['level'],
): Promise<SuperiorTarget[]> {
  const rows = await acting.tx
    .selectFrom('superiorTarget')
    .select(['place', 'level', 'statistic', 'kind', 'thousandths', 'document', 'setOn'])
    .$if(level !== undefined, (targets) => targets.where('level', '=', level ?? ''))
    .orderBy(({ fn }) => fn('length', ['place']), 'desc')
    .orderBy('level')
    .orderBy('statistic')
    .execute();
  if (rows.length === 0) return [];
  const named = await readNames(acting);
  return rows.map((row) => {
    const { code, name } = named(row.place);
    return { ...row, place: code, by: name } as SuperiorTarget;
  });
}
