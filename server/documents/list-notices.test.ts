/** What is told about a list after it was decided: left off, corrected, not true. */
import { expect, test } from 'vitest';
import { renderText } from '../../tests/typesetter.ts';
import type { CorrectionNotice } from './correction-notice.ts';
import type { ExclusionNotice } from './exclusion-notice.ts';
import type { FactNotice } from './fact-notice.ts';
import { HEAD, LAW } from './sample-documents.ts';

const { issuer, date, congress, constituency, verification } = HEAD;
const head = { issuer, date, congress, constituency, verification };

const exclusion: ExclusionNotice = {
  ...head,
  kind: 'exclusion-notice',
  title: `${issuer}\n不列入代表候选人名单通知书`,
  nominee: '马小雪',
  nominators: '云岭市总工会、联名推荐的各位选民',
  ground: '没有被选举权',
  explanation: '人民法院判决附加剥夺政治权利二年，选举日尚在执行期间。',
  proof: '（2026）云0102刑初12号刑事判决书',
  meeting: { heldOn: '2026-09-20', minute: '选举委员会第8次会议纪要', present: 9, inFavour: 8 },
  basis: `${LAW}第三十条`,
  wasListed: false,
};

test('不列入名单通知书', async () => {
  const { pages, text } = await renderText(exclusion);
  expect(pages).toBe(1);
  await expect(text).toMatchFileSnapshot('./exclusion-notice.golden.txt');
});

test('whoever stood on a published list is struck from it', async () => {
  const { text } = await renderText({ ...exclusion, wasListed: true });
  expect(text.replaceAll('\n', '')).toContain('初步代表候选人名单上除名');
});

const fact: FactNotice = {
  ...head,
  kind: 'fact-notice',
  title: `${issuer}\n关于核实代表候选人情况的公告`,
  nominee: '欧阳初晴',
  about: '简历',
  foundFacts: '其所填大学本科学历没有记录；其最高学历为高中。',
  proof: '市教育局〔2026〕18号复函',
  checkedOn: '2026-09-20',
  basis: `${LAW}第三十条`,
};

test('情况核实公告', async () => {
  const { pages, text } = await renderText(fact);
  expect(pages).toBe(1);
  await expect(text).toMatchFileSnapshot('./fact-notice.golden.txt');
});

const correction: CorrectionNotice = {
  ...head,
  kind: 'correction-notice',
  title: `${issuer}\n关于更正第三选区初步代表候选人名单的公告`,
  nominee: '#[*@<a>$x$',
  listedOn: '2026年9月18日',
  changes: [
    { field: '姓名', before: '#[*@<a>$x$', after: '王羽' },
    { field: '职业和职务', before: '雨水村村民委员会主任', after: '雨水村村民委员会副主任' },
  ],
  reason: '录入时写错',
  proof: '推荐表',
  basis: `${LAW}第三十二条`,
};

test('更正公告', async () => {
  const { pages, text } = await renderText(correction);
  expect(pages).toBe(1);
  await expect(text).toMatchFileSnapshot('./correction-notice.golden.txt');
});
