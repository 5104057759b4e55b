/** 封存 · what the rules on the end of an election say. */
import { type Explanation, form } from './form.ts';

/** 封存 */
export const CLOSING = {
  'ballot-sealing': [
    form('在场的监票人 {number} >= {least}', ({ number, least }, holds) =>
      holds ? `${number}名监票人在场。` : `在场的监票人${number}名，至少要${least}名。`,
    ),
    form('计票单 {number} >= {least}', ({ number }, holds) =>
      holds ? `计票单${number}张一并封存。` : '没有封存计票单。',
    ),
    form('不同的封签号 {seals} = 包数 {packages}', ({ seals, packages }, holds) =>
      holds
        ? `${packages}包各有封签号，没有重复。`
        : `${packages}包只有${seals}个不同的封签号，每包要用不同的封签。`,
    ),
    form('[contents] 封存 {sealed} = 账上 {should}', ({ contents, sealed, should }, holds) =>
      holds
        ? `${contents}封存${sealed}张，与账上相符。`
        : `${contents}封存${sealed}张，账上${should}张，不相符，须写明原因。`,
    ),
    form('没有核销选票的投票场所 {number} = 0', ({ number }, holds) =>
      holds ? '各投票场所的选票都已核销。' : `还有${number}个投票场所没有核销选票，须写明原因。`,
    ),
  ],
} as const satisfies Readonly<Record<string, Explanation>>;
