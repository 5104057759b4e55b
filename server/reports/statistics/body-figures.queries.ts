/** 选出机构的数字 · as the office entered them, congress by congress; a superior office reads those of its counties. */
import { isSuperior } from '@xuanwu/rules/area-code.ts';
import { BODY_STATISTIC_IDS, BODY_STATISTICS, bodiesOf } from '@xuanwu/rules/statistics/body-statistics.ts';
import { quotient } from '@xuanwu/rules/statistics/quotient.ts';
import type { Acting } from '../../acts/act.ts';
import { readCurrentCycle } from '../../phases/preparation/cycle.queries.ts';
import { inCounty } from '../../phases/registration/open-cases/county-scope.ts';
import { countiesBelow } from './area-statistics.queries.ts';
import type { BodyFigures, CongressBodies } from './body-figures.schema.ts';
import { readScope, scopeOfCongress } from './decided-lists.queries.ts';

type Level = CongressBodies['level'];

export async function readBodies(acting: Acting, level: Level): Promise<CongressBodies[]> {
  if (!isSuperior(acting.county)) return readBodiesOfCounty(acting, level);
  const congresses: CongressBodies[] = [];
  for (const { county } of await countiesBelow(acting))
    congresses.push(...(await inCounty(acting, county, (there) => readBodiesOfCounty(there, level))));
  return congresses;
}

async function readBodiesOfCounty(acting: Acting, level: Level): Promise<CongressBodies[]> {
  const { cycle } = await readCurrentCycle(acting);
  if (!cycle) return [];
  const elections = await acting.tx
    .selectFrom('election')
    .select(['id', 'name', 'area'])
    .where('county', '=', acting.county)
    .where('cycle', '=', cycle.id)
    .where('level', '=', level)
    .orderBy('area')
    .execute();
  const congresses: CongressBodies[] = [];
  for (const { id, name, area } of elections) {
    const scope = await readScope(acting, cycle.id, 'elected', scopeOfCongress({ level, area }));
    const isDecided = scope.length > 0 && scope.every((each) => each.isDecided);
    const bodies = await readFigures(acting, id, level);
    congresses.push({ election: id, name, level, area, isDecided, bodies });
  }
  return congresses;
}

async function readFigures({ tx, county }: Acting, election: string, level: Level): Promise<BodyFigures[]> {
  const rows = await tx
    .selectFrom('bodyFigure as f')
    .innerJoin('account', 'account.id', 'f.account')
    .select(['f.body', 'f.members', 'f.statistic', 'f.count', 'f.printed', 'f.document', 'f.recordedOn'])
    .select('account.displayName as by')
    .where('f.county', '=', county)
    .where('f.election', '=', election)
    .execute();
  return bodiesOf(level).flatMap((body) => {
    const own = rows.filter((row) => row.body === body);
    const [first] = own;
    if (!first) return [];
    const { members, document, recordedOn, by } = first;
    return {
      body,
      members,
      document,
      recordedOn,
      by,
      rows: BODY_STATISTIC_IDS.flatMap((statistic) => {
        const row = own.find((each) => each.statistic === statistic);
        if (!row) return [];
        const { count, printed } = row;
        const computed = count === null ? undefined : quotient(count, members, BODY_STATISTICS[statistic]);
        return { statistic, count, printed, value: computed ?? printed ?? '' };
      }),
    };
  });
}
