/** 选出机构的表 · what the office entered of the bodies that a congress elected; the report says that it was entered, by whom and when. */
import { BODY_STATISTICS, ELECTED_BODIES } from '@xuanwu/rules/statistics/body-statistics.ts';
import type { BodyFigures, CongressBodies } from '../statistics/body-figures.schema.ts';
import { type Citations, definedBy } from './citations.ts';
import type { LevelFacts } from './level-facts.queries.ts';
import type { SummaryPart } from './summary.schema.ts';

export function bodyTables({ bodies: congresses, traces }: LevelFacts, citations: Citations): SummaryPart[] {
  return congresses.flatMap((congress) =>
    congress.bodies.map((body) => ({
      part: 'table' as const,
      title: `${congress.name}：${ELECTED_BODIES[body.body].title}（${body.members} 名，${body.recordedOn} 手工录入）`,
      columns: ['指标', '人数', '数值'],
      rows: body.rows.map((row) => rowOf(congress, body, row, citations, traces)),
    })),
  );
}

function rowOf(
  congress: CongressBodies,
  { body, members, document, recordedOn, by }: BodyFigures,
  { statistic, count, value }: BodyFigures['rows'][number],
  citations: Citations,
  traces: LevelFacts['traces'],
) {
  const definition = BODY_STATISTICS[statistic];
  const said = definedBy(definition);
  const written = definition.unit === '%' ? `${value}%` : `${value} ${definition.unit}`;
  const figure = citations.cite(
    {
      title: `${congress.name}：${ELECTED_BODIES[body].title}${said.title}`,
      value: written,
      arithmetic: count === null ? '' : `${count} ÷ ${members}`,
      definition: `${said.definition}。${by}于 ${recordedOn} 手工录入，出处：${document}`,
      source: said.source,
      acts: ['record-body-figures'],
    },
    traces,
  );
  // The sum of ages is no number of people.
  const people = count === null || definition.unit !== '%' ? '' : String(count);
  return { figure, cells: [definition.title, people, written] };
}
