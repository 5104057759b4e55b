/** 大会选举的候选人、任免、罢免、辞职、代表资格、补选 · what the rules of a congress and its standing committee say. */
import { choiceText } from '../facts.ts';
import { CHOSEN_PERSONS } from './ballots.ts';
import { CALENDAR } from './calendar.ts';
import { FACT, chosen } from './facts.ts';
import { day, type Explanation, form, type Form, multiplied } from './form.ts';

/** 大会、常委会 */
export const SESSIONS = {
  'ind-ballot-over': [CHOSEN_PERSONS],
  'ind-nominate-posts': nominated(),
  'ind-nominate-deputies': nominated(),
  'ind-within': [
    form('{candidates} <= {max}', ({ candidates, max }, holds) =>
      holds
        ? `候选人${candidates}名，没有超过${max}名，直接投票。`
        : `候选人${candidates}名，超过${max}名，先进行预选，按得票多少确定正式候选人。`,
    ),
  ],
  'ind-time': [
    form('{days} >= {least}', ({ days, least }, holds) =>
      holds
        ? `提名、酝酿候选人的时间有${days}天，不少于${least}天。`
        : `提名、酝酿候选人的时间有${days}天，少于${least}天。`,
    ),
  ],
  'ind-supplement': [
    form('选举办法: {fixed} >= {posts}', ({ fixed, posts }, holds) =>
      holds
        ? `选举办法规定补选的候选人${fixed}名，不少于应选的${posts}名。`
        : `选举办法规定补选的候选人${fixed}名，少于应选的${posts}名。`,
    ),
    form('{candidates} >= {posts}', ({ candidates, posts }, holds) =>
      holds
        ? `补选应选${posts}名，候选人${candidates}名，可以多于或者等于应选名额。`
        : `补选应选${posts}名，候选人${candidates}名，少于应选名额。`,
    ),
  ],
  'ind-procurator': [FACT],
  'ind-composition': composition('常委会组成人员'),
  'ind-composition-township': [
    ...composition('乡镇人大主席、副主席'),
    form('{min} <= {number} <= {max}', ({ min, number, max }, holds) =>
      holds
        ? `副主席${number}人，在${min}人至${max}人之内。`
        : `副主席${number}人，不在${min}人至${max}人之内。`,
    ),
  ],
  'sc-resolution': [half('常委会全体组成人员', '通过', '没有通过')],
  'presidium-resolution': [presidiumHalf('全体组成人员'), presidiumHalf('出席人员')],
  'ind-appoint-vote': [half('常委会全体组成人员', '任命通过', '任命没有通过')],
  'appoint-cq': [
    form('{proposed} <= {latest}', ({ proposed, latest }, holds) =>
      holds
        ? `${day(proposed)}提请任命，不迟于${day(latest)}。`
        : `${day(proposed)}提请任命，最迟应当在${day(latest)}。`,
    ),
    form('{rejections} < {most}', ({ rejections, most }, holds) =>
      holds
        ? `本届内同一职务未获通过${rejections}次，不到${most}次，可以提请任命。`
        : `本届内同一职务未获通过${rejections}次，已到${most}次，不再提请任命。`,
    ),
  ],
  'law-exam': [
    FACT,
    form('{score} >= {pass}', ({ score, pass }, holds) =>
      holds
        ? `任前法律知识考试${score}分，合格（${pass}分）。`
        : `任前法律知识考试${score}分，不到合格的${pass}分，不能提请任命。`,
    ),
  ],
  oath: [
    form('{chosen} <= {taken} <= {latest}', ({ chosen: from, taken, latest }, holds) =>
      holds
        ? `${day(taken)}宪法宣誓，在${day(from)}至${day(latest)}之内。`
        : `${day(taken)}宪法宣誓，应当在${day(from)}至${day(latest)}之内。`,
    ),
  ],
  'recall-indirect': [
    ...chosen('提出罢免案的'),
    part(10, '全体代表', '十分之一'),
    part(5, '常委会组成人员', '五分之一'),
  ],
  'recall-posts': [
    ...chosen('提出罢免案的'),
    part(10, '全体代表', '十分之一'),
    part(5, '全体代表', '五分之一'),
  ],
  'recall-army': [
    ...chosen('要求罢免的'),
    form('{servicemen} >= {needed}', ({ servicemen, needed }, holds) =>
      holds ? `联名的军人${servicemen}人，达到${needed}人。` : `联名的军人${servicemen}人，不足${needed}人。`,
    ),
  ],
  'recall-session-pass': [half('全体代表', '罢免通过', '罢免没有通过')],
  'recall-committee-pass': [half('常委会全体组成人员', '罢免通过', '罢免没有通过')],
  'resign-deputy': [...chosen('接受辞职的机关'), half('全体组成人员', '接受辞职', '没有接受辞职')],
  'resign-post': [...chosen('接受辞职的机关'), half('全体组成人员', '接受辞职', '没有接受辞职')],
  'post-follows-seat': postEnds(),
  'post-follows-recall': postEnds(),
  'seat-suspend': [FACT],
  'seat-end': [
    form('[event] in [events]', ({ event }, holds) =>
      holds
        ? `${choiceText(event)}，代表资格终止。`
        : `${choiceText(event)}，当时的代表法没有列为代表资格终止的情形。`,
    ),
    form('{missed} >= {most}', ({ missed, most }, holds) =>
      holds
        ? `未经批准${missed}次不出席会议，达到${most}次，代表资格终止。`
        : `未经批准${missed}次不出席会议，不到${most}次，代表资格不终止。`,
    ),
  ],
  'seat-end-notice': chosen('公告的机关'),
  immunity: [FACT],
  'by-where': [FACT, ...chosen('进行补选的'), ...CALENDAR['by-where']],
  'by-review': [FACT, ...CALENDAR['by-review']],
} as const satisfies Readonly<Record<string, Explanation>>;

