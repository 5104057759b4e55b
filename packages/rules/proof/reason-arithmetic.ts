/**
 * The test of a reason done again by someone who has only its text: whole numbers, products, sums and the signs between them.
 * Fractions are pairs of BigInt. What is no arithmetic (`王雨: voter`) has no answer here.
 */

/** Whether a written test holds; undefined where it is a statement and no arithmetic. */
export function holdsAsWritten(test: string): boolean | undefined {
  const choice = /^(?:.*: )?(\S+) in \{(.*)\}$/.exec(test);
  if (choice?.[1] !== undefined) return choice[2]?.split(', ').includes(choice[1]);
  const statement = /^(?:\w+ = (?:true|false)|[^=]+ = [是否])$/.exec(test);
  if (statement) return /true|是$/.test(test);
  const colon = test.lastIndexOf(': ');
  return comparison(colon < 0 ? test : test.slice(colon + 2));
}

/** `a <= b <= c`, `870 = 870 = 870`, `2016-09-30 <= 2016-10-01`. */
function comparison(text: string): boolean | undefined {
  const [first = '', ...rest] = text.split(/ (<=|>=|<|>|=) /);
  if (rest.length === 0) return undefined;
  let left = first;
  let holds = true;
  for (let index = 0; index < rest.length; index += 2) {
    const right = rest[index + 1] ?? '';
    const order = orderOf(left, right);
    if (order === undefined) return undefined;
    holds &&= HOLDS[rest[index] ?? '']?.(order) ?? false;
    left = right;
  }
  return holds;
}

const HOLDS: Readonly<Record<string, (order: number) => boolean>> = {
  '<': (order) => order < 0,
  '<=': (order) => order <= 0,
  '=': (order) => order === 0,
  '>=': (order) => order >= 0,
  '>': (order) => order > 0,
};

/** Below, equal or above: days and check digits as text, everything else as numbers. */
function orderOf(left: string, right: string): number | undefined {
  const isText = /^(?:\d{4}-\d\d-\d\d|[\dXY])$/;
  if (isText.test(left) && isText.test(right)) return left < right ? -1 : Number(left > right);
  const [a, b] = [valueOf(left), valueOf(right)];
  if (a === undefined || b === undefined) return undefined;
  const difference = a.above * b.below - b.above * a.below;
  return difference < 0n ? -1 : Number(difference > 0n);
}

interface Fraction {
  readonly above: bigint;
  readonly below: bigint;
}

/** An expression; undefined if it is none. */
function valueOf(text: string): Fraction | undefined {
  const tokens = text.match(/\d+(?:\.\d+)?|floor\(|[-+×*/()|]|\S/g) ?? [];
  let at = 0;
  let isSound = true;
  const take = (...wanted: readonly string[]) => {
    const token = tokens[at];
    if (token === undefined || !wanted.includes(token)) return undefined;
    at++;
    return token;
  };
  const sum = (): Fraction => {
    let value = product();
    for (let sign = take('+', '-'); sign !== undefined; sign = take('+', '-')) {
      const { above, below } = product();
      const added = sign === '+' ? above : -above;
      value = { above: value.above * below + added * value.below, below: value.below * below };
    }
    return value;
  };
  const product = (): Fraction => {
    let value = factor();
    for (let sign = take('×', '*', '/'); sign !== undefined; sign = take('×', '*', '/')) {
      const { above, below } = factor();
      value =
        sign === '/'
          ? { above: value.above * below, below: value.below * above }
          : { above: value.above * above, below: value.below * below };
    }
    return value;
  };
  const closed = (end: string, result: (value: Fraction) => Fraction): Fraction => {
    const value = sum();
    if (take(end) === undefined) isSound = false;
    return result(value);
  };
  const factor = (): Fraction => {
    if (take('floor(')) return closed(')', ({ above, below }) => ({ above: above / below, below: 1n }));
    if (take('(')) return closed(')', (value) => value);
    if (take('|')) return closed('|', ({ above, below }) => ({ above: above < 0n ? -above : above, below }));
    const [whole = '', part = ''] = (tokens[at++] ?? '').split('.');
    if (!/^\d+$/.test(whole)) isSound = false;
    return isSound
      ? { above: BigInt(whole + part), below: 10n ** BigInt(part.length) }
      : { above: 0n, below: 1n };
  };
  const value = sum();
  return isSound && at === tokens.length && value.below !== 0n ? value : undefined;
}
