import { expect, test } from 'vitest';
import { renderText } from '../../tests/typesetter.ts';
import type { PlaceRegister, RegisterLine } from './place-register.ts';
import { HEAD, NAMES, weatherNames } from './sample-documents.ts';

const line = (name: string, index: number): RegisterLine => ({
  serial: index + 1,
  name,
  sex: index % 2 === 0 ? '男' : '女',
  bornIn: '1973-07',
  due: [true, index !== 1],
  note: index === 2 ? '由马小雪代领' : '',
});

const register: PlaceRegister = {
  ...HEAD,
  kind: 'place-register',
  title: '云岭第三投票站\n选民登记簿',
  place: '云岭第三投票站',
  hours: '07:00—18:00',
  levels: [
    { word: '县级', colour: '浅红色' },
    { word: '乡级', colour: '浅绿色' },
  ],
  sections: [{ constituency: '第三选区', voters: NAMES.map(line) }],
};

test('投票站选民登记簿', async () => {
  const { pages, text } = await renderText(register);
  expect(pages).toBe(2);
  expect(text).toContain('本页应发：县级 8 张，乡级 7 张');
  await expect(text).toMatchFileSnapshot('./place-register.golden.txt');
});

test('a page holds twenty-two, also of long names, and rolls begin on pages of their own', async () => {
  const long = NAMES.map((_, index) => line(NAMES[3] ?? '', index));
  const sections = [
    { constituency: '第三选区', voters: weatherNames(36).map(line).concat(long) },
    { constituency: '第四选区', voters: weatherNames(5).map(line) },
  ];
  expect((await renderText({ ...register, sections })).pages).toBe(1 + 2 + 1);
});
