/** What a worked case concludes, where what does not hold is not yet the answer. */
import { expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import type { JsonObject } from './cases/case-reader.ts';
import { conclude } from './conclusions.ts';
import { findRule } from './rule-names.ts';

test.each([
  ['ballot', 'as many as seats', '有效票，计给甲、乙。'],
  ['ballot', 'blank', '空白票，按弃权计算，是有效票。'],
  ['ballot', 'against all is not blank', '有效票，没有选任何人。'],
  ['ballot', 'more than seats', '这张选票选了3人，多于应选的2名，作废。'],
  ['hand-out', 'three commissions', '应发选票4张。'],
  ['hand-out', 'TV-85 own vote', '应发选票4张；接受4人的委托，超过3人，超过的不发选票。'],
  ['hand-out', 'a second time', '不能发给选票；已经领过本次选举的选票，不能再领。'],
  ['after-count', 'all elected', '名额已经选足。'],
  ['after-count', 'repeat vote: turnout', '重新投票，用原来的候选人名单。'],
  ['after-count', 'repeat vote with new nominations', '重新投票，重新提名。'],
  ['after-count', 'nobody over half is no repeat vote', '不足的2名另行选举。'],
  ['after-count', 'village in Beijing: within fifteen days', '不足的1名另行选举，最迟在2024年4月4日。'],
  ['after-count', 'after another election', '不足的1名暂缺。'],
  ['after-count', 'after another election, for a by-election', '不足的1名留待补选。'],
  ['congress-candidates', 'TV-45 27', '候选人少于28名，须补充提名。'],
  ['congress-candidates', 'TV-45 28', '候选人的人数符合规定，直接投票。'],
  ['congress-candidates', 'TV-45 31', '候选人超过30名，先进行预选。'],
  [
    'congress-candidates',
    'vice posts: the session fixed none more',
    '候选人的人数符合规定，直接投票；选举办法规定的差额数不在法定范围之内。',
  ],
  [
    'congress-candidates',
    'one day to nominate',
    '候选人的人数符合规定，直接投票；提名、酝酿候选人的时间不足。',
  ],
  ['seat', 'nothing happened', '代表资格没有变动。'],
  ['seat', 'in custody', '暂时停止执行代表职务。'],
  ['seat', 'township', '代表资格终止，由本级人民代表大会公告。'],
  ['seat', 'posts end with the seat', '代表资格终止，由本级人大常委会公告；常委会委员的职务随之终止。'],
  ['seat', 'arrest between sessions, no consent', '代表资格没有变动；没有经许可，不能逮捕或者审判。'],
  ['village-recall', 'half the figures are no question', '没有要裁定的事项。'],
  ['village-recall', 'either is enough', '罢免的提出成立。'],
  ['village-recall', 'neither is enough', '罢免的提出不成立。'],
  ['village-recall', 'TV-63 passes', '罢免通过。'],
  ['village-recall', 'TV-63 not more than half voted', '罢免没有通过。'],
  ['party-election', 'TV-73 5 seats', '候选人至少6名。'],
  ['party-election', 'TV-73 5 seats, one fewer', '候选人至少6名；候选人的差额不够。'],
  ['party-election', '500 members', '可以召开党员代表大会。'],
  ['party-election', '499 members', '不能召开党员代表大会。'],
  ['party-election', '301 delegates', '代表名额超过规定。'],
  ['party-election', '300 delegates', '各项都符合规定。'],
  ['party-election', 'who is due', '应到会1人。'],
  ['party-election', 'put off a year', '各项都符合规定。'],
  ['party-election', 'put off a year and a day', '换届迟于规定。'],
  ['party-election', 'more than half for fewer seats', '可以减少名额、不再选举。'],
  ['party-election', 'half for fewer seats', '不能减少名额、不再选举。'],
  ['party-election', 'no day held', '没有要裁定的事项。'],
  ['suggestion', 'TV-88', '最迟在2024年6月15日答复。'],
  [
    'suggestion',
    'answered a day late',
    '最迟在2024年6月15日答复；2024年6月16日答复代表建议，最后期限是2024年6月15日，迟1日。',
  ],
  ['livelihood-vote', 'most votes over half', '供水、道路通过。'],
  ['livelihood-vote', 'exactly half of all', '供水通过；还缺1个项目。'],
  ['livelihood-vote', 'equals at the cut', '供水通过；道路、学校票数相等，再次投票。'],
  [
    'livelihood-vote',
    'equals, the standing committee decides',
    '供水通过；道路、学校票数相等，由常委会决定。',
  ],
  ['livelihood-vote', 'fewer than places', '候选项目1个，少于应选的2个；供水通过；还缺1个项目。'],
  ['duty', 'no standard', '没有要裁定的事项。'],
])('%s, %s', async (name, id, conclusion) => {
  const file = new URL(`cases/${name}.json`, import.meta.url);
  const cases = JSON.parse(readFileSync(file, 'utf8')) as { case: JsonObject }[];
  const worked = cases.find((each) => each.case['id'] === id);
  const decided = (await findRule(name))?.(worked?.case ?? {});
  expect(decided?.ok && conclude(name, decided.ruling)).toBe(conclusion);
});
