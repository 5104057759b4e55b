import { readFileSync } from 'node:fs';
import { articleOf } from '@xuanwu/rules/articles.ts';
import { RULE_TITLES, type RuleId } from '@xuanwu/rules/rule-titles.ts';
import { expect, test } from 'vitest';
import { writeLawPages } from './law/pages.ts';
import { filesBelow } from './source-files.ts';

const TIME_MS = 120_000;
const pages = await writeLawPages();
const text = [...pages.values()].join('');

test('docs/law is fresh: `npm run generate` writes it', () => {
  const files = filesBelow(['docs/law'], ['.md']).map((file) => file.slice('docs/law/'.length));
  expect(files).toEqual([...pages.keys()].toSorted());
  for (const [name, fresh] of pages) expect(readFileSync(`docs/law/${name}`, 'utf8'), name).toBe(fresh);
});

test.each(Object.keys(RULE_TITLES) as RuleId[])('%s stands at its article', (rule) => {
  const article = articleOf(rule, '9999-12-31');
  expect(article).not.toBe('');
  expect(text).toContain(`规则代号 \`${rule}\`。`);
});

test('an article says its older numbers, its function, its cases and its screen', () => {
  const page = pages.get('election-law.md') ?? '';
  const start = page.indexOf('## 第四十五条');
  const article = page.slice(start, page.indexOf('## 第四十六条', start));
  expect(article).toContain('旧版序号：2015年第四十四条，2010年第四十三条。');
  expect(article).toContain('[`countDirect`](../../packages/rules/count-direct.ts)');
  expect(article).toContain('“TV-01”');
  expect(article).toContain('计算选举结果（`decide-result`）');
  expect(article).toContain('选举结果（`/results/:id`）');
});

test(
  'what is not there is not claimed',
  () => {
    const page = pages.get('organic-law.md') ?? '';
    const start = page.indexOf('规则代号 `ind-quorum`');
    expect(page.slice(start, page.indexOf('###', start))).toMatch(/办理：没有\n- 页面：没有/);
  },
  TIME_MS,
);
