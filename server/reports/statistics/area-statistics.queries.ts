/** 辖区的统计 · many counties side by side and together, for the superior office: a county's figures are there once all of its lists are published. */
import { isSuperior, liesWithin } from '@xuanwu/rules/area-code.ts';
import { type Structure, structureOf, structuresTogether } from '@xuanwu/rules/statistics/structure.ts';
import type { Acting } from '../../acts/act.ts';
import { ActError } from '../../acts/error-codes.ts';
import { readCurrentCycle } from '../../phases/preparation/cycle.queries.ts';
import { inCounty } from '../../phases/registration/open-cases/county-scope.ts';
import { readScope } from './decided-lists.queries.ts';
import {
  countParticipation,
  type ParticipationCounts,
  participationRows,
  participationTogether,
} from './participation.queries.ts';
import { readPeople } from './people.queries.ts';
import type { AreaStatistics, StatisticList, StatisticScope } from './statistics.schema.ts';
import { structureRows } from './structure-rows.ts';

interface Place {
  readonly county: string;
  readonly name: string;
}

interface CountyFigures extends Place {
  readonly seats: number;
  readonly constituencies: number;
  readonly decided: number;
  /** Only where every list of it is published. */
  readonly figures: { readonly structure: Structure; readonly participation: ParticipationCounts } | null;
}

export async function readAreaStatistics(
  acting: Acting,
  list: StatisticList,
  level: StatisticScope['level'],
): Promise<AreaStatistics> {
  const counties: CountyFigures[] = [];
  for (const place of await countiesBelow(acting)) {
    const read = await inCounty(acting, place.county, (there) => readCounty(there, place, list, level));
    if (read) counties.push(read);
  }
  const known = counties.flatMap(({ figures }) => figures ?? []);
  const participation = participationTogether(known.map((each) => each.participation));
  return {
    counties: counties.map((county) => shown(list, county)),
    together: {
      counties: known.length,
      seats: participation.seats,
      structure: structureAnswer(
        list,
        participation.constituencies,
        structuresTogether(known.map((each) => each.structure)),
      ),
      participation: {
        constituencies: participation.constituencies,
        rows: participationRows(list, participation),
      },
    },
  };
}

/** 辖区的县（市、区）, for the offices above them only. */
export async function countiesBelow({ tx, county }: Acting): Promise<Place[]> {
  if (!isSuperior(county))
    throw new ActError('not-permitted', '辖区各县（市、区）的数字由上级选举机构查看。');
  const rows = await tx
    .selectFrom('area')
    .select(['code as county', 'name'])
    .where('kind', '=', 'county')
    .orderBy('code')
    .execute();
  return rows.filter((place) => liesWithin(place.county, county));
}

/** Undefined where it elects nobody at this level now. */
async function readCounty(
  there: Acting,
  place: Place,
  list: StatisticList,
  level: StatisticScope['level'],
): Promise<CountyFigures | undefined> {
  const { cycle } = await readCurrentCycle(there);
  if (!cycle) return undefined;
  const scope = await readScope(there, cycle.id, list, { level });
  if (scope.length === 0) return undefined;
  const decided = scope.filter(({ isDecided }) => isDecided).length;
  const ids = scope.map(({ id }) => id);
  return {
    ...place,
    seats: scope.reduce((sum, { seats }) => sum + seats, 0),
    constituencies: scope.length,
    decided,
    figures:
      decided < scope.length
        ? null
        : {
            structure: structureOf(await readPeople(there, list, ids)),
            participation: await countParticipation(there, scope),
          },
  };
}

function shown(
  list: StatisticList,
  { figures, ...county }: CountyFigures,
): AreaStatistics['counties'][number] {
  if (figures === null) return { ...county, structure: null, participation: null };
  const { structure, participation } = figures;
  return {
    ...county,
    structure: structureAnswer(list, county.constituencies, structure),
    participation: {
      constituencies: county.constituencies,
      rows: participationRows(list, participation),
    },
  };
}

/** Targets are a county's own; beside those of others they say nothing. */
function structureAnswer(
  list: StatisticList,
  constituencies: number,
  structure: Structure,
): AreaStatistics['together']['structure'] {
  return { list, constituencies, total: structure.total, rows: structureRows(structure, {}) };
}
