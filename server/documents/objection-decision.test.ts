import { expect, test } from 'vitest';
import { renderText } from '../../tests/typesetter.ts';
import { type ObjectionDecision, objectionDecisionContents } from './objection-decision.ts';
import { HEAD, inOwnWords, LAW } from './sample-documents.ts';

const decision: ObjectionDecision = {
  issuer: HEAD.issuer,
  congress: HEAD.congress,
  constituency: HEAD.constituency,
  number: 3,
  objector: '马小雪',
  concerned: '阿不都热西提·买买提依明',
  about: '应列入而没有列入',
  isOral: true,
  receivedOn: '2026-09-18',
  statement: '他一直住在雨水村三组，去年换了身份证，名单上没有他。',
  meeting: { heldOn: '2026-09-20', minute: '选举委员会第8次会议纪要', present: 9, inFavour: 8 },
  upheld: true,
  reasons: '经核对户籍，他住在本选区，选举日已满十八周岁，属于漏登',
  effect: '将阿不都热西提·买买提依明列入第三选区选民名单',
  basis: `${LAW}第二十九条`,
  suitUntil: '2026-10-13',
};

const set = (data: ObjectionDecision) =>
  renderText(inOwnWords('objection-decision', objectionDecisionContents(data)));

test('申诉处理决定书', async () => {
  const { pages, text } = await set(decision);
  expect(pages).toBe(1);
  await expect(text).toMatchFileSnapshot('./objection-decision.golden.txt');
});

test('not upheld, and under a law that knows no suit', async () => {
  const { text } = await set({ ...decision, upheld: false, effect: null, suitUntil: null });
  expect(text).toContain('申诉不成立');
  expect(text).toContain('选民名单不作更正');
  expect(text).not.toContain('起诉');
});

test('what was said at length goes on to another page, and the signature is not alone there', async () => {
  const { pages, text } = await set({ ...decision, statement: '#[*他住在这里*]，'.repeat(90) });
  expect(pages).toBe(2);
  expect(text).toContain('#[*他住在这里*]');
});
