import { expect, test } from 'vitest';
import { renderText } from '../../tests/typesetter.ts';
import type { ReviewStatement } from './review-statement.ts';
import { HEAD } from './sample-documents.ts';

const { issuer, date, congress, constituency } = HEAD;
const statement: ReviewStatement = {
  kind: 'review-statement',
  title: `${issuer}\n联审意见告知书`,
  issuer,
  date,
  congress,
  constituency,
  nominee: '马小雪',
  opinions: [
    {
      department: '市人民法院',
      said: '没有被选举权',
      document: '（2026）云0102刑初12号，2026-03-01',
      givenOn: '2026-09-18',
    },
    {
      department: '市公安局',
      said: '没有依法不列入的情形',
      document: '',
      givenOn: '2026-09-17',
    },
    { department: '市监察委员会', said: '逾期未答复', document: '', givenOn: null },
  ],
  grounds: ['没有被选举权', '接受境外机构、组织、个人提供的与选举有关的资助', '已经去世'],
  basis: '《中华人民共和国个人信息保护法》第四十五条',
  keptUntil: '2026-10-15',
};

test('联审意见告知书', async () => {
  const { pages, text } = await renderText(statement);
  expect(pages).toBe(1);
  await expect(text).toMatchFileSnapshot('./review-statement.golden.txt');
});

test('of many departments, with markup in their names, it goes on to another page', async () => {
  const [opinion] = statement.opinions;
  const opinions = Array.from({ length: 30 }, (_, index) => ({
    ...(opinion ?? { said: '', document: '', givenOn: null }),
    department: `#[*单位${index}*]`,
  }));
  const { pages, text } = await renderText({ ...statement, opinions });
  expect(pages).toBeGreaterThan(1);
  expect(text).toContain('#[*单位29*]');
});
