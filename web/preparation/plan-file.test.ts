import { expect, test } from 'vitest';
import { readPlan } from './plan-file.ts';
import { SAMPLE_PLAN } from './plan-sample.ts';

const COUNTY = SAMPLE_PLAN.county.code;

function mistakesOf(changed: object, county = COUNTY): string[] {
  const read = readPlan(JSON.stringify({ ...SAMPLE_PLAN, ...changed }), county);
  return read.ok ? [] : read.mistakes.map(({ place, path, text }) => `${place} (${path})：${text}`);
}

test('the sample is a plan', () => {
  expect(readPlan(JSON.stringify(SAMPLE_PLAN), COUNTY)).toEqual({ ok: true, plan: SAMPLE_PLAN });
  expect(readPlan(`\uFEFF${JSON.stringify(SAMPLE_PLAN)}`, COUNTY).ok).toBe(true);
});

test('every mistake is told with its place', () => {
  const congresses = SAMPLE_PLAN.congresses.map(({ seats: _seats, ...congress }) => ({
    ...congress,
    population: 0,
    level: 'village',
  }));
  expect(mistakesOf({ electionDay: '2026年10月20日', congresses, name: 5 })).toEqual([
    '名称 (name)：应当是文字（加引号），现在是 5',
    '选举日 (electionDay)：应当是日期，写成 2016-10-20 的样子，现在是 "2026年10月20日"',
    '各级人大 › 第 1 项（网球县人民代表大会） › 级别 (congresses[0].level)：应当是 county、township 之一，现在是 "village"',
    '各级人大 › 第 1 项（网球县人民代表大会） › 人口 (congresses[0].population)：太小：应当大于 0',
    '各级人大 › 第 1 项（网球县人民代表大会） › 名额 (congresses[0].seats)：缺少这一项',
    '各级人大 › 第 2 项（发球镇人民代表大会） › 级别 (congresses[1].level)：应当是 county、township 之一，现在是 "village"',
    '各级人大 › 第 2 项（发球镇人民代表大会） › 人口 (congresses[1].population)：太小：应当大于 0',
    '各级人大 › 第 2 项（发球镇人民代表大会） › 名额 (congresses[1].seats)：缺少这一项',
  ]);
});

test('a code of the wrong length, a plan of another county, a file that is none', () => {
  expect(mistakesOf({ county: { code: '99', name: '网球县' } })).toEqual([
    '县（市、区） › 区划代码 (county.code)：应当是 6 位数字（加引号），现在是 "99"',
  ]);
  expect(mistakesOf({}, '110101').join()).toContain('当前岗位属于 110101');
  const broken = readPlan('{\n"name": "网球"\n"county": 1 }', COUNTY);
  expect(broken.ok ? '' : broken.mistakes[0]?.text).toMatch(/不是 JSON 文件.*第 3 行/);
});
