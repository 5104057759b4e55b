/** 选举结果、罢免 · what the rules on counts say. */
import type { Reason } from '../ruling.ts';
import { type Explanation, form, type Form, multiplied, names, yearOf } from './form.ts';

/** 收回的选票不多于发出的 · both numbers are of ballots. */
export const BALLOTS_RETURNED: Form = form('{cast} <= {issued}', ({ cast, issued }, holds) =>
  holds
    ? `发出选票${issued}张，收回${cast}张，收回的不多于发出的。`
    : `发出选票${issued}张，收回${cast}张，收回的多于发出的，选举无效。`,
);

/** 发出的选票不多于出席的人 */
export const ISSUED_TO_PRESENT: Form = form(
  'issued {issued} <= present {present}',
  ({ issued, present }, holds) =>
    holds
      ? `发出选票${issued}张，不多于出席的${present}人。`
      : `发出选票${issued}张，多于出席的${present}人，须查明原因。`,
);

/** 票数相等 · who is equal at the cut; or, in a 再次投票, who is ahead. */
export const EQUAL_VOTES: readonly Form[] = [
  form('[persons]: {first} > {second}', ({ persons, first, second }, holds) => {
    const [ahead = '', behind = ''] = persons.split(', ');
    return holds
      ? `${ahead}得${first}票，${behind}得${second}票，票数不相等，以得票多的当选。`
      : `${ahead}得${first}票，不多于${behind}的${second}票。`;
  }),
  form('[persons]: [votes]', ({ persons, votes }, holds) => {
    const [each = ''] = votes.split(' = ');
    return holds
      ? `${names(persons)}各得${each}票，票数相等，不能确定当选人，就他们再次投票，以得票多的当选。`
      : `${names(persons)}的票数不相等。`;
  }),
];

/** 达到当选票数的人多于名额 */
export const MORE_THAN_SEATS: Form = form('{reached} > {seats}', ({ reached, seats }, holds) =>
  holds
    ? `达到当选票数的有${reached}人，多于应选的${seats}名，以得票多的当选。`
    : `达到当选票数的有${reached}人，没有多于应选的${seats}名。`,
);

/** 当选人少于名额 */
export const FEWER_THAN_SEATS: Form = form('{elected} < {seats}', ({ elected, seats }, holds) =>
  holds
    ? `应选${seats}名，当选${elected}名，还缺${BigInt(seats) - BigInt(elected)}名。`
    : `应选${seats}名，当选${elected}名，没有缺额。`,
);

/** 另行选举候选人的人数 */
export const NEXT_CANDIDATES: Form = form(
  '{seats} [seat]: {candidates} [candidate]',
  ({ seats, candidates }, holds) =>
    holds
      ? `另行选举应选${seats}名，列出候选人${candidates}名，符合法定的差额。`
      : `另行选举应选${seats}名，列出候选人${candidates}名，不符合法定的差额，须由选举机构决定。`,
);

/** 得票过半数 · of those whom the law of the day counts. */
export const MORE_THAN_HALF: Form = form(
  '[name]: 2 × {votes} > {base}',
  ({ name, votes, base }, holds, reason) => {
    const counted = `${name}得${votes}票，${countedAmong(reason)}${base}人，${multiplied(votes, 2, base)}`;
    return `${counted}，${holds ? '超过半数，可以当选' : '没有超过半数，不能当选'}。`;
  },
);

/** 过半数以什么人计算 · until 1986 all voters of the constituency; in the Party until 2020 those present. */
export function countedAmong(reason: Reason): string {
  const year = yearOf(reason);
  if (reason.rule === 'ind-majority') return '全体代表';
  if (reason.rule === 'vil-win') return '参加投票的村民';
  if (reason.rule === 'pg-win') return year < 2020 ? '实到会' : '应到会';
  return year < 1986 ? '全体选民' : '参加投票的选民';
}

/** 另行选举得票不少于三分之一 */
export const ONE_THIRD: readonly Form[] = [
  form('[name]: 3 × {votes} >= {cast}', ({ name, votes, cast }, holds) => {
    const counted = `${name}得${votes}票，选票${cast}张，${multiplied(votes, 3, cast)}`;
    return `${counted}，${holds ? '不少于三分之一，可以当选' : '少于三分之一，不能当选'}。`;
  }),
  form('[name]: {votes} > 0', ({ name }, holds) =>
    holds ? `${name}得了票，可以当选。` : `${name}没有得票，不能当选。`,
  ),
];

