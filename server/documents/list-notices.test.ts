/** What is told about a list after it was decided: left off, corrected, not true. */
import { expect, test } from 'vitest';
import { renderText } from '../../tests/typesetter.ts';
import { type CorrectionNotice, correctionNoticeContents } from './correction-notice.ts';
import { type ExclusionNotice, exclusionNoticeContents } from './exclusion-notice.ts';
import { type FactNotice, factNoticeContents } from './fact-notice.ts';
import { HEAD, inOwnWords, LAW } from './sample-documents.ts';

const { issuer, date, congress, constituency, verification } = HEAD;
const head = { issuer, congress, constituency };
/** They bear no number. */
const official = { date, verification };

const exclusion: ExclusionNotice = {
  ...head,
  nominee: '马小雪',
  nominators: '云岭市总工会、联名推荐的各位选民',
  ground: '没有被选举权',
  explanation: '人民法院判决附加剥夺政治权利二年，选举日尚在执行期间。',
  proof: '（2026）云0102刑初12号刑事判决书',
  meeting: { heldOn: '2026-09-20', minute: '选举委员会第8次会议纪要', present: 9, inFavour: 8 },
  basis: `${LAW}第三十条`,
  wasListed: false,
};

const set = (data: ExclusionNotice) =>
  renderText(inOwnWords('exclusion-notice', exclusionNoticeContents(data), official));

test('不列入名单通知书', async () => {
  const { pages, text } = await set(exclusion);
  expect(pages).toBe(1);
  await expect(text).toMatchFileSnapshot('./exclusion-notice.golden.txt');
});

test('whoever stood on a published list is struck from it', async () => {
  const { text } = await set({ ...exclusion, wasListed: true });
  expect(text.replaceAll('\n', '')).toContain('初步代表候选人名单上除名');
});

const fact: FactNotice = {
  ...head,
  nominee: '欧阳初晴',
  about: '简历',
  foundFacts: '其所填大学本科学历没有记录；其最高学历为高中。',
  proof: '市教育局〔2026〕18号复函',
  checkedOn: '2026-09-20',
  basis: `${LAW}第三十条`,
};

test('情况核实公告', async () => {
  const { pages, text } = await renderText(inOwnWords('fact-notice', factNoticeContents(fact), official));
  expect(pages).toBe(1);
  await expect(text).toMatchFileSnapshot('./fact-notice.golden.txt');
});

const correction: CorrectionNotice = {
  ...head,
  nominee: '#[*@<a>$x$',
  listedOn: '2026-09-18',
  changes: [
    { field: '姓名', before: '#[*@<a>$x$', after: '王羽' },
    { field: '职业和职务', before: '雨水村村民委员会主任', after: '雨水村村民委员会副主任' },
  ],
  reason: '录入时写错',
  proof: '推荐表',
  basis: `${LAW}第三十二条`,
};

test('更正公告', async () => {
  const { pages, text } = await renderText(
    inOwnWords('correction-notice', correctionNoticeContents(correction), official),
  );
  expect(pages).toBe(1);
  await expect(text).toMatchFileSnapshot('./correction-notice.golden.txt');
});
