/** Every kind with the project's own words: they pass their own check, and the pages read as the goldens say. */
import type { NoticeKind } from '@xuanwu/rules/notice-contents.ts';
import { NOTICE_KINDS } from '@xuanwu/rules/notice-contents.ts';
import { afterAll, expect, test } from 'vitest';
import { readPdfText } from '../../../tests/pdf-text.ts';
import { openTestTypesetter } from '../../../tests/typesetter.ts';
import { checkWording } from './check-wording.ts';
import { FIELDS } from './fields.ts';
import { fillWording } from './fill-wording.ts';
import { sampleValues, wordingRules } from './kinds.ts';
import { ownWording } from './own-wordings.ts';

const KINDS = Object.keys(NOTICE_KINDS) as NoticeKind[];
const typesetter = openTestTypesetter();
afterAll(() => typesetter.close());

test.each([
  '{constructor}',
  '{如果 toString}有{结束}',
  '{逐项 valueOf}有{结束}',
  '{表格 hasOwnProperty}',
  '{__proto__}',
])('a word that every object knows is no field: %s', (written) => {
  const wording = ownWording('voter-letter');
  const mistakes = checkWording(
    { ...wording, body: `${wording.body}\n${written}` },
    wordingRules('voter-letter', '2026-10-18'),
  );
  expect(mistakes.map(({ message }) => message)).toEqual([expect.stringContaining('没有“')]);
});

test('a title of nothing but line breaks is none', () => {
  const wording = ownWording('voter-letter');
  expect(checkWording({ ...wording, title: '／ ／' }, wordingRules('voter-letter', '2026-10-18'))).toEqual([
    { part: 'title', line: null, message: '标题不能空着。' },
  ]);
});

test.each(KINDS)('%s', async (kind) => {
  const wording = ownWording(kind);
  expect(checkWording(wording, wordingRules(kind, '2026-10-18'))).toEqual([]);
  const notice = fillWording({
    wording,
    definitions: FIELDS,
    values: sampleValues(kind),
    date: '2026-09-20',
  });
  // A figure that no field says has no origin.
  const fixed = JSON.stringify(notice.parts, (key, value: unknown) =>
    typeof value === 'object' && value !== null && 'field' in value ? undefined : value,
  );
  expect(fixed).not.toMatch(/"text":"[^"]*\d/);
  const result = await typesetter.render(notice);
  if (!result.ok) throw new Error(result.error.message);
  await expect(await readPdfText(result.pdf)).toMatchFileSnapshot(`./goldens/${kind}.golden.txt`);
});
