import { expect, test } from 'vitest';
import { renderText } from '../../tests/typesetter.ts';
import type { FormNominee, NominationForm } from './nomination-form.ts';
import { HEAD, LAW, NAMES } from './sample-documents.ts';

const { number: _number, verification: _place, ...head } = HEAD;

const blank: NominationForm = {
  ...head,
  kind: 'nomination-form',
  title: '云岭市人民代表大会代表候选人推荐表\n（选民十人以上联名推荐）',
  way: 'voters',
  seats: 2,
  basis: `${LAW}第三十条`,
  fundingBasis: '第三十五条',
  nominees: [],
  nominators: [],
};

const nominee = (name: string): FormNominee => ({
  name,
  sex: '女',
  ethnicity: '维吾尔族',
  born: '1970年1月31日',
  education: '高中',
  politicalStatus: '群众',
  position: '雨水村村民',
  resume: '1990年起在雨水村务农。\n2015年任村民小组长。#[*不是标记*]',
  otherSeats: '没有',
  funding: { taken: false, on: '2026-09-20' },
  acceptance: null,
});

const filled: NominationForm = {
  ...blank,
  nominees: [nominee(NAMES[3] ?? ''), nominee('王雨')],
  nominators: NAMES.map((name, index) => ({
    serial: index * 311 + 1,
    name,
    on: '2026-09-20',
    how: index === 0 ? '手机确认' : '',
  })),
};

test('代表候选人推荐表', async () => {
  const { pages, text } = await renderText(filled);
  expect(pages).toBe(2);
  await expect(text).toMatchFileSnapshot('./nomination-form.golden.txt');
});

test('blank, for voters on two sides and for organisations on one, with room to sign', async () => {
  const voters = await renderText(blank);
  expect(voters.pages).toBe(2);
  expect(voters.text).toMatch(/^20$/m);
  const organisations = await renderText({ ...blank, way: 'organisations' });
  expect(organisations.pages).toBe(1);
  expect(organisations.text).toContain('公章');
  expect(organisations.text).not.toContain('重复签名');
});

test('under a law that does not forbid money from abroad, nothing is said of it', async () => {
  const { text } = await renderText({ ...blank, fundingBasis: null });
  expect(text).not.toContain('不得列入代表候选人名单');
});
