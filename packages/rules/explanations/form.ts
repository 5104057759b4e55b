/**
 * 说明的写法 · a test of a reason is read by its form and said in a sentence. In a form `{votes}` stands for a number or a date and
 * `[name]` for any text; the sentence is made of what stood there, so it never says more than the reason itself.
 */
import { isCivilDate, writtenDate } from '../civil-date.ts';
import type { Reason } from '../ruling.ts';

type Slot<P extends string> =
  | (P extends `${string}{${infer Name}}${infer Rest}` ? Name | Slot<Rest> : never)
  | (P extends `${string}[${infer Name}]${infer Rest}` ? Name | Slot<Rest> : never);

type Said<S extends string> = Readonly<Record<S, string>>;

/** 一种算式 · how one form of test is said; undefined for a test of another form. */
export type Form = (reason: Reason) => string | undefined;

/** 一项规则的说明 · one form for each way in which its test is written. */
export type Explanation = readonly Form[];

/** 一种算式及其说法 */
export function form<const P extends string>(
  pattern: P,
  say: (said: Said<Slot<P>>, holds: boolean, reason: Reason) => string,
): Form {
  const names: string[] = [];
  const source = pattern.split(/(\{\w+\}|\[\w+\])/).map((part, index) => {
    if (index % 2 === 0) return part.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);
    names.push(part.slice(1, -1));
    return part.startsWith('{') ? String.raw`(\d{4}-\d\d-\d\d|\d+)` : '(.+)';
  });
  const expression = new RegExp(`^${source.join('')}$`, 's');
  return (reason) => {
    const found = expression.exec(reason.test);
    if (found === null) return undefined;
    const said = Object.fromEntries(names.map((name, index) => [name, found[index + 1] ?? '']));
    return say(said as Said<Slot<P>>, reason.holds, reason);
  };
}

/** 一件事实及其说法 · the fact as `statedReason` writes it, after a name or alone. */
export function stated(fact: string, yes: string, no: string): Form {
  return form(`${fact} = [answer]`, (_, holds) => (holds ? yes : no));
}

/** 在几种之中 · `甲 in {甲, 乙}`, the words being those that people use. */
export function among(say: (chosen: string, allowed: string, holds: boolean) => string): Form {
  return ({ test, holds }) => {
    const [, chosen, allowed] = /^(\S+) in \{(.+)\}$/.exec(test) ?? [];
    return chosen === undefined || allowed === undefined ? undefined : say(chosen, names(allowed), holds);
  };
}

/** 乘算比较 · `300×2＝600，大于598` */
export function multiplied(number: string, by: number, than: string): string {
  const product = BigInt(number) * BigInt(by);
  return `${number}×${by}＝${product}，${compared(product, BigInt(than))}${than}`;
}

/** 大于、等于、小于 */
export function compared(left: bigint, right: bigint): string {
  if (left === right) return '等于';
  return left > right ? '大于' : '小于';
}

/** 日期，写成年月日 · what is no day stays as it is. */
export function day(date: string): string {
  return isCivilDate(date) ? writtenDate(date) : date;
}

/** 条文所属的年份 · the version of the law that a reason is decided by. */
export function yearOf({ article }: Reason): number {
  return Number(/（(\d{4})）/.exec(article)?.[1] ?? 0);
}

/** 几个人的姓名 · `B, C` as it is written. */
export function names(list: string): string {
  return list.replaceAll(', ', '、');
}
