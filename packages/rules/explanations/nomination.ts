/** 代表候选人的提出 · what the rules on nomination and on the number of candidates say. */
import { chineseNumeral } from '../articles.ts';
import { among, day, type Explanation, form, stated, yearOf } from './form.ts';

/** 大会选举的候选人人数 · what the session itself fixed, and how many were nominated. */
const OF_A_SESSION: Explanation = [
  form('选举办法: {min} <= {fixed} <= {max}', ({ min, fixed, max }, holds) =>
    inRange('选举办法规定候选人', fixed, min, max, holds),
  ),
  form('{candidates} >= {min}', ({ candidates, min }, holds) =>
    holds ? `候选人${candidates}名，不少于最少的${min}名。` : `候选人${candidates}名，少于最少的${min}名。`,
  ),
];

/** A range of one number is that number. */
function inRange(what: string, number: string, min: string, max: string, holds: boolean): string {
  if (min === max) return `${what}${number}名，${holds ? '符合' : '不符合'}法定的${min}名。`;
  return `${what}${number}名，${holds ? '在' : '不在'}法定的${min}名至${max}名之内。`;
}

/** 三分之一 */
function fraction(part: string, whole: string): string {
  return `${chineseNumeral(Number(whole))}分之${chineseNumeral(Number(part))}`;
}

/** 差额 · at least and at most so many candidates, as a share of the seats or as a number more. */
function surplusShare(
  parts: number,
  least: number,
  most: number,
  words: readonly [string, string],
): Explanation {
  return [
    ...OF_A_SESSION,
    form('{min} <= {candidates} <= {max}', ({ min, candidates, max }, holds) =>
      inRange('候选人', candidates, min, max, holds),
    ),
    form(`${parts} × {number} >= ${least} × {seats}`, ({ number, seats }, holds) =>
      atLeast(seats, number, words[0], holds),
    ),
    form(`${parts} × {number} <= ${most} × {seats}`, ({ number, seats }, holds) =>
      atMost(seats, number, words[1], holds),
    ),
  ];
}

function atLeast(seats: string, number: string, share: string, holds: boolean): string {
  return `应选${seats}名，候选人至少比应选名额多${share}，${holds ? '不少于' : '多于'}${number}名。`;
}

function atMost(seats: string, number: string, share: string, holds: boolean): string {
  return holds
    ? `应选${seats}名，候选人至多比应选名额多${share}，不多于${number}名。`
    : `应选${seats}名，候选人至多比应选名额多${share}，没有符合的整数，按多一名计，为${number}名。`;
}

