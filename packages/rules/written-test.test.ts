import { expect, test } from 'vitest';
import { roundTitle } from './round-title.ts';
import { writtenTest } from './written-test.ts';

test.each([
  ['1500 <= 1500', '1500 ≤ 1500'],
  ['王雨, 马小雪: 750 = 750', '王雨、马小雪：750 = 750'],
  ['1 seat: 2 candidates', '应选1名，候选人2人'],
  ['霜㛃: voter', '霜㛃：本选区选民'],
  ['ill in {away, custody}', '患病；可以的是：外出、被羁押'],
  ['王雨: ill in {ill, scattered}', '王雨：患病；可以的是：患病、居住分散、交通不便'],
  ['writingBooth = false', '设有秘密写票处：否'],
  ['王雨: hasPartyRights = true', '王雨：有选举权：是'],
  ['committeeConsent = false', '选举委员会同意：否'],
  ['proxyIsVoter = true', '受托人是选民：是'],
  ['3 + 1 <= 3', '3 + 1 ≤ 3'],
  ['王雨: no candidate here', '王雨：是本选区的候选人'],
  ['60 + floor(187424 / 5000) = 97', '60 + （187424 ÷ 5000，取整） = 97'],
  ['本轮投票:投票中 ∈ 待投票', '本轮投票：投票中，须为待投票'],
  ['委托投票: 走亲访友 ∉ {外出、患病}', '委托投票：走亲访友 不属于 外出、患病'],
  ['代写: 选民 ⊂ 他信任的人', '代写：选民 只是 他信任的人 的一部分'],
])('%s is written %s', (given, written) => expect(writtenTest(given)).toBe(written));

test.each([
  [{ kind: 'first', otherNumber: 0, isRepeat: false }, '第一次投票'],
  [{ kind: 'first', otherNumber: 0, isRepeat: true }, '重新投票'],
  [{ kind: 'tie', otherNumber: 0, isRepeat: false }, '再次投票'],
  [{ kind: 'another', otherNumber: 1, isRepeat: false }, '另行选举'],
  [{ kind: 'another', otherNumber: 2, isRepeat: true }, '第二次另行选举（重新投票）'],
] as const)('a round is called by what it is', (round, title) => expect(roundTitle(round)).toBe(title));
