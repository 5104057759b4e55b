/** 风险的数字 · of one county for its own reports, of many for the superior office: counts by kind, nobody's name. */
import type { Acting } from '../../../acts/act.ts';
import { inCounty } from '../../../phases/registration/open-cases/county-scope.ts';
import { countiesBelow } from '../../statistics/area-statistics.queries.ts';
import { keptHazards } from './follow-hazards.ts';
import { readHazards } from './hazards.queries.ts';
import {
  type CountyHazards,
  type FollowedHazard,
  HAZARD_KINDS,
  type HazardFigures,
  type HazardKind,
  lastDayOf,
} from './hazards.schema.ts';

function hazardFigures(
  rows: readonly Pick<FollowedHazard, 'kind' | 'dueOn' | 'kept'>[],
  today: string,
): HazardFigures {
  const kinds = (Object.keys(HAZARD_KINDS) as HazardKind[]).map((kind) => ({
    kind,
    count: rows.filter((row) => row.kind === kind).length,
  }));
  return {
    open: rows.length,
    overdue: rows.filter((row) => (lastDayOf(row) ?? today) < today).length,
    assigned: rows.filter(({ kept }) => kept !== null && kept.responsible !== null).length,
    kinds: kinds.filter(({ count }) => count > 0),
  };
}

/** As they stand now; nothing is written down by looking. */
export async function readHazardFigures(acting: Acting): Promise<HazardFigures> {
  const { today, cycle, rows } = await readHazards(acting);
  const kept = await keptHazards(acting, cycle);
  return hazardFigures(
    rows.map((row) => ({ ...row, kept: kept.get(row.key) ?? null })),
    today,
  );
}

export async function readCountyHazards(acting: Acting): Promise<CountyHazards> {
  const counties: CountyHazards = [];
  for (const { county, name } of await countiesBelow(acting))
    counties.push({ county, name, figures: await inCounty(acting, county, readHazardFigures) });
  return counties;
}
