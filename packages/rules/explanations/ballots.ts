/** 选票、投票的安排、计票以后 · what the rules on a single ballot, on the vote and on what follows the count say. */
import { choiceText } from '../facts.ts';
import { CALENDAR } from './calendar.ts';
import { FACT, chosen } from './facts.ts';
import { day, type Explanation, form, type Form } from './form.ts';
import { TERM } from './terms.ts';

/** 所选人数 */
export const CHOSEN_PERSONS: Form = form('{persons} <= {seats}', ({ persons, seats }, holds) =>
  holds
    ? `这张选票选了${persons}人，不多于应选的${seats}名，有效。`
    : `这张选票选了${persons}人，多于应选的${seats}名，作废。`,
);

/** 最后一次另行选举以后 */
export const AFTER_LAST: Explanation = [
  form('{held} >= {rounds}', ({ held, rounds }, holds) =>
    holds
      ? `另行选举至多${rounds}次，已经进行${held}次，不再另行选举。`
      : `另行选举至多${rounds}次，已经进行${held}次，不足的名额再另行选举。`,
  ),
  form('[after]: {open} > 0', ({ after, open }, holds) =>
    holds ? `最后一次另行选举后仍缺${open}名，${after}。` : '没有缺额。',
  ),
];

/** 选票、投票 */
export const BALLOTS = {
  'ballot-over': [CHOSEN_PERSONS],
  'ballot-mark': [FACT],
  'ballot-blank': [
    form('{persons} = 0', (_, holds) =>
      holds ? '这张选票没有选人，按弃权计算，是有效票。' : '这张选票选了人，不是空白票。',
    ),
  ],
  'ballot-unclear': [
    form('[name]: 可以辨认', ({ name }, holds) =>
      holds
        ? `${name}的部分可以辨认。`
        : `${name}的部分无法辨认，这一部分作废，疑难的由总监票人会同监票人认定。`,
    ),
  ],
  'vote-window': [
    form('{from} = {electionDay}', ({ from, electionDay }, holds) =>
      holds
        ? `投票从选举日${day(electionDay)}开始。`
        : `投票从${day(from)}开始，应当从选举日${day(electionDay)}开始。`,
    ),
    form('{days} <= {window} + {extension}', ({ days, window, extension }, holds) => {
      const allowed =
        extension === '0' ? `规定的${window}日` : `规定的${window}日和经批准延长的${extension}日`;
      return `投票共${days}日，${holds ? '没有超过' : '超过'}${allowed}。`;
    }),
    ...CALENDAR['vote-window'],
  ],
  'vote-secret': [FACT],
  'vote-mobile-user': chosen('使用流动票箱的原因'),
  'vote-mobile-record': [
    form('[box]: {signed} = {users}', ({ box, signed, users }, holds) =>
      holds
        ? `使用流动票箱“${box}”的${users}人都签了字。`
        : `使用流动票箱“${box}”的${users}人，签字的只有${signed}人。`,
    ),
  ],
  'res-count-when': [
    FACT,
    form('{counted} = {closed}', ({ counted, closed }, holds) =>
      holds
        ? `${day(counted)}投票结束，当日计票。`
        : `${day(counted)}计票，应当在投票结束的当日${day(closed)}计票。`,
    ),
    form('{counted} > {closed}', ({ counted, closed }, holds) =>
      holds
        ? `${day(closed)}投票结束，改在${day(counted)}计票。`
        : `${day(counted)}计票，没有晚于投票结束的${day(closed)}。`,
    ),
    ...CALENDAR['res-count-when'],
  ],
  'vote-collect': [
    FACT,
    form('none in [allowed]', ({ allowed }, holds) =>
      holds ? '没有出示证件。' : `没有出示证件，可以的只有${choiceText(allowed)}。`,
    ),
    ...chosen('出示的证件'),
  ],
  'vote-illiterate': [FACT],
  'res-redo': [
    form('[outcome] in [invalid]', ({ outcome }, holds) =>
      holds ? `${choiceText(outcome)}，应当重新投票。` : `${choiceText(outcome)}，选举有效，不重新投票。`,
    ),
  ],
  'res-after-last': AFTER_LAST,
  'res-review': [FACT, ...CALENDAR['res-review']],
  'res-void-person': [
    form('[act]: 不使当选无效', ({ act }, holds) =>
      holds ? `${act}，不是法律所列的使当选无效的情形。` : `${act}而当选的，当选无效。`,
    ),
  ],
  'res-list': [
    form('{published} < {session}', ({ published, session }, holds) =>
      holds
        ? `代表名单${day(published)}公布，在第一次会议${day(session)}以前。`
        : `代表名单${day(published)}公布，应当在第一次会议${day(session)}以前。`,
    ),
  ],
  'res-term': TERM,
} as const satisfies Readonly<Record<string, Explanation>>;
