/** 看板上的代表结构 · of who was elected, congress by congress, against last term and what the superiors and the plan hope for. */
import { isSuperior, liesWithin } from '@xuanwu/rules/area-code.ts';
import { DIRECTIONS } from '@xuanwu/rules/statistics/directions.ts';
import type { StructureStatistic } from '@xuanwu/rules/statistics/definitions.ts';
import { structuresTogether } from '@xuanwu/rules/statistics/structure.ts';
import type { Acting } from '../../acts/act.ts';
import { readNames } from '../../law/place-names.queries.ts';
import { readCurrentCycle } from '../../phases/preparation/cycle.queries.ts';
import { inCounty } from '../../phases/registration/open-cases/county-scope.ts';
import { countiesBelow } from './area-statistics.queries.ts';
import type { BoardQuery, BoardStructure, CongressStructure } from './board.schema.ts';
import { readScope } from './decided-lists.queries.ts';
import type { StatisticScope, Structure, StructureRow } from './statistics.schema.ts';
import { type LastTermFigure, shareOf, structureRows } from './structure-rows.ts';
import { findStructure } from './structure.queries.ts';
import { readSuperiorTargets } from './superior-targets.queries.ts';

/** Of the congresses in the range; nothing below a congress, for the figures are those of one. */
export async function readBoardStructure(
  acting: Acting,
  { level, within }: BoardQuery,
): Promise<BoardStructure> {
  const { county, actor } = acting;
  const place = within ?? actor.area ?? county;
  if (!IS_CONGRESS.test(place)) return NONE;
  if (isSuperior(place)) return isSuperior(county) ? readCounties(acting, level, place) : NONE;
  const own = place.slice(0, 6);
  if (!isSuperior(county)) return own === county ? readOneCounty(acting, level, place) : NONE;
  const below = await countiesBelow(acting);
  return below.some((each) => each.county === own)
    ? inCounty(acting, own, (there) => readOneCounty(there, level, place))
    : NONE;
}

/** No constituency, and not 县直接划分的选区 beside the townships. */
const IS_CONGRESS = /^\d{6}(?:(?!000)\d{3})?$/;

const NONE: BoardStructure = { node: null, children: [] };

type Level = BoardQuery['level'];

/** The counties of a city or province, and all of them that are decided together. */
async function readCounties(acting: Acting, level: Level, place: string): Promise<BoardStructure> {
  const children: CongressStructure[] = [];
  const known: Structure[] = [];
  for (const { county, name } of await countiesBelow(acting)) {
    if (!liesWithin(county, place)) continue;
    const read = await inCounty(acting, county, (there) => readCongress(there, { level }, county, name));
    if (!read) continue;
    children.push(read.shown);
    if (read.structure) known.push(read.structure);
  }
  if (children.length === 0) return NONE;
  const sum = (of: (child: CongressStructure) => number) =>
    children.reduce((total, child) => total + of(child), 0);
  const together = structuresTogether(known.map(({ total, rows }) => ({ total, counts: rows })));
  const rows = structureRows(together, {
    superiorTargets: await readSuperiorTargets(acting, level),
    lastTerm: { source: '已公布的各县（市、区）上届合计', figures: lastTermsTogether(known) },
  });
  return {
    node: {
      key: place,
      name: (await readNames(acting))(place).name,
      constituencies: sum(({ constituencies }) => constituencies),
      decided: sum(({ decided }) => decided),
      total: known.length > 0 ? together.total : null,
      rows: known.length > 0 ? rows.filter(hasDirection) : [],
    },
    children,
  };
}

/** Only what is known of every one of them, in numbers of people: shares alone cannot be added. */
function lastTermsTogether(structures: readonly Structure[]): Map<StructureStatistic, LastTermFigure> {
  const figures = new Map<StructureStatistic, LastTermFigure>();
  for (const statistic of Object.keys(DIRECTIONS) as StructureStatistic[]) {
    const each = structures.map(({ rows }) => rows.find((row) => row.statistic === statistic)?.lastTerm);
    if (each.some((lastTerm) => (lastTerm?.count ?? null) === null)) continue;
    const count = each.reduce((sum, lastTerm) => sum + (lastTerm?.count ?? 0), 0);
    const deputies = each.reduce((sum, lastTerm) => sum + (lastTerm?.deputies ?? 0), 0);
    const share = shareOf(statistic, count, deputies);
    if (share !== undefined) figures.set(statistic, { count, deputies, share });
  }
  return figures;
}

/** A county's congress; of townships all of them together and each. */
async function readOneCounty(acting: Acting, level: Level, place: string): Promise<BoardStructure> {
  const named = await readNames(acting);
  const isTownship = place.length > 6;
  if (isTownship && level === 'county') return NONE;
  const scope = isTownship ? { level, area: place } : { level };
  const read = await readCongress(acting, scope, place, named(place).name);
  if (!read) return NONE;
  if (level === 'county' || isTownship) return { node: read.shown, children: [] };
  const children: CongressStructure[] = [];
  for (const area of await readAreas(acting)) {
    const below = await readCongress(acting, { level, area }, area, named(area).name);
    if (below) children.push(below.shown);
  }
  return { node: read.shown, children };
}

/** Of every cycle: where nobody is elected now, nothing is read. */
async function readAreas({ tx, county }: Acting): Promise<string[]> {
  const rows = await tx
    .selectFrom('election')
    .where('election.county', '=', county)
    .where('election.level', '=', 'township')
    .select('election.area')
    .distinct()
    .orderBy('election.area')
    .execute();
  return rows.map(({ area }) => area);
}

interface Congress {
  readonly shown: CongressStructure;
  readonly structure: Structure | null;
}

/** Nothing where it elects nobody at this level now. */
async function readCongress(
  acting: Acting,
  scope: StatisticScope,
  key: string,
  name: string,
): Promise<Congress | undefined> {
  const { cycle } = await readCurrentCycle(acting);
  if (!cycle) return undefined;
  const constituencies = await readScope(acting, cycle.id, 'elected', scope);
  if (constituencies.length === 0) return undefined;
  const structure = await findStructure(acting, cycle.id, 'elected', scope);
  return {
    shown: {
      key,
      name,
      constituencies: constituencies.length,
      decided: constituencies.filter(({ isDecided }) => isDecided).length,
      total: structure?.total ?? null,
      rows: structure?.rows.filter(hasDirection) ?? [],
    },
    structure,
  };
}

function hasDirection({ statistic }: StructureRow): boolean {
  return Object.hasOwn(DIRECTIONS, statistic);
}