/** 提名、差额 */
export const NOMINATION = {
  'nom-voters': [
    form('{left} >= {needed}', ({ left, needed }, holds) =>
      holds
        ? `有效联名的选民${left}人，达到${needed}人。`
        : `有效联名的选民${left}人，不足${needed}人，推荐不能成立。`,
    ),
  ],
  'nom-party': [
    form('{left} >= {needed}', ({ left }, holds) =>
      holds ? `有${left}个政党、人民团体推荐。` : '没有还可以推荐的政党、人民团体，推荐不能成立。',
    ),
  ],
  'nom-cap': [
    form('1 <= {number} <= {seats}', ({ number, seats }, holds) =>
      holds
        ? `推荐${number}人，没有超过本选区应选的${seats}名。`
        : number === '0'
          ? '没有写明推荐什么人。'
          : `推荐${number}人，超过本选区应选的${seats}名。`,
    ),
    form('[name]: {before} + {number} <= {seats}', ({ name, before, number, seats }, holds) =>
      holds
        ? `${name}已推荐${before}人，再推荐${number}人，没有超过应选的${seats}名。`
        : `${name}已推荐${before}人，再推荐${number}人，超过应选的${seats}名，不能再推荐。`,
    ),
  ],
  'nom-void': [
    form('{standing} = 0', ({ standing }, holds) =>
      holds
        ? '推荐此人的都已失去效力，没有仍然有效的推荐。'
        : `仍有${standing}件有效的推荐，不能以没有推荐为由不列入名单。`,
    ),
    form('{standing} >= 1', ({ standing }, holds) =>
      holds
        ? `有${standing}件仍然有效的推荐。`
        : '没有仍然有效的推荐：联名的选民有的已不在名单上或者撤回了签名，余下的不足法定人数。',
    ),
  ],
  'cand-ineligible': [
    ...documented('没有被选举权'),
    form('{turns18On} <= {electionDay}', ({ turns18On, electionDay }, holds) =>
      holds
        ? `${day(turns18On)}年满十八周岁，不晚于选举日${day(electionDay)}。`
        : `到${day(turns18On)}才年满十八周岁，选举日是${day(electionDay)}，没有被选举权。`,
    ),
  ],
  'review-due': [
    form('{given} <= {due}', ({ given, due }, holds) =>
      holds
        ? `${day(given)}答复，在联审通知规定的${day(due)}以前。`
        : `${day(given)}答复，已过联审通知规定的${day(due)}，逾期的不作为意见。`,
    ),
  ],
  'review-deletion': [
    form('{today} > {until}', ({ until }, holds) =>
      holds
        ? `对正式代表候选人名单提出意见的期限到${day(until)}为止，联审意见应当删除。`
        : `对正式代表候选人名单提出意见的期限到${day(until)}为止，联审意见保存到那一日。`,
    ),
  ],
  'cand-funding': [
    ...documented('接受境外资助'),
    stated(
      '选举日适用的法律禁止境外资助',
      '选举日适用的法律禁止接受境外资助。',
      '选举日适用的法律还没有禁止接受境外资助，不能以此不列入名单。',
    ),
  ],
  'nom-cap-sh': [
    form('100 × {nominated} <= [percent] × {seats}', ({ nominated, percent, seats }, holds) =>
      holds
        ? `政党、人民团体推荐${nominated}人，没有超过总名额${seats}名的${percent}%。`
        : `政党、人民团体推荐${nominated}人，超过总名额${seats}名的${percent}%，一般不应超过。`,
    ),
  ],
  'nom-after-roll': [
    form('{made} >= {published}', ({ made, published }, holds) =>
      holds
        ? `${day(made)}推荐，不早于选民名单公布的${day(published)}。`
        : `${day(made)}推荐，早于选民名单公布的${day(published)}，当地规定名单公布以后才能推荐。`,
    ),
  ],
  'nom-sign-withdraw': [
    stated(
      '初步代表候选人名单还没有公布',
      '初步代表候选人名单还没有公布，联名的选民可以撤回签名。',
      '初步代表候选人名单已经公布，联名的选民不能再撤回签名。',
    ),
    stated(
      '正式代表候选人名单还没有确定',
      '正式代表候选人名单还没有确定，联名的选民可以撤回签名。',
      '正式代表候选人名单已经确定，联名的选民不能再撤回签名。',
    ),
  ],
  'nom-written': [
    stated('书面推荐并签名', '书面推荐并签名。', '没有书面推荐并签名，当地规定推荐须书面并签名。'),
  ],
  'nom-equal': [
    form('漏列 {missing} = 0', ({ missing }, holds) =>
      holds ? '推荐的候选人都已列入名单。' : `有${missing}名推荐的候选人没有列入名单，应当列入。`,
    ),
    form('多列 {added} = 0', ({ added }, holds) =>
      holds ? '名单上的人都是依法推荐的。' : `名单上有${added}人不是依法推荐的，不得列入。`,
    ),
    stated(
      '这件推荐还没有公布',
      '这件推荐还没有公布，登记错的可以撤销登记。',
      '这件推荐已经公布，不能再撤销登记；有误的请更正，或者由选举委员会决定。',
    ),
    stated(
      '由登记人员录入',
      '这件推荐由登记人员录入，不是选民逐人确认的。',
      '这件推荐是选民在手机上逐人确认的，不能由办公室撤销登记；选民可以自己撤回。',
    ),
    stated(
      '没有不列入的决定、更正和联审指明的情形',
      '只由这件推荐提名的人，没有关于他的不列入决定、更正和联审指明的法定情形。',
      '只由这件推荐提名的人，已有关于他的不列入决定、更正或者联审指明的法定情形，记录要保留，不能撤销登记；请更正，或者由选举委员会决定。',
    ),
  ],
  'nom-eligible': [
    stated('有被选举权', '有被选举权，可以被推荐为代表候选人。', '没有被选举权，不能列为代表候选人。'),
    among((chosen, allowed, holds) =>
      holds ? `被提名人是${chosen}，可以被推荐。` : `被提名人是${chosen}，当地规定须是${allowed}。`,
    ),
  ],
  'nom-self': [
    stated(
      '有政党、人民团体或者选民推荐',
      '有政党、人民团体或者选民推荐。',
      '没有政党、人民团体或者选民推荐，个人不能自行列入名单。',
    ),
  ],
  'nom-foreign': [
    stated(
      '没有接受境外资助',
      '没有接受境外机构、组织、个人提供的与选举有关的资助。',
      '接受境外机构、组织、个人提供的与选举有关的资助，不列入名单；已经列入的从名单中除名；已经当选的，当选无效。',
    ),
  ],
  'nom-accept': [
    stated('本人接受推荐', '本人接受推荐。', '本人不接受推荐，不列入名单。'),
    form('退出 {declined} <= {latest}', ({ declined, latest }, holds) =>
      holds
        ? `${day(declined)}要求退出，不迟于最后期限${day(latest)}，可以退出。`
        : `${day(declined)}才要求退出，已过最后期限${day(latest)}，不能退出。`,
    ),
    form('退出 {declined} > {latest}', ({ declined, latest }, holds) =>
      holds
        ? `${day(declined)}才要求退出，已过最后期限${day(latest)}，不能退出。`
        : `${day(declined)}要求退出，不迟于最后期限${day(latest)}，不列入名单。`,
    ),
  ],
  'nom-dual': [
    form('[area]: 与本行政区域有隶属关系 = [answer]', ({ area }, holds) =>
      holds
        ? `另任代表的行政区域（${area}）与本行政区域有隶属关系，可以同时担任。`
        : `另任代表的行政区域（${area}）与本行政区域无隶属关系，不得同时担任，当选后只能保留一处。`,
    ),
    stated(
      '已经申报在其他地方任代表',
      '已经申报在其他地方任代表。',
      '没有申报在其他地方任代表，当地规定应当申报。',
    ),
  ],
  'nom-info': [
    stated(
      '基本情况如实',
      '被提名人提供的基本情况属实。',
      '被提名人提供的基本情况不实，选举委员会应当向选民通报。',
    ),
  ],
  'nom-who-not': [
    stated(
      '审查意见不作为不列入名单的理由',
      '有关机关的审查意见附于本人材料，法律没有规定据此不列入名单。',
      '有关机关的审查意见不能作为不列入名单的理由。',
    ),
  ],
  'formal-two-const': [
    stated(
      '在其他选区落选的可以再作候选人',
      '在其他选区落选的，可以在本选区再作候选人。',
      '在其他选区落选的，当地规定同一次选举中不能再作候选人。',
    ),
  ],
  'formal-below': [
    form('{number} >= {min}', ({ number, min }, holds) =>
      holds
        ? `候选人${number}名，不少于法定的最少${min}名。`
        : `候选人${number}名，少于法定的最少${min}名，不能进行选举；法律没有写明怎样补足，由选举机构决定。`,
    ),
  ],
  'formal-exact-number': [
    stated(
      '选举委员会可以在法定范围以内定人数',
      '当地规定，正式候选人的人数由选举委员会在法定范围以内定。',
      '正式候选人的人数不由选举委员会另定。',
    ),
  ],
  'formal-order': [
    stated(
      '候选人按规定的次序排列',
      '候选人按规定的次序排列。',
      '候选人没有按规定的次序排列；没有预选的按姓名笔画，预选后的按得票多少或者当地规定。',
    ),
  ],
  'formal-remove': [
    among((chosen, allowed, holds) =>
      holds
        ? `撤出名单的原因是${chosen}，属于可以撤出的情形。`
        : `公布后的名单只在${allowed}时才能撤出，现在的原因是${chosen}。`,
    ),
    form('[name]: {documents} >= 1', ({ name, documents }, holds) =>
      holds ? `撤出${name}附有证明文书${documents}件。` : `撤出${name}须附证明文书，现在没有。`,
    ),
  ],
  'primary-turnout': [
    form('{whole} × {tookPart} >= {part} × {voters}', ({ whole, tookPart, part, voters }, holds) =>
      holds
        ? `本选区选民${voters}人，参加预选的${tookPart}人，达到${fraction(part, whole)}。`
        : `本选区选民${voters}人，参加预选的${tookPart}人，没有达到${fraction(part, whole)}，应当再次预选。`,
    ),
  ],
  'primary-tie': [
    form('{above} + {equal} <= {max}', ({ above, equal, max }, holds) =>
      holds
        ? `得票在前的${above}人，最后一名处票数相等的${equal}人，合计不超过法定的最多${max}名。`
        : `得票在前的${above}人，最后一名处票数相等的${equal}人，合计超过法定的最多${max}名，须就票数相等的人再次预选。`,
    ),
  ],
  'intro-duty': [
    stated(
      '选举委员会介绍代表候选人',
      '选举委员会已向选民介绍代表候选人。',
      '选举委员会没有向选民介绍代表候选人，应当介绍。',
    ),
  ],
  'cand-declined': documented('本人不接受推荐'),
  'formal-within': [
    form('{formal} <= {initial}', ({ formal, initial }, holds) =>
      holds
        ? `初步候选人${initial}名，符合差额比例，可以减少；确定正式候选人${formal}名。`
        : `初步候选人${initial}名，确定的正式候选人${formal}名，多于初步候选人。`,
    ),
    form('{formal} = {initial}', ({ formal, initial }, holds) =>
      formal === initial
        ? holds
          ? `初步候选人${initial}名，符合差额比例，全部列为正式候选人。`
          : `初步候选人${initial}名，没有全部列为正式候选人。`
        : holds
          ? `初步候选人${initial}名，符合差额比例；当地规定可以减少，确定正式候选人${formal}名。`
          : `初步候选人${initial}名，符合差额比例，应当全部列为正式候选人，现在确定的是${formal}名。`,
    ),
  ],
  'surplus-direct': surplusShare(3, 4, 6, ['三分之一', '一倍']),
  'by-surplus': [
    form('选举办法: {fixed} >= {seats}', ({ fixed, seats }, holds) =>
      holds
        ? `选举办法规定补选的候选人${fixed}名，不少于应选的${seats}名。`
        : `选举办法规定补选的候选人${fixed}名，少于应选的${seats}名。`,
    ),
    form('{candidates} >= {seats}', ({ candidates, seats }, holds) =>
      holds
        ? `补选应选${seats}名，候选人${candidates}名，不少于应选名额。`
        : `补选应选${seats}名，候选人${candidates}名，少于应选名额。`,
    ),
  ],
  'surplus-indirect': surplusShare(10, 12, 15, ['五分之一', '二分之一']),
  'ind-members': surplusShare(10, 11, 12, ['十分之一', '五分之一']),
  'ind-deputies-post': surplusNumber(),
  'ind-chair': surplusNumber(),
} as const satisfies Readonly<Record<string, Explanation>>;

function documented(ground: string): Explanation {
  return [
    form('{documents} >= 1', ({ documents }, holds) =>
      holds
        ? `以“${ground}”为由，附有证明文书${documents}件。`
        : `以“${ground}”为由不列入名单，须附证明文书，现在没有。`,
    ),
  ];
}

/** 职务的候选人 · so many more than posts; the single posts of 2015 "一般应" and of 2022 "可以" have one more. */
function surplusNumber(): Explanation {
  return [
    ...OF_A_SESSION,
    form('{number} >= {posts} + {more}', ({ number, posts, more }, holds) =>
      more === '0'
        ? `应选${posts}名，候选人可以等额，${holds ? '不少于' : '多于'}${number}名。`
        : `应选${posts}名，候选人至少多${more}名，${holds ? '不少于' : '多于'}${number}名。`,
    ),
    form('{number} <= {posts} + {more}', ({ number, posts, more }, holds, reason) => {
      const word = more === '1' && yearOf(reason) >= 2022 ? '可以多' : '至多多';
      return `应选${posts}名，候选人${word}${more}名，${holds ? '不多于' : '少于'}${number}名。`;
    }),
  ];
}
