/** 村民委员会、居民委员会 · what the rules on villages and residents say. */
import { CALENDAR } from './calendar.ts';
import { AFTER_LAST, CHOSEN_PERSONS } from './ballots.ts';
import { DAYS } from './days.ts';
import { FACT } from './facts.ts';
import { day, type Explanation, form, type Form, multiplied } from './form.ts';
import { TERM } from './terms.ts';

/** 村民委员会、居民委员会 */
export const VILLAGES = {
  'vil-ballot': [
    CHOSEN_PERSONS,
    form('[name]: 只有一项职务', ({ name }, holds) =>
      holds ? `${name}只被选为一项职务。` : `这张选票把${name}选为两项职务，作废。`,
    ),
  ],
  'vil-open': [FACT],
  'vil-other-day': DAYS,
  'vil-after-last': AFTER_LAST,
  'vil-stop': [
    form('{elected} >= {enough}', ({ elected, enough }, holds) =>
      holds
        ? `已选出${elected}人，达到${enough}人，不足的名额可以暂缺。`
        : `已选出${elected}人，不到${enough}人，不足的名额须另行选举。`,
    ),
  ],
  'vil-term': TERM,
  'vil-register': [
    FACT,
    form('{due} <= {electionDay}', ({ due, electionDay }, holds) =>
      holds
        ? `户籍不在本村，到${day(due)}居住满一年，选举日${day(electionDay)}已经满一年。`
        : `户籍不在本村，到${day(due)}才居住满一年，选举日${day(electionDay)}未满一年。`,
    ),
  ],
  'vil-size': [
    within('村民委员会', '人'),
    form('{women} >= 1', ({ women }, holds) =>
      holds ? `当选人中有妇女${women}人。` : '当选人中没有妇女，应当有妇女成员。',
    ),
  ],
  'vil-ec': [
    within('村民选举委员会', '人'),
    form('[name]: 没有被提名', ({ name }, holds) =>
      holds
        ? `${name}没有被提名为候选人。`
        : `${name}是村民选举委员会成员，被提名为候选人，应当退出村民选举委员会。`,
    ),
    ...CALENDAR['vil-ec'],
  ],
  'vil-relatives': [
    form('[name]: 不是[other]的近亲属', ({ name, other }, holds) =>
      holds
        ? `${name}不是${other}的近亲属。`
        : `${name}是${other}的近亲属，职务低的、得票少的不任职，${name}不任职。`,
    ),
  ],
  'vil-proxy': [
    FACT,
    form('{held} + 1 <= {most}', ({ held, most }, holds) => {
      const all = BigInt(held) + 1n;
      return `受托人已接受${held}人的委托，再接受1人为${all}人，${holds ? '没有超过' : '超过'}${most}人。`;
    }),
  ],
  'vil-recall': [
    share(5, '本村有选举权的村民', '联名', '五分之一'),
    share(3, '村民代表', '联名', '三分之一'),
  ],
  'vil-recall-turnout': [half('登记参加选举的村民', '投票的', '投票有效', '投票无效')],
  'vil-recall-pass': [half('投票的村民', '同意罢免的', '罢免通过', '罢免没有通过')],
  'vil-reps': [
    form('5 × {reps} <= {households} <= 15 × {twice}', ({ reps, households }, holds) => {
      const least = 5n * BigInt(reps);
      const most = 15n * BigInt(reps);
      return `村民代表${reps}人，每人由五户至十五户推选，合${least}户至${most}户；本村${households}户，${holds ? '在此之内' : '不在此之内'}。`;
    }),
    share(3, '村民代表', '其中妇女', '三分之一'),
    form('5 × {reps} >= 4 × {members}', ({ reps, members }, holds) => {
      const four = 4n * BigInt(members);
      return `村民代表会议${members}人，其中村民代表${reps}人，${multiplied(reps, 5, String(four))}（${members}×4），${holds ? '达到' : '不到'}五分之四。`;
    }),
  ],
  'vil-reps-meeting': [
    form('3 × {present} >= 2 × {members}', ({ present, members }, holds) => {
      const two = 2n * BigInt(members);
      return `组成人员${members}人，到会${present}人，${multiplied(present, 3, String(two))}（${members}×2），${holds ? '达到三分之二，可以举行' : '不到三分之二，不能举行'}。`;
    }),
    half('到会', '同意的', '通过', '没有通过'),
  ],
  'vil-supervise': [
    FACT,
    form('[name]: 不是村民委员会成员', ({ name }, holds) =>
      holds ? `${name}不是村民委员会成员。` : `${name}是村民委员会成员，不得担任村务监督委员会成员。`,
    ),
    form('[name]: 不是[other]的近亲属', ({ name, other }, holds) =>
      holds
        ? `${name}不是村民委员会成员${other}的近亲属。`
        : `${name}是村民委员会成员${other}的近亲属，不得担任村务监督委员会成员。`,
    ),
  ],
  'vil-2026': [FACT],
  'res-size': [within('居民委员会', '人'), ...TERM],
  'res-scale': [within('居民委员会', '户')],
  'res-mode': [within('居民小组代表', '人')],
  'res-meeting': [
    form('出席: 2 × {present} > {due}', ({ present, due }, holds) =>
      halfText('应当出席的', due, '出席的', present, holds, '可以举行', '不能举行'),
    ),
    form('赞成: 2 × {yes} > {present}', ({ yes, present }, holds) =>
      halfText('出席的', present, '赞成的', yes, holds, '通过', '没有通过'),
    ),
  ],
  'res-call': [calledBy(5, '五分之一'), calledBy(3, '三分之一')],
  'res-numbers': [FACT],
} as const satisfies Readonly<Record<string, Explanation>>;

function within(what: string, unit: string): Form {
  return form(
    '{min} <= {number} <= {max}',
    ({ min, number, max }, holds) =>
      `${what}${number}${unit}，${holds ? '' : '不'}在${min}${unit}至${max}${unit}之内。`,
  );
}

function share(times: number, whole: string, part: string, name: string): Form {
  return form(
    `${times} × {number} >= {all}`,
    ({ number, all }, holds) =>
      `${whole}${all}人，${part}${number}人，${multiplied(number, times, all)}，${holds ? '达到' : '不到'}${name}。`,
  );
}

/** 提议召开居民会议 · of residents, households or groups. */
function calledBy(times: number, name: string): Form {
  return form(
    `[who]: ${times} × {asking} >= {all}`,
    ({ who, asking, all }, holds) =>
      `${who === '户' ? '住户' : who}共${all}${unitOf(who)}，提议的${asking}${unitOf(who)}，${multiplied(asking, times, all)}，${holds ? '达到' : '不到'}${name}。`,
  );
}

function unitOf(who: string): string {
  return UNITS[who] ?? '人';
}

const UNITS: Readonly<Record<string, string>> = { 户: '户', 居民小组: '个' };

function half(whole: string, part: string, yes: string, no: string): Form {
  return form('2 × {number} > {all}', ({ number, all }, holds) =>
    halfText(whole, all, part, number, holds, yes, no),
  );
}

function halfText(
  whole: string,
  all: string,
  part: string,
  number: string,
  holds: boolean,
  yes: string,
  no: string,
): string {
  return `${whole}${all}人，${part}${number}人，${multiplied(number, 2, all)}，${holds ? `超过半数，${yes}` : `没有超过半数，${no}`}。`;
}
