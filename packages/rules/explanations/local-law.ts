/** 法律适用 · what the rules on silent points and local rules say. */
import { type Explanation, form } from './form.ts';

/** 法律适用 */
export const LOCAL_LAW = {
  'point-open': [
    form('[title]：尚无规定', ({ title }, holds) =>
      holds ? `“${title}”法律和地方规定没有写明，由本级决定。` : `“${title}”已有规定，本级不能另作决定。`,
    ),
    form('[title]：已定为“[value]”', ({ title, value }, holds, { article }) =>
      holds ? `“${title}”定为“${value}”。` : `“${title}”已由${article}定为“${value}”，本级不能另作决定。`,
    ),
  ],
  'rules-tighten': [
    form('[file]：不抵触', ({ file }, holds) =>
      holds ? `${file}与上位规定不抵触。` : `${file}与上位规定抵触。`,
    ),
    form('[file]不抵触：[conflict]', ({ file, conflict }, holds) =>
      holds ? `${file}与上位规定不抵触。` : conflict,
    ),
  ],
} satisfies Readonly<Record<string, Explanation>>;
