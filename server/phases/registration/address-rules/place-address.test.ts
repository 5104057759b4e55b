import { expect, test } from 'vitest';
import { type AddressRule, indexRules, placeAddress, type Residence } from './place-address.ts';
import { overlappingRules } from './rule-overlaps.ts';
import { placementWords } from './rule-words.ts';

const TOWNS = [
  { code: '999182101', name: '网球镇' },
  { code: '999182102', name: '羽毛球乡' },
];

function rule(
  constituency: string,
  kind: AddressRule['kind'],
  name: string,
  more: Partial<AddressRule> = {},
): AddressRule {
  return {
    id: `${constituency} ${kind} ${name} ${more.low ?? ''}${more.parity ?? ''}`,
    level: 'township',
    constituency,
    constituencyName: `${constituency}选区`,
    stage: 'drawn',
    area: '999182101',
    township: '999182101',
    kind,
    name,
    parity: 'all',
    low: null,
    high: null,
    ...more,
  };
}

const RULES = [
  rule('一', 'village', '和平村'),
  rule('二', 'community', '和平社区'),
  rule('三', 'house-numbers', '球场路', { parity: 'odd', low: 1, high: 99 }),
  rule('四', 'house-numbers', '球场路', { parity: 'even', low: 2, high: 98 }),
  rule('五', 'buildings', '发球小区', { low: 1, high: 12 }),
  rule('六', 'unit', '网球厂'),
  rule('七', 'school', '网球中学'),
  rule('十', 'house-numbers', '拉拍街'),
  rule('八', 'voter-group', '第三小组'),
  rule('九', 'village', '和平村', { township: '999182102' }),
  rule('县一', 'village', '和平村', { level: 'county', township: null }),
];
const INDEX = indexRules(RULES, TOWNS);

const nobody: Residence = { address: null, unit: null, voterGroup: null };
const at = (address: string, more: Partial<Residence> = {}) =>
  placeAddress(INDEX, 'township', { ...nobody, address, ...more });
const constituencyAt = (address: string, more: Partial<Residence> = {}) => {
  const placement = at(address, more);
  return placement.kind === 'placed'
    ? placement.rule.constituency
    : placement.kind === 'not-placed'
      ? placement.why
      : placement.kind;
};

test.each([
  ['网球镇和平村3组12号', '一'],
  ['黑省网球市网球镇和平村委会三组', '一'],
  ['网球乡和平屯12号', '一'],
  ['網球鎮和平村', '一'],
  ['羽毛球乡和平村', '九'],
  ['和平村5组', 'claimed-twice'],
  ['网球镇新和平村5组', 'no-rule'],
  ['网球镇和平社区3号', '二'],
  ['网球镇和平居委会3号', '二'],
  ['网球镇球场路１３号', '三'],
  ['网球镇球场路十二号3单元402室', '四'],
  ['网球镇球场路12-3-402', '四'],
  ['网球镇球场路101号', 'number-outside'],
  ['网球镇球场路', 'no-number'],
  ['网球镇球场路3号楼', 'no-number'],
  ['网球镇发球小区12号楼1单元', '五'],
  ['网球镇发球小区二期3栋', '五'],
  ['网球镇发球小区13栋', 'number-outside'],
  ['网球镇网球中学宿舍', '七'],
  ['网球镇拉拍街8号', '十'],
  ['网球镇拉拍街社区', 'no-number'],
  ['', 'nothing-given'],
])('%s: %s', (address, expected) => {
  expect(constituencyAt(address)).toBe(expected);
});

test('the group that is named decides before the unit, the unit before the home', () => {
  expect(constituencyAt('网球镇和平村', { unit: '网球厂' })).toBe('六');
  expect(constituencyAt('网球镇和平村', { unit: '网球厂', voterGroup: '第三小组' })).toBe('八');
  expect(constituencyAt('网球镇和平村', { unit: '网球厂二车间' })).toBe('一');
  expect(constituencyAt('羽毛球乡和平村', { unit: '网球厂' })).toBe('六');
});

test('each level has its own rules', () => {
  const placement = placeAddress(INDEX, 'county', { ...nobody, address: '羽毛球乡和平村' });
  expect(placement).toMatchObject({ kind: 'placed', rule: { constituency: '县一' } });
  expect(placeAddress(INDEX, 'county', { ...nobody, address: '球场路3号' })).toMatchObject({
    why: 'no-rule',
  });
});

test('why is said with the rule, or with both', () => {
  expect(placementWords(at('网球镇球场路13号'))).toBe('依据规则“球场路单号 1—99 号”');
  expect(placementWords(at('和平村'))).toBe('同时在一选区（和平村）和九选区（和平村）的范围里，请先改规则');
  expect(placementWords(at('网球镇发球小区13栋'))).toBe(
    '号码不在任何规则的范围里：最接近的是五选区（发球小区 1—12 号楼）',
  );
});

test('rules that would claim the same address are found before any address comes', () => {
  const findings = overlappingRules([
    ...RULES,
    rule('十', 'house-numbers', '球场路', { low: 99, high: 120 }),
    rule('十一', 'house-numbers', '球场路', { parity: 'even', low: 99, high: 99 }),
  ]);
  expect(findings.map(({ words }) => words)).toEqual([
    '三选区的“球场路单号 1—99 号”和十选区的“球场路 99—120 号”说的是同样的住址',
  ]);
});
