/** 选票、投票的安排、计票以后 · what the rules on a single ballot, on the vote and on what follows the count say. */
import { choiceText } from '../facts.ts';
import { CALENDAR } from './calendar.ts';
import { FACT, chosen } from './facts.ts';
import { day, type Explanation, form, stated, type Form } from './form.ts';
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
  'vote-booth': [
    form('[place]: 秘密写票处已经设好 = [answer]', ({ place }, holds) =>
      holds
        ? `“${place}”的秘密写票处已经设好。`
        : `“${place}”还没有登记设好秘密写票处，投票开始以前必须设好。`,
    ),
    stated('秘密写票处已经设好', '秘密写票处已经设好。', '还没有设秘密写票处，投票开始以前必须设好。'),
  ],
  'meeting-heads': [
    form(
      '{issued} <= {heads} + {proxies}',
      ({ issued, heads, proxies }, holds) =>
        `到会${heads}人，受委托代投${proxies}人，领票${issued}人，${holds ? '没有多出' : '比到会和代投的多，须查明原因'}。`,
    ),
  ],
  'place-equipment': [
    form('[place]: 清单登记的设备物资 {lines} >= 1', ({ place, lines }, holds) =>
      holds
        ? `“${place}”的设备物资清单登记了${lines}种。`
        : `“${place}”还没有登记设备物资清单，有没有送齐无从知道。`,
    ),
    form('[place]: 没有送齐的必备物资 {missing} = 0', ({ place, missing }, holds) =>
      holds
        ? `“${place}”必备的设备物资都送齐了。`
        : `“${place}”还有${missing}种必备的设备物资没有送齐，开始投票以前要送到。`,
    ),
  ],
  'contingency-plan': [
    stated('预案列有备用场所', '预案列有备用场所。', '预案没有列备用场所；要用的，先在预案里写明。'),
    stated(
      '预案规定可以推迟',
      '预案规定可以推迟选举日。',
      '预案没有规定推迟选举日；要推迟的，先在预案里写明。',
    ),
    form('{wanted} <= {latest}', ({ wanted, latest }, holds) =>
      holds
        ? `推迟到${day(wanted)}，没有超过预案规定的${day(latest)}。`
        : `推迟到${day(wanted)}，超过了预案规定的${day(latest)}。`,
    ),
  ],
  'box-custody': [
    form('当众验空并加封 {times} = 1', ({ times }, holds) =>
      holds ? '票箱已经当众验空并加封。' : `当众验空并加封登记了${times}次，应当有一次。`,
    ),
    form('在场选民 {voters} >= 1', ({ voters }, holds) =>
      holds ? `验空时有${voters}名选民在场。` : '验空时没有选民在场。',
    ),
    form('密封投票口 {times} = 1', ({ times }, holds) =>
      holds ? '用完以后已经密封投票口。' : `密封投票口登记了${times}次，应当有一次。`,
    ),
    form('共同开箱 {times} = 1', ({ times }, holds) =>
      holds ? '已经登记共同开箱。' : `共同开箱登记了${times}次，应当有一次。`,
    ),
    form('开箱人 {people} >= {least}', ({ people, least }, holds) =>
      holds ? `由${people}人共同开箱。` : `开箱的只有${people}人，至少要${least}人共同开箱。`,
    ),
    form('封签 [seal] = [seen]', ({ seal, seen }, holds) =>
      holds ? `封签号${seal}与加封时一致。` : `加封时的封签号是${seal}，后来看到的是${seen}，不一致。`,
    ),
    form('交出人 [from] = [holder]', ({ from, holder }, holds) =>
      holds
        ? `${from}接收，又由${from}交出。`
        : `上一次由${holder}接收，这一次却由${from}交出，中间缺一次移交。`,
    ),
    stated('封签完好', '封签完好。', '封签破损。'),
    stated(
      '先验空、后密封、再开箱',
      '先验空、后密封、再开箱，顺序完整。',
      '没有按先验空、后密封、再开箱的顺序办理。',
    ),
  ],
  'ballot-stock': [
    form(
      '{delivered} = {issued} + {spoiled} + {unused}',
      ({ delivered, issued, spoiled, unused }, holds) =>
        `分送${delivered}张，发给选民${issued}张、换领作废${spoiled}张、剩余${unused}张，${holds ? '相符' : '不相符，须写明原因'}。`,
    ),
    form(
      '{delivered} + {more} <= {printed}',
      ({ delivered, more, printed }, holds) =>
        `已分送${delivered}张，再分送${more}张，${holds ? '不多于' : '多于'}印制的${printed}张。`,
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
