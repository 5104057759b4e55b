/** 读文件里的 JSON: what is wrong with it is said in words and with its line; the engine says it in English and by position. */
import { hasRepeatedField } from './repeated-field.ts';

export type JsonText =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly why: string };

/** A field that stands there twice would otherwise count as it was written last, without a word. */
export function readJsonText(text: string): JsonText {
  const content = text.replace(/^\uFEFF/, '');
  let value: unknown;
  try {
    value = JSON.parse(content);
  } catch (error) {
    const line = lineOf(content, error);
    const near = line === undefined ? '' : `（在第 ${line} 行附近）`;
    return { ok: false, why: `不是 JSON 文件，或者写坏了${near}。请检查引号、逗号和括号是否成对。` };
  }
  if (typeof value === 'object' && value !== null && hasRepeatedField(content, value)) {
    return { ok: false, why: '同一项写了两遍，不知以哪一个为准。请删去多余的一项。' };
  }
  return { ok: true, value };
}

/** Engines name the place in one of four ways. */
function lineOf(text: string, error: unknown): number | undefined {
  const told = error instanceof Error ? error.message : '';
  const line = /line (\d+)/.exec(told)?.[1];
  if (line !== undefined) return Number(line);
  const position = told.startsWith('Unexpected end') ? text.length : positionIn(told, text);
  return position < 0 ? undefined : text.slice(0, position).split('\n').length;
}

/** Of the place as a number, or as the words around it; -1 where neither is told. */
function positionIn(told: string, text: string): number {
  const position = /position (\d+)/.exec(told)?.[1];
  if (position !== undefined) return Number(position);
  const [, token, around] = /token '(.+)', (?:\.{3})?"([^]+)"(?:\.{3})? is not/u.exec(told) ?? [];
  return token === undefined || around === undefined ? -1 : text.indexOf(around) + around.indexOf(token);
}
