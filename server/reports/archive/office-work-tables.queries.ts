/** 归档包里办公工作的数据表: what the evidence package leaves out, because there is nothing in it to recompute; counts, dates and document numbers, nobody's name. */
import { FUND_ITEMS, yuan } from '@xuanwu/rules/election-funds.ts';
import { PUBLICITY_KINDS, TRAINING_AUDIENCES } from '@xuanwu/rules/office-words.ts';
import { BODY_STATISTICS, ELECTED_BODIES } from '@xuanwu/rules/statistics/body-statistics.ts';
import { STRUCTURE_STATISTICS } from '@xuanwu/rules/statistics/definitions.ts';
import { SHEET_STAGES } from '@xuanwu/rules/sheets.ts';
import { type RawBuilder, sql } from 'kysely';
import type { Acting } from '../../acts/act.ts';
import type { ArchiveTable } from './archive-table.ts';

type Cell = string | number | null;

const AREA = ['行政区划代码', '本级或者所属的地方'] as const;
const DAY = 'YYYY-MM-DD';
const LEVELS = { county: '县级', township: '乡级' };
const KINDS = Object.fromEntries(
  Object.entries(PUBLICITY_KINDS).map(([kind, { title, unit }]) => [kind, `${title}（${unit}）`]),
);

export async function officeWorkTables(acting: Acting, cycle: string): Promise<ArchiveTable[]> {
  return [
    await submissions(acting),
    await sheets(acting),
    await findings(acting),
    await sessions(acting, cycle),
    await spending(acting, cycle),
    await training(acting, cycle),
    await publicity(acting, cycle),
    await lastTerm(acting, cycle),
    await bodies(acting, cycle),
  ];
}

async function cellsOf({ tx }: Acting, query: RawBuilder<{ cells: Cell[] }>): Promise<Cell[][]> {
  const { rows } = await query.execute(tx);
  return rows.map(({ cells }) => cells);
}

const worded = (words: Readonly<Record<string, string>>, cell: Cell | undefined) =>
  words[String(cell)] ?? cell ?? null;

/** Of this county and of what lies in it, as its own. */
async function submissions(acting: Acting): Promise<ArchiveTable> {
  const rows = await cellsOf(
    acting,
    sql`select jsonb_build_array(place, sent_to, document, title, sent_on, outcome, answer_document, answered_on, withdrawn_on) as cells
      from submission where place like ${acting.county}::text || '%' and sent_on is not null order by sent_on, document`,
  );
  const outcomes = { approved: '批准', returned: '退回', filed: '备案' };
  return {
    name: '上报和批复',
    fields: [
      AREA,
      ['报给', '上级代码的有效数字'],
      ['文号', ''],
      ['标题', ''],
      ['上报日期', DAY],
      ['结果', Object.values(outcomes).join('、')],
      ['批复文号', ''],
      ['批复日期', DAY],
      ['撤回日期', '没有撤回的为空'],
    ],
    rows: rows.map((cells) => cells.with(5, worded(outcomes, cells[5]))),
  };
}

async function sheets(acting: Acting): Promise<ArchiveTable> {
  const rows = await cellsOf(
    acting,
    sql`select jsonb_build_array(place, stage, period_to, version, sent_on, figures::text, reason) as cells
      from sheet where place like ${acting.county}::text || '%' and sent_on is not null order by place, stage, period_to, version`,
  );
  return {
    name: '报送的报表',
    fields: [
      AREA,
      ['阶段', Object.values(SHEET_STAGES).join('、')],
      ['截至', DAY],
      ['第几次', ''],
      ['报送日期', DAY],
      ['数字', 'JSON，各项数字'],
      ['更正的理由', '第一次的为空'],
    ],
    rows: rows.map((cells) => cells.with(1, worded(SHEET_STAGES, cells[1]))),
  };
}

async function findings(acting: Acting): Promise<ArchiveTable> {
  const rows = await cellsOf(
    acting,
    sql`select jsonb_build_array(f.of_place, f.place, i.visited_on, f.finding, f.rectify_by,
        (select r.given_on from inspection_reply r where r.finding = f.id and r.kind = 'accepted' limit 1)) as cells
      from inspection_finding f join inspection i on i.id = f.inspection
      where f.of_place like ${acting.county}::text || '%' order by i.visited_on, f.id`,
  );
  return {
    name: '督导检查的问题',
    fields: [
      ['被检查的地方', '代码的有效数字'],
      ['检查的机构', '代码的有效数字'],
      ['检查日期', DAY],
      ['问题', ''],
      ['整改期限', DAY],
      ['销号日期', '没有销号的为空'],
    ],
    rows,
  };
}

async function sessions(acting: Acting, cycle: string): Promise<ArchiveTable> {
  const rows = await cellsOf(
    acting,
    sql`select jsonb_build_array(e.name, s.from_day, s.to_day, s.venue, s.called_by, s.document, case when s.is_held then '已举行' else '预定' end) as cells
      from first_session s join election e on e.county = s.county and e.id = s.election
      where s.county = ${acting.county} and e.cycle = ${cycle} order by e.level, e.area, s.recorded_on`,
  );
  return {
    name: '第一次会议',
    fields: [
      ['选举', '哪一级人民代表大会'],
      ['开始日期', DAY],
      ['结束日期', DAY],
      ['会场', ''],
      ['召集机关', ''],
      ['文号', ''],
      ['情况', '预定、已举行'],
    ],
    rows,
  };
}

