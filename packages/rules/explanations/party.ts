/** 党内选举、团内选举 · what the rules of the Party and the League say. */
import { CHOSEN_PERSONS } from './ballots.ts';
import { DAYS } from './days.ts';
import { FACT } from './facts.ts';
import { type Explanation, form, type Form, multiplied } from './form.ts';
import { TERM } from './terms.ts';

/** 差额不少于百分之二十 */
const FIFTH_MORE: Form = form('5 × {candidates} >= 6 × {seats}', ({ candidates, seats }, holds) => {
  const six = 6n * BigInt(seats);
  return `应选${seats}名，候选人${candidates}名，${multiplied(candidates, 5, String(six))}（${seats}×6），差额${holds ? '不少于' : '少于'}百分之二十。`;
});

/** 党内、团内 */
export const PARTY = {
  'pg-ballot': [CHOSEN_PERSONS],
  'pg-surplus-delegates': [FIFTH_MORE],
  'pg-surplus-committee': [FIFTH_MORE],
  'pg-form': [FACT, largeEnough('党员')],
  'pg-delegates': [
    form('{delegates} <= {max}', ({ delegates, max }, holds) =>
      holds ? `代表${delegates}名，没有超过${max}名。` : `代表${delegates}名，超过${max}名。`,
    ),
    form('{min} <= {delegates} <= {max}', ({ min, delegates, max }, holds) =>
      holds
        ? `代表${delegates}名，在一般的${min}名至${max}名之内。`
        : `代表${delegates}名，不在一般的${min}名至${max}名之内。`,
    ),
  ],
  'pg-electors': [FACT],
  'pg-term': DAYS,
  'pg-reduce': [majority('选举人', '同意减少名额的', '可以不再选举', '仍应另行选举')],
  'pl-delegates': [
    form('{min} <= {delegates} <= {max}', ({ min, delegates, max }, holds) =>
      holds
        ? `代表${delegates}名，在${min}名至${max}名之内。`
        : `代表${delegates}名，不在${min}名至${max}名之内。`,
    ),
  ],
  'pl-quorum': [FACT, majority('应到会', '实到会', '可以选举', '不能选举')],
  'pl-win': [majority('应到会', '赞成', '可以当选', '不能当选')],
  'yl-basis': [FACT, largeEnough('团员'), ...TERM],
  'yl-numbers': [
    FACT,
    FIFTH_MORE,
    form('5 × {present} > 4 × {due}', ({ present, due }, holds) => {
      const four = 4n * BigInt(due);
      return `应到会${due}人，实到会${present}人，${multiplied(present, 5, String(four))}（${due}×4），${holds ? '超过五分之四，可以选举' : '没有超过五分之四，不能选举'}。`;
    }),
    majority('实到会', '赞成', '可以当选', '不能当选'),
  ],
} as const satisfies Readonly<Record<string, Explanation>>;

function largeEnough(who: string): Form {
  return form('{members} >= {least}', ({ members, least }, holds) =>
    holds
      ? `${who}${members}人，不少于${least}人，可以召开代表大会。`
      : `${who}${members}人，少于${least}人，不能以人数为由召开代表大会。`,
  );
}

function majority(whole: string, part: string, yes: string, no: string): Form {
  return form(
    '2 × {number} > {all}',
    ({ number, all }, holds) =>
      `${whole}${all}人，${part}${number}人，${multiplied(number, 2, all)}，${holds ? `超过半数，${yes}` : `没有超过半数，${no}`}。`,
  );
}
