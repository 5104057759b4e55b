/** 不同的字 · which characters of a text do not stand in another one, in this order. */
export function differing(text: string, other: string): boolean[] {
  const [a, b] = [[...text], [...other]];
  // Of numbers place stands beside place; addresses begin differently and end alike.
  if (/^[\dX*]+$/.test(text + other) && a.length === b.length)
    return a.map((character, at) => character !== b[at]);
  const alike = commonEnd(a, b);
  const begin = differingIn(a.slice(0, a.length - alike), b.slice(0, b.length - alike));
  return [...begin, ...Array.from({ length: alike }, () => false)];
}

function commonEnd(a: readonly string[], b: readonly string[]): number {
  let alike = 0;
  while (alike < Math.min(a.length, b.length) && a.at(-1 - alike) === b.at(-1 - alike)) alike += 1;
  return alike;
}

function differingIn(a: readonly string[], b: readonly string[]): boolean[] {
  const common = commonLengths(a, b);
  const marks: boolean[] = [];
  let [at, there] = [0, 0];
  while (at < a.length) {
    const isSame = there < b.length && a[at] === b[there];
    const isKept = isSame && lengthAt(common, at, there) === lengthAt(common, at + 1, there + 1) + 1;
    if (isKept) {
      marks.push(false);
      at += 1;
      there += 1;
    } else if (there < b.length && lengthAt(common, at, there + 1) >= lengthAt(common, at + 1, there))
      there += 1;
    else {
      marks.push(true);
      at += 1;
    }
  }
  return marks;
}

function lengthAt(common: readonly (readonly number[])[], at: number, there: number): number {
  return common[at]?.[there] ?? 0;
}

/** Of the rests of both from each place on, how long the longest common subsequence is. */
function commonLengths(a: readonly string[], b: readonly string[]): number[][] {
  const lengths = Array.from({ length: a.length + 1 }, () => Array.from({ length: b.length + 1 }, () => 0));
  for (let at = a.length - 1; at >= 0; at -= 1) {
    for (let there = b.length - 1; there >= 0; there -= 1) {
      const row = lengths[at];
      if (!row) continue;
      row[there] =
        a[at] === b[there]
          ? lengthAt(lengths, at + 1, there + 1) + 1
          : Math.max(lengthAt(lengths, at + 1, there), lengthAt(lengths, at, there + 1));
    }
  }
  return lengths;
}
