/** 归档包里的数据表: what was decided, as tables that any program reads; nobody but candidates and deputies is named. */
import { sql } from 'kysely';
import type { Acting } from '../../acts/act.ts';
import type { ArchiveTable } from './archive-table.ts';
import { closingTables } from './closing-tables.queries.ts';
import { officeWorkTables } from './office-work-tables.queries.ts';

export async function readArchiveTables(acting: Acting, cycle: string): Promise<ArchiveTable[]> {
  return [
    await constituencies(acting, cycle),
    await results(acting, cycle),
    await deputies(acting, cycle),
    ...(await closingTables(acting, cycle)),
    ...(await officeWorkTables(acting, cycle)),
  ];
}

async function constituencies({ tx, county }: Acting, cycle: string): Promise<ArchiveTable> {
  const { rows } = await sql<{ cells: (string | number | null)[] }>`
    select jsonb_build_array(c.level, c.area, area.name, c.number, c.name, coalesce(c.election_day, y.election_day),
      (select sum(s.seats) from seat_assignment s where s.county = c.county and s.constituency = c.id),
      r.voters, r.published_on) as cells
    from constituency c join cycle y on y.county = c.county and y.id = c.cycle join area on area.code = c.area
    left join roll r on r.county = c.county and r.constituency = c.id
    where c.county = ${county} and c.cycle = ${cycle} order by c.level, c.area, c.number`.execute(tx);
  return {
    name: '选区',
    fields: [
      ['级别', 'county 县级，township 乡级'],
      ['行政区划代码', 'GB/T 2260；乡级为九位'],
      ['行政区', '名称'],
      ['选区号', '同一级、同一行政区内的序号'],
      ['选区名称', ''],
      ['选举日', 'YYYY-MM-DD'],
      ['代表名额', '人'],
      ['选民数', '公布的选民名单上的人数'],
      ['名单公布日', 'YYYY-MM-DD'],
    ],
    rows: rows.map(({ cells }) => cells),
  };
}

async function results({ tx, county }: Acting, cycle: string): Promise<ArchiveTable> {
  const { rows } = await sql<{ cells: (string | number | null)[] }>`
    select jsonb_build_array(c.level, c.area, c.number, c.name, r.kind, r.number, r.election_day, r.voters, r.issued, r.state,
      w.published_on) as cells
    from voting_round r join constituency c on c.county = r.county and c.id = r.constituency
    left join result w on w.county = r.county and w.round = r.id
    where c.county = ${county} and c.cycle = ${cycle} order by c.level, c.area, c.number, r.number`.execute(
    tx,
  );
  return {
    name: '投票和结果',
    fields: [
      ['级别', 'county 县级，township 乡级'],
      ['行政区划代码', 'GB/T 2260'],
      ['选区号', ''],
      ['选区名称', ''],
      ['轮次种类', 'first 第一次投票，tie-ballot 再次投票，another-election 另行选举'],
      ['轮次', '本选区的第几次投票'],
      ['投票日', 'YYYY-MM-DD'],
      ['选民数', '人'],
      ['发出选票', '张'],
      ['状态', 'published 为已公告'],
      ['结果公告日', 'YYYY-MM-DD'],
    ],
    rows: rows.map(({ cells }) => cells),
  };
}

async function deputies({ tx, county }: Acting, cycle: string): Promise<ArchiveTable> {
  const { rows } = await sql<{ cells: (string | number | null)[] }>`
    select jsonb_build_array(c.level, c.area, c.number, c.name, d.name, d.votes, d.credentials) as cells
    from elected_deputy d join constituency c on c.county = d.county and c.id = d.constituency
    where c.county = ${county} and c.cycle = ${cycle} order by c.level, c.area, c.number, d.votes desc, d.name`.execute(
    tx,
  );
  return {
    name: '当选代表',
    fields: [
      ['级别', 'county 县级，township 乡级'],
      ['行政区划代码', 'GB/T 2260'],
      ['选区号', ''],
      ['选区名称', ''],
      ['姓名', ''],
      ['得票', '赞成票'],
      ['代表资格', 'open 未审查，reported 已报告，valid 有效，void 当选无效'],
    ],
    rows: rows.map(({ cells }) => cells),
  };
}