/** 参加投票的过半数 */
export function tookPart(whole: string, part: string): Form {
  return form('2 × {people} > {all}', ({ people, all }, holds) => {
    const counted = `${whole}${all}人，${part}${people}人，${multiplied(people, 2, all)}`;
    return `${counted}，${holds ? '超过半数，选举有效' : '没有超过半数，选举无效'}。`;
  });
}

/** 另行选举的次数 */
export const LAST_ROUND: Form = form('{round} >= {rounds}', ({ round, rounds }, holds) =>
  holds
    ? `另行选举至多${rounds}次，这是第${round}次，仍不足的名额不再选举，暂缺。`
    : `另行选举至多${rounds}次，这是第${round}次，仍不足的名额再另行选举。`,
);

/** 选举结果 */
export const RESULTS = {
  'res-record': [
    form('收回 {cast} = 各票箱共 {found}', ({ cast, found }, holds) =>
      holds
        ? `计票单上收回的选票${cast}张，与各票箱清点的合计相符。`
        : `计票单上收回的选票${cast}张，各票箱清点的合计是${found}张，两数不符。`,
    ),
    form('白票 {blank} <= 有效票 {valid}', ({ blank, valid }, holds) =>
      holds ? `白票${blank}张，不多于有效票${valid}张。` : `白票${blank}张，多于有效票${valid}张。`,
    ),
    form('发出 {issued} <= 选民 {voters}', ({ issued, voters }, holds) =>
      holds
        ? `发出选票${issued}张，不多于本选区选民${voters}人。`
        : `发出选票${issued}张，本选区选民只有${voters}人，请对照签字的计票单核对。`,
    ),
    form('废票 {invalid} 张，收回 {cast} 张', ({ invalid, cast }, holds) =>
      holds ? `废票${invalid}张，不多于收回的${cast}张。` : `废票${invalid}张，多于收回的${cast}张。`,
    ),
    form('得票合计 {sum}，有效票 {valid} 张，每张至多选 {seats} 人，最多 {most}', (said, holds) => {
      const { sum, valid, seats, most } = said;
      return `有效票${valid}张，每张至多选${seats}人，最多${most}票；各人得票合计${sum}票，${holds ? '没有超过' : '超过了'}。`;
    }),
    form('得票最多的 {votes} 票，有效票 {valid} 张', ({ votes, valid }, holds) =>
      holds
        ? `得票最多的${votes}票，不多于有效票${valid}张。`
        : `得票最多的${votes}票，多于有效票${valid}张。`,
    ),
  ],
  'res-boxcheck': [
    BALLOTS_RETURNED,
    ISSUED_TO_PRESENT,
    form('没有交回的离线登记 {packs} = 0', ({ packs }, holds) =>
      holds
        ? '离线登记都已交回。'
        : `还有${packs}个场所的离线登记没有交回，发出多少选票还不知道。请先送交流水并交回，或者报失。`,
    ),
  ],
  'res-turnout': [tookPart('全体选民', '参加投票的')],
  'res-other-turnout': [tookPart('全体选民', '本次参加投票的')],
  'res-majority': [MORE_THAN_HALF],
  'res-more': [MORE_THAN_SEATS],
  'res-tie': EQUAL_VOTES,
  'res-fewer': [FEWER_THAN_SEATS],
  'res-other-cand': [NEXT_CANDIDATES],
  'res-other-win': ONE_THIRD,
  'res-still-short': [LAST_ROUND],
  'recall-petition': [
    form('{petitioners} >= {needed}', ({ petitioners, needed }, holds) =>
      holds
        ? `联名要求罢免的选民${petitioners}人，达到${needed}人。`
        : `联名要求罢免的选民${petitioners}人，不足${needed}人。`,
    ),
  ],
  'recall-pass': [
    form('2 × {yes} > {voters}', ({ yes, voters }, holds) => {
      const counted = `原选区全体选民${voters}人，赞成罢免的${yes}人，${multiplied(yes, 2, voters)}`;
      return `${counted}，${holds ? '超过半数，罢免通过' : '没有超过半数，罢免没有通过'}。`;
    }),
  ],
} as const satisfies Readonly<Record<string, Explanation>>;
