/** 总结报告 · drafted from the data: what happened, who was elected, and the office's own words. */
import { STRUCTURE_STATISTICS } from '@xuanwu/rules/statistics/definitions.ts';
import type { Acting } from '../../acts/act.ts';
import { opened } from '../../acts/acting.ts';
import { readCurrentCycle } from '../../phases/preparation/cycle.queries.ts';
import { bodyTables } from './body-tables.ts';
import { Citations, definedBy, words } from './citations.ts';
import { type LevelFacts, readLevelFacts } from './level-facts.queries.ts';
import { LEVEL_WORDS, levelParagraphs } from './level-sentences.ts';
import {
  SUMMARY_SECTIONS,
  type SummaryPart,
  type SummaryReport,
  type SummarySection,
} from './summary.schema.ts';

export async function readSummary(acting: Acting): Promise<SummaryReport> {
  const cycle = opened((await readCurrentCycle(acting)).cycle);
  const area = await acting.tx
    .selectFrom('area')
    .select('name')
    .where('code', '=', acting.county)
    .executeTakeFirst();
  const issuer = `${area?.name ?? ''}选举委员会`;
  const levels = [
    await readLevelFacts(acting, cycle.id, 'county'),
    await readLevelFacts(acting, cycle.id, 'township'),
  ].flatMap((facts) => facts ?? []);
  const citations = new Citations();
  const overview = levels.flatMap((facts) => levelParagraphs(facts, citations));
  const structure = levels.flatMap((facts) => [
    ...structureParts(facts, citations),
    ...bodyTables(facts, citations),
  ]);
  return {
    cycle: cycle.id,
    title: `${issuer}\n关于${cycle.name}工作情况的报告`,
    issuer,
    date: acting.today,
    sections: [
      {
        title: '基本情况',
        parts: [
          { part: 'paragraph', runs: [words(`本次换届选举的选举日为${chineseDate(cycle.electionDay)}。`)] },
          ...overview,
        ],
      },
      { title: '代表结构', parts: structure.length > 0 ? structure : [NOT_YET] },
    ],
    texts: await readTexts(acting, cycle.id),
    figures: citations.figures,
  };
}

const NOT_YET: SummaryPart = {
  part: 'paragraph',
  runs: [words('选举结果全部公布以后才有代表结构的数字。')],
};

function chineseDate(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}

function structureParts({ level, elected, traces }: LevelFacts, citations: Citations): SummaryPart[] {
  if (!elected) return [];
  const hasLastTerm = elected.rows.some(({ lastTerm }) => lastTerm !== null);
  const rows = elected.rows.map(({ statistic, count, share, lastTerm }) => {
    const definition = STRUCTURE_STATISTICS[statistic];
    const said = definedBy(definition);
    const figure = citations.cite(
      {
        ...said,
        title: `${level === 'county' ? '县级' : '乡级'}代表：${said.title}`,
        value: `${count} 人${share === null ? '' : `，${share}%`}`,
        arithmetic: `${count} ÷ ${elected.total}`,
        acts: ['publish-formal-list', 'publish-result', 'confirm-credentials'],
      },
      traces,
    );
    const before = lastTerm ? [`${lastTerm.share}%`, lastTerm.points ?? ''] : ['', ''];
    return {
      figure,
      cells: [
        definition.title,
        String(count),
        share === null ? '—' : `${share}%`,
        ...(hasLastTerm ? before : []),
      ],
    };
  });
  return [
    {
      part: 'table',
      title: `${LEVEL_WORDS[level]}代表的结构（${elected.total} 名）`,
      columns: ['指标', '人数', '占比', ...(hasLastTerm ? ['上届', '相差（百分点）'] : [])],
      rows,
    },
  ];
}

async function readTexts({ tx, county }: Acting, cycle: string): Promise<SummaryReport['texts']> {
  const rows = await tx
    .selectFrom('summaryText')
    .select(['section', 'text', 'savedOn'])
    .where('county', '=', county)
    .where('cycle', '=', cycle)
    .execute();
  return (Object.keys(SUMMARY_SECTIONS) as SummarySection[]).map((section) => {
    const row = rows.find((each) => each.section === section);
    return { section, text: row?.text ?? '', savedOn: row?.savedOn ?? null };
  });
}
