import type { StructureTarget } from '@xuanwu/rules/statistics/targets.ts';
import { structureOf } from '@xuanwu/rules/statistics/structure.ts';
import type { Acting } from '../../acts/act.ts';
import { readScope, requireDecided } from './decided-lists.queries.ts';
import { readLastTerm } from './last-term.queries.ts';
import { readPeople } from './people.queries.ts';
import type { StatisticList, StatisticScope, Structure, StructureGoals } from './statistics.schema.ts';
import { structureRows } from './structure-rows.ts';
import { readSuperiorTargets } from './superior-targets.queries.ts';

/** 一份名单的结构, once it is published; beside it the plan's targets and last term. */
export async function readStructure(
  acting: Acting,
  cycle: string,
  list: StatisticList,
  scope: StatisticScope,
): Promise<Structure> {
  const constituencies = await readScope(acting, cycle, list, scope);
  requireDecided(list, constituencies);
  const people = await readPeople(
    acting,
    list,
    constituencies.map(({ id }) => id),
  );
  const structure = structureOf(people);
  // Targets and last term are those of a congress, not of a constituency.
  const ofCongress = scope.constituency === undefined;
  const beside = ofCongress
    ? {
        targets: await readTargets(acting, cycle, scope.level),
        superiorTargets: await readSuperiorTargets(acting, scope.level),
        lastTerm: await readLastTerm(acting, cycle, scope),
      }
    : {};
  return {
    list,
    constituencies: constituencies.length,
    total: structure.total,
    rows: structureRows(structure, beside),
  };
}

/** The same, where all of it is published; nothing before. */
export async function findStructure(
  acting: Acting,
  cycle: string,
  list: StatisticList,
  scope: StatisticScope,
): Promise<Structure | null> {
  const constituencies = await readScope(acting, cycle, list, scope);
  const isDecided = constituencies.length > 0 && constituencies.every((each) => each.isDecided);
  return isDecided ? readStructure(acting, cycle, list, scope) : null;
}

async function readTargets(
  { tx, county }: Acting,
  cycle: string,
  level: StatisticScope['level'],
): Promise<StructureTarget[]> {
  const rows = await tx
    .selectFrom('structureTarget')
    .select(['statistic', 'kind', 'thousandths'])
    .where('county', '=', county)
    .where('cycle', '=', cycle)
    .where('level', '=', level)
    .execute();
  return rows as StructureTarget[];
}

/** What the office has entered. */
export async function readGoals({ tx, county }: Acting, cycle: string): Promise<StructureGoals> {
  const targets = await tx
    .selectFrom('structureTarget')
    .select(['level', 'statistic', 'kind', 'thousandths'])
    .where('county', '=', county)
    .where('cycle', '=', cycle)
    .orderBy('level')
    .execute();
  const lastTerm = await tx
    .selectFrom('lastTermFigure')
    .select(['level', 'area', 'statistic', 'deputies', 'count', 'printed', 'document'])
    .where('county', '=', county)
    .where('cycle', '=', cycle)
    .orderBy('level')
    .orderBy('area')
    .execute();
  return { targets, lastTerm } as StructureGoals;
}
