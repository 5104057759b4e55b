/** 事实的说明 · facts and choices, said with the words that stand beside them. */
import { choiceText, FACT_TEXTS } from '../facts.ts';
import { form, type Form } from './form.ts';

/** 事实 · `inWriting = true`, with the name of whom it is about before it. */
export const FACT: Form = ({ test, holds }) => {
  const [, whose = '', name = ''] = /^(?:(.+): )?(\w+) = (?:true|false)$/s.exec(test) ?? [];
  const texts: Readonly<Record<string, readonly [string, string]>> = FACT_TEXTS;
  if (!Object.hasOwn(texts, name)) return undefined;
  return `${whose}${texts[name]?.[holds ? 0 : 1]}。`;
};

/** 选项 · what was given, and where that will not do, what would. */
export function chosen(what: string): readonly Form[] {
  const say = (whose: string, value: string, allowed: string, holds: boolean) =>
    `${whose}${what}是${choiceText(value)}，${holds ? '符合规定' : `可以的只有${choiceText(allowed)}`}。`;
  return [
    form('[whose]: [value] in [allowed]', ({ whose, value, allowed }, holds) =>
      say(whose, value, allowed, holds),
    ),
    form('[value] in [allowed]', ({ value, allowed }, holds) => say('', value, allowed, holds)),
  ];
}
