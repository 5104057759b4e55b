/** 代表候选人的提出 · what the rules on nomination and on the number of candidates say. */
import { type Explanation, form, yearOf } from './form.ts';

/** 差额 · at least and at most so many candidates, as a share of the seats or as a number more. */
function surplusShare(
  parts: number,
  least: number,
  most: number,
  words: readonly [string, string],
): Explanation {
  return [
    form('{min} <= {candidates} <= {max}', ({ min, candidates, max }, holds) =>
      holds
        ? `候选人${candidates}名，在法定的${min}名至${max}名之内。`
        : `候选人${candidates}名，不在法定的${min}名至${max}名之内。`,
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
      holds ? `有${left}个政党、人民团体推荐。` : '没有政党、人民团体推荐，推荐不能成立。',
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
  ],
  'nom-void': [
    form('{standing} = 0', ({ standing }, holds) =>
      holds
        ? '推荐此人的都已失去效力，没有仍然有效的推荐。'
        : `仍有${standing}件有效的推荐，不能以没有推荐为由不列入名单。`,
    ),
  ],
  'cand-ineligible': documented('没有被选举权'),
  'cand-funding': documented('接受境外资助'),
  'cand-declined': documented('本人不接受推荐'),
  'formal-within': [
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