function nominated(): Explanation {
  return [
    form('1 <= {number} <= {posts}', ({ number, posts }, holds) =>
      holds
        ? `提名${number}人，没有超过应选的${posts}名。`
        : number === '0'
          ? '没有写明提名什么人。'
          : `提名${number}人，超过应选的${posts}名。`,
    ),
    form('{left} >= {needed}', ({ left, needed }, holds) =>
      needed === '1'
        ? holds
          ? '有提名者。'
          : '没有提名者，提名不能成立。'
        : holds
          ? `有效联名的代表${left}人，达到${needed}人。`
          : `有效联名的代表${left}人，不足${needed}人，提名不能成立。`,
    ),
  ];
}

function composition(who: string): Explanation {
  return [
    FACT,
    form('[office]: 可以兼任', ({ office }, holds) =>
      holds ? `${who}可以兼任${office}的职务。` : `${who}不得担任${office}的职务，担任的须先辞去其一。`,
    ),
  ];
}

/** 过半数 */
function half(of: string, yesText: string, noText: string): Form {
  return form(
    '2 × {yes} > {all}',
    ({ yes, all }, holds) =>
      `${of}${all}人，赞成${yes}人，${multiplied(yes, 2, all)}，${holds ? `超过半数，${yesText}` : `没有超过半数，${noText}`}。`,
  );
}

/** 主席团的表决 · of all its members, or of those present. */
function presidiumHalf(of: string): Form {
  return form(
    `主席团${of}: 2 × {yes} > {all}`,
    ({ yes, all }, holds) =>
      `主席团${of}${all}人，赞成${yes}人，${multiplied(yes, 2, all)}，${holds ? '超过半数，通过' : '没有超过半数，没有通过'}。`,
  );
}

/** 联名的人数 · so many of a whole. */
function part(oneOf: number, of: string, share: string): Form {
  return form(
    `${oneOf} × {joined} >= {all}`,
    ({ joined, all }, holds) =>
      `${of}${all}人，联名${joined}人，${multiplied(joined, oneOf, all)}，${holds ? `达到${share}` : `不到${share}`}。`,
  );
}

function postEnds(): Explanation {
  return [
    form('[post]: 随代表资格终止', ({ post }, holds) =>
      holds ? `${post}的职务随代表资格终止。` : `${post}的职务不随代表资格终止。`,
    ),
  ];
}
