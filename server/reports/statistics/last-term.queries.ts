/** 上届 · entered by the office with its source, or counted from the cycle before in this database. */
import { STRUCTURE_STATISTIC_IDS, type StructureStatistic } from '@xuanwu/rules/statistics/definitions.ts';
import { structureOf } from '@xuanwu/rules/statistics/structure.ts';
import type { Acting } from '../../acts/act.ts';
import { readScope } from './decided-lists.queries.ts';
import { readPeople } from './people.queries.ts';
import type { StatisticScope } from './statistics.schema.ts';
import { type LastTerm, type LastTermFigure, shareOf } from './structure-rows.ts';

export async function readLastTerm(
  acting: Acting,
  cycle: string,
  scope: StatisticScope,
): Promise<LastTerm | undefined> {
  return (await readEntered(acting, cycle, scope)) ?? readCounted(acting, cycle, scope);
}

async function readEntered(
  { tx, county }: Acting,
  cycle: string,
  { level, area = county }: StatisticScope,
): Promise<LastTerm | undefined> {
  const rows = await tx
    .selectFrom('lastTermFigure')
    .select(['statistic', 'deputies', 'count', 'printed', 'document'])
    .where('county', '=', county)
    .where('cycle', '=', cycle)
    .where('level', '=', level)
    .where('area', '=', area)
    .execute();
  const [first] = rows;
  if (!first) return undefined;
  const figures = new Map<StructureStatistic, LastTermFigure>();
  for (const { statistic: name, deputies, count, printed } of rows) {
    const statistic = name as StructureStatistic;
    const share = count === null ? printed : shareOf(statistic, count, deputies);
    if (share !== null && share !== undefined) figures.set(statistic, { count, deputies, share });
  }
  return { source: first.document, figures };
}

async function readCounted(
  acting: Acting,
  cycle: string,
  scope: StatisticScope,
): Promise<LastTerm | undefined> {
  const before = await findCycleBefore(acting, cycle);
  if (!before) return undefined;
  const constituencies = await readScope(acting, before.id, 'elected', scope);
  if (constituencies.length === 0 || constituencies.some(({ isDecided }) => !isDecided)) return undefined;
  const people = await readPeople(
    acting,
    'elected',
    constituencies.map(({ id }) => id),
  );
  const { total, counts } = structureOf(people);
  const figures = new Map<StructureStatistic, LastTermFigure>();
  for (const statistic of STRUCTURE_STATISTIC_IDS) {
    const count = counts.find((each) => each.statistic === statistic)?.count ?? 0;
    const share = shareOf(statistic, count, total);
    if (share !== undefined) figures.set(statistic, { count, deputies: total, share });
  }
  return { source: before.name, figures };
}

async function findCycleBefore(
  { tx, county }: Acting,
  cycle: string,
): Promise<{ id: string; name: string } | undefined> {
  return tx
    .selectFrom('cycle')
    .select(['id', 'name'])
    .where('county', '=', county)
    .where('id', '<>', cycle)
    .where('electionDay', '<', ({ selectFrom }) =>
      selectFrom('cycle as own')
        .select('own.electionDay')
        .where('own.county', '=', county)
        .where('own.id', '=', cycle),
    )
    .orderBy('electionDay', 'desc')
    .executeTakeFirst();
}
