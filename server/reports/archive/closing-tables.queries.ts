/** 归档包里封存、移交、办结、销毁的数据表: how the election ended, and where its ballots are; nobody is named. */
import { HANDED_OVER } from '@xuanwu/rules/committee-dissolution.ts';
import { SEALED_CONTENTS } from '@xuanwu/rules/ballot-sealing.ts';
import { sql } from 'kysely';
import type { Acting } from '../../acts/act.ts';
import type { ArchiveTable } from './archive-table.ts';

type Cells = readonly (string | number | null)[];

const OF_CONSTITUENCY = [
  ['级别', 'county 县级，township 乡级'],
  ['行政区划代码', 'GB/T 2260；乡级为九位'],
  ['选区号', '同一级、同一行政区内的序号'],
] as const;

export async function closingTables(acting: Acting, cycle: string): Promise<ArchiveTable[]> {
  return [
    await sealed(acting, cycle),
    await handedOver(acting, cycle),
    await closings(acting, cycle),
    await destroyed(acting, cycle),
  ];
}

async function sealed({ tx, county }: Acting, cycle: string): Promise<ArchiveTable> {
  const { rows } = await sql<{ cells: Cells; contents: keyof typeof SEALED_CONTENTS }>`
    select p.contents, jsonb_build_array(k.level, k.area, k.number, r.number, s.sealed_on, s.kept_at, p.number, p.count, p.seal, s.reason) as cells
    from sealed_package p join ballot_sealing s on s.county = p.county and s.id = p.sealing
    join voting_round r on r.county = s.county and r.id = s.round
    join constituency k on k.county = r.county and k.id = r.constituency
    where p.county = ${county} and k.cycle = ${cycle} order by k.level, k.area, k.number, r.number, p.number`.execute(
    tx,
  );
  return {
    name: '封存的选票',
    fields: [
      ...OF_CONSTITUENCY,
      ['轮次', '本选区的第几次投票'],
      ['封存日期', 'YYYY-MM-DD'],
      ['存放地点', ''],
      ['包号', '这次投票的第几包'],
      ['张数', '张'],
      ['封签号', ''],
      ['不相符的原因', '与清点、核销的张数不相符的'],
      ['内容', Object.values(SEALED_CONTENTS).join('、')],
    ],
    rows: rows.map(({ cells, contents }) => [...cells, SEALED_CONTENTS[contents]]),
  };
}

async function handedOver({ tx, county }: Acting, cycle: string): Promise<ArchiveTable> {
  const { rows } = await sql<{ cells: Cells; kind: keyof typeof HANDED_OVER }>`
    select i.kind, jsonb_build_array(e.level, e.area, e.name, h.receiver, h.handed_on, h.document, i.number, i.title, i.count, i.unit) as cells
    from handed_over_item i join committee_handover h on h.county = i.county and h.id = i.handover
    join election e on e.county = h.county and e.id = h.election
    where i.county = ${county} and e.cycle = ${cycle} order by e.level, e.area, i.number`.execute(tx);
  return {
    name: '移交清单',
    fields: [
      ['级别', 'county 县级，township 乡级'],
      ['行政区划代码', 'GB/T 2260'],
      ['选举', '哪一级人民代表大会'],
      ['接收机关', ''],
      ['移交日期', 'YYYY-MM-DD'],
      ['撤销文号', '选举委员会撤销的文号'],
      ['序号', '清单上的第几项'],
      ['名称', ''],
      ['数量', ''],
      ['单位', ''],
      ['种类', Object.values(HANDED_OVER).join('、')],
    ],
    rows: rows.map(({ cells, kind }) => [...cells, HANDED_OVER[kind]]),
  };
}

async function closings({ tx, county }: Acting, cycle: string): Promise<ArchiveTable> {
  const { rows } = await sql<{ cells: Cells }>`
    select jsonb_build_array(number, closed_on, document, reopened_on, reopened_because, reopen_document) as cells
    from cycle_closing where county = ${county} and cycle = ${cycle} order by number`.execute(tx);
  return {
    name: '办结',
    fields: [
      ['次数', '第几次办结'],
      ['办结日期', 'YYYY-MM-DD'],
      ['办结文号', ''],
      ['重新开启日期', '没有重新开启的为空'],
      ['重新开启的原因', ''],
      ['重新开启的文号', '判决、决定的文号'],
    ],
    rows: rows.map(({ cells }) => cells),
  };
}

async function destroyed({ tx, county }: Acting, cycle: string): Promise<ArchiveTable> {
  const { rows } = await sql<{ cells: Cells }>`
    select jsonb_build_array(e.level, e.area, e.name, d.organ, d.document, d.decided_on, d.destroy_on, d.destroyed_on, d.method) as cells
    from ballot_destruction d join election e on e.county = d.county and e.id = d.election
    where d.county = ${county} and e.cycle = ${cycle} order by e.level, e.area`.execute(tx);
  return {
    name: '销毁选票',
    fields: [
      ['级别', 'county 县级，township 乡级'],
      ['行政区划代码', 'GB/T 2260'],
      ['选举', '哪一级人民代表大会'],
      ['决定机关', ''],
      ['决定文号', ''],
      ['决定日期', 'YYYY-MM-DD'],
      ['定于何日销毁', 'YYYY-MM-DD'],
      ['销毁日期', '还没有销毁的为空'],
      ['销毁方法', ''],
    ],
    rows: rows.map(({ cells }) => cells),
  };
}