async function spending(acting: Acting, cycle: string): Promise<ArchiveTable> {
  const rows = await cellsOf(
    acting,
    sql`select jsonb_build_array(area, item, purpose, spent_on, voucher_number, fen, approved_on, reversed_on, reversed_because) as cells
      from fund_spending where county = ${acting.county} and cycle = ${cycle} order by spent_on, voucher_number`,
  );
  return {
    name: '选举经费支出',
    fields: [
      AREA,
      ['项目', Object.values(FUND_ITEMS).join('、')],
      ['用途', ''],
      ['支出日期', DAY],
      ['凭证号', ''],
      ['金额', '元'],
      ['审批日期', '没有审批的为空'],
      ['冲销日期', '没有冲销的为空'],
      ['冲销的原因', ''],
    ],
    rows: rows.map((cells) => cells.with(1, worded(FUND_ITEMS, cells[1])).with(5, yuan(Number(cells[5])))),
  };
}

async function training(acting: Acting, cycle: string): Promise<ArchiveTable> {
  const rows = await cellsOf(
    acting,
    sql`select jsonb_build_array(area, title, audience, held_on, place, minutes, expected, attended, cancelled_on) as cells
      from training_session where county = ${acting.county} and cycle = ${cycle} order by held_on, title`,
  );
  return {
    name: '培训',
    fields: [
      AREA,
      ['名称', ''],
      ['对象', Object.values(TRAINING_AUDIENCES).join('、')],
      ['日期', DAY],
      ['地点', ''],
      ['时长', '分钟'],
      ['应到', '人'],
      ['实到', '还没有举行的为空'],
      ['取消日期', '没有取消的为空'],
    ],
    rows: rows.map((cells) => cells.with(2, worded(TRAINING_AUDIENCES, cells[2]))),
  };
}

async function publicity(acting: Acting, cycle: string): Promise<ArchiveTable> {
  const rows = await cellsOf(
    acting,
    sql`select jsonb_build_array(area, kind, count, done_on, place, withdrawn_on) as cells
      from publicity_record where county = ${acting.county} and cycle = ${cycle} order by done_on, area, kind`,
  );
  return {
    name: '宣传',
    fields: [
      AREA,
      ['种类', Object.values(KINDS).join('、')],
      ['数量', ''],
      ['日期', DAY],
      ['地点和内容', ''],
      ['撤回日期', '没有撤回的为空'],
    ],
    rows: rows.map((cells) => cells.with(1, worded(KINDS, cells[1]))),
  };
}

const STRUCTURE_TITLES = titlesOf(STRUCTURE_STATISTICS);

/** 录入的上届数字. */
async function lastTerm(acting: Acting, cycle: string): Promise<ArchiveTable> {
  const rows = await cellsOf(
    acting,
    sql`select jsonb_build_array(area, level, statistic, deputies, count, printed, document) as cells
      from last_term_figure where county = ${acting.county} and cycle = ${cycle} order by level, area, statistic`,
  );
  return {
    name: '录入的上届结构',
    fields: [
      AREA,
      ['级别', Object.values(LEVELS).join('、')],
      ['指标', Object.values(STRUCTURE_TITLES).join('、')],
      ['上届代表', '人'],
      ['人数', '只公布了百分比的为空'],
      ['公布的百分比', '没有的为空'],
      ['出处', ''],
    ],
    rows: rows.map((cells) =>
      cells.with(1, worded(LEVELS, cells[1])).with(2, worded(STRUCTURE_TITLES, cells[2])),
    ),
  };
}

const BODY_TITLES = titlesOf(ELECTED_BODIES);
const BODY_STATISTIC_TITLES = titlesOf(BODY_STATISTICS);

async function bodies(acting: Acting, cycle: string): Promise<ArchiveTable> {
  const rows = await cellsOf(
    acting,
    sql`select jsonb_build_array(f.area, f.body, f.statistic, f.members, f.count, f.printed, f.document, f.recorded_on) as cells
      from body_figure f join election n on n.county = f.county and n.id = f.election
      where f.county = ${acting.county} and n.cycle = ${cycle} order by f.area, f.body, f.statistic`,
  );
  return {
    name: '选出机构的数字',
    fields: [
      AREA,
      ['机构', Object.values(BODY_TITLES).join('、')],
      ['指标', Object.values(BODY_STATISTIC_TITLES).join('、')],
      ['组成人员', '人'],
      ['数', '人数；平均年龄的是岁数合计；没有的为空'],
      ['公布的比例', '没有的为空'],
      ['出处', ''],
      ['录入日期', DAY],
    ],
    rows: rows.map((cells) =>
      cells.with(1, worded(BODY_TITLES, cells[1])).with(2, worded(BODY_STATISTIC_TITLES, cells[2])),
    ),
  };
}

function titlesOf(named: Readonly<Record<string, { readonly title: string }>>): Record<string, string> {
  return Object.fromEntries(Object.entries(named).map(([name, { title }]) => [name, title]));
}
