/** 代表履职、代表建议、民生实事票决 · what the rules on deputies' work say. */
import { SUGGESTION_STEPS, type SuggestionStepId } from '../suggestion-steps.ts';
import { DAYS } from './days.ts';
import { FACT } from './facts.ts';
import { type Explanation, form, multiplied, names } from './form.ts';

const STEPS = Object.fromEntries(SUGGESTION_STEPS.map(({ rule }) => [rule, DAYS])) as unknown as Readonly<
  Record<SuggestionStepId, Explanation>
>;

/** 代表履职 */
export const DUTIES_OF_DEPUTIES = {
  ...STEPS,
  'sugg-contact': [FACT],
  'duty-341311': [
    form('[duty]: {done} >= {least}', ({ duty, done, least }, holds) => {
      return `${duty}${done}次（件），${holds ? '达到' : '不到'}最低的${least}次（件）。`;
    }),
  ],
  'duty-report': [FACT],
  'duty-record': [FACT],
  'livelihood-surplus': [
    form('{projects} > {places}', ({ projects, places }, holds) =>
      holds
        ? `候选项目${projects}个，多于应选的${places}个。`
        : `候选项目${projects}个，没有多于应选的${places}个。`,
    ),
    form('{projects} >= {places}', ({ projects, places }, holds) =>
      holds
        ? `候选项目${projects}个，不少于应选的${places}个。`
        : `候选项目${projects}个，少于应选的${places}个。`,
    ),
  ],
  'livelihood-vote': [
    form('[project]: 2 × {votes} > {base}', ({ project, votes, base }, holds) => {
      const counted = `${project}得${votes}票，以${base}人计，${multiplied(votes, 2, base)}`;
      return `${counted}，${holds ? '超过半数，通过' : '没有超过半数，没有通过'}。`;
    }),
    form('[projects]: [votes]', ({ projects, votes }, holds) => {
      const [each = ''] = votes.split(' = ');
      return holds
        ? `${names(projects)}各得${each}票，票数相等，不能确定取舍。`
        : `${names(projects)}的票数不相等。`;
    }),
  ],
} as const satisfies Readonly<Record<string, Explanation>>;
