/** 大会选举、村民委员会选举、党内选举、公民身份号码 · what the rules of the other elections say. */
import { DAYS } from './days.ts';
import { FACT } from './facts.ts';
import { day, type Explanation, form, type Form, multiplied } from './form.ts';
import {
  BALLOTS_RETURNED,
  EQUAL_VOTES,
  FEWER_THAN_SEATS,
  LAST_ROUND,
  MORE_THAN_SEATS,
  ISSUED_TO_PRESENT,
  MORE_THAN_HALF,
  NEXT_CANDIDATES,
  ONE_THIRD,
  tookPart,
} from './results.ts';

/** 公民身份号码 */
const CHECK_DIGIT: Form = form('check digit of {body}: [expected] = [last]', ({ expected, last }, holds) =>
  holds
    ? `校验码是${last}，与前十七位算得的相符。`
    : `校验码写的是${last}，按前十七位算得的是${expected}，不符。`,
);

/** 大会选举、村民委员会、党内选举 */
export const MEETINGS = {
  'ind-quorum': [
    form('3 × {present} >= 2 × {all}', ({ present, all }, holds) => {
      const two = 2n * BigInt(all);
      const counted = `全体代表${all}人，出席${present}人，${multiplied(present, 3, String(two))}（${all}×2）`;
      return `${counted}，${holds ? '达到三分之二，可以举行会议' : '没有达到三分之二，不能举行会议'}。`;
    }),
    form('{present} <= {all}', ({ present, all }, holds) =>
      holds
        ? `出席${present}人，不多于全体代表${all}人。`
        : `出席${present}人，多于全体代表${all}人，须查明原因。`,
    ),
  ],
  'ind-ballots': [BALLOTS_RETURNED, ISSUED_TO_PRESENT],
  'ind-majority': [MORE_THAN_HALF],
  'ind-result': [MORE_THAN_SEATS, ...EQUAL_VOTES],
  'ind-other': [FACT, NEXT_CANDIDATES, FEWER_THAN_SEATS],
  'sugg-answer': [
    form('{from} + {months} 个月 = {latest}', ({ from, months, latest }, holds) =>
      holds
        ? `${day(from)}交办，${months}个月以内答复，最迟是${day(latest)}。`
        : `${day(from)}交办，${months}个月以内答复，最迟不是${day(latest)}。`,
    ),
    ...DAYS,
  ],
  'vil-roll': [
    form('{issued} <= {registered}', ({ issued, registered }, holds) =>
      holds
        ? `发出选票${issued}张，不多于登记参加选举的村民${registered}人。`
        : `发出选票${issued}张，多于登记参加选举的村民${registered}人，须查明原因。`,
    ),
    form('[name]: voter', ({ name }, holds) =>
      holds
        ? `另选的${name}是登记参加选举的村民。`
        : `另选的${name}不是登记参加选举的村民，所得的票不计给任何人。`,
    ),
  ],
  'vil-boxcheck': [BALLOTS_RETURNED],
  'vil-turnout': [tookPart('登记参加选举的村民', '参加投票的')],
  'vil-win': [MORE_THAN_HALF],
  'vil-more': [MORE_THAN_SEATS, ...EQUAL_VOTES],
  'vil-other': [FEWER_THAN_SEATS, ...ONE_THIRD, LAST_ROUND],
  'vil-nom': [
    NEXT_CANDIDATES,
    form('{candidates} > {posts}', ({ candidates, posts }, holds) =>
      holds
        ? `候选人${candidates}名，多于应选的${posts}名。`
        : `候选人${candidates}名，没有多于应选的${posts}名。`,
    ),
  ],
  'pg-quorum': [
    form('5 × {present} >= 4 × {due}', ({ present, due }, holds) =>
      partyQuorum(present, due, holds ? '不少于五分之四，可以选举' : '少于五分之四，不能选举'),
    ),
    form('5 × {present} > 4 × {due}', ({ present, due }, holds) =>
      partyQuorum(present, due, holds ? '超过五分之四，可以选举' : '没有超过五分之四，不能选举'),
    ),
    form('{present} <= {due}', ({ present, due }, holds) =>
      holds
        ? `实到会${present}人，不多于应到会的${due}人。`
        : `实到会${present}人，多于应到会的${due}人，须查明原因。`,
    ),
  ],
  'pg-boxcheck': [
    form('{cast} <= {present}', ({ cast, present }, holds) =>
      holds
        ? `参加投票的${present}人，收回选票${cast}张，收回的不多于参加投票的人数。`
        : `参加投票的${present}人，收回选票${cast}张，收回的多于参加投票的人数，选举无效。`,
    ),
  ],
  'pg-win': [MORE_THAN_HALF],
  'pg-more': [MORE_THAN_SEATS],
  'pg-tie': EQUAL_VOTES,
  'pg-short': [NEXT_CANDIDATES, FEWER_THAN_SEATS],
  'id-18': [CHECK_DIGIT],
  'id-15': [CHECK_DIGIT],
} as const satisfies Readonly<Record<string, Explanation>>;

function partyQuorum(present: string, due: string, outcome: string): string {
  const four = 4n * BigInt(due);
  return `应到会${due}人，实到会${present}人，${multiplied(present, 5, String(four))}（${due}×4），${outcome}。`;
}
