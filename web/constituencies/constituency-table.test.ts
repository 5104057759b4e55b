import { expect, test } from 'vitest';
import { readConstituencyTable } from './constituency-table.ts';

const FACTS = {
  areas: [{ code: '999999101', name: '发球镇' }],
  drawn: [{ number: 1, name: '发球镇第1选区' }],
};

const SECOND = {
  number: 2,
  name: '发球镇第2选区',
  kind: 'residence' as const,
  area: '999999101',
  population: 12_345,
  boundaries: '一号场地、\n二号场地',
};

test('pasted from a spreadsheet, in the order of the sample', () => {
  const pasted = '2\t发球镇第2选区\t居住状况\t发球镇\t12,345\t"一号场地、\n二号场地"\n\n';
  expect(readConstituencyTable(pasted, FACTS)).toEqual({ constituencies: [SECOND], mistakes: [] });
});

test('a file with a heading, its columns in any order', () => {
  const file =
    '\uFEFF"名称","编号","人口","乡镇","范围","划分方式"\r\n"发球镇第2选区","2","12345","999999101","一号场地、\n二号场地",""\r\n';
  expect(readConstituencyTable(file, FACTS)).toEqual({ constituencies: [SECOND], mistakes: [] });
});

test('every mistake is told with its line', () => {
  const table = [
    '编号\t名称\t划分方式\t乡镇\t人口\t范围',
    '1\t发球镇第1选区\t单位\t发球镇\t40\t',
    '三\t\t街巷\t接球镇\t很多\t',
  ].join('\n');
  expect(readConstituencyTable(table, FACTS).mistakes.map(({ line, text }) => `${line}：${text}`)).toEqual([
    '2：编号 1 已经用过，请换编号',
    '2：名称“发球镇第1选区”已经有了，请换名称',
    '3：编号“三”应当是正整数',
    '3：名称不能空着，至多 60 个字',
    '3：划分方式“街巷”应当是居住状况、单位、联合、部队、农场、林业、监狱之一',
    '3：乡镇“接球镇”不在这一级人大的范围里，请填名称或者区划代码',
    '3：人口“很多”应当是整数',
  ]);
  expect(readConstituencyTable('编号\t名称', FACTS).mistakes[0]?.text).toBe('缺少“划分方式”这一列');
});
