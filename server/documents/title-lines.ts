/** 标题回行: lines of complete words, of like length (GB/T 9704-2012, 7.3.1). */

/** Characters of 2 号 that go into a line of the type area. */
const LINE = 19;

/** After these a title may be broken, most readily after the first. */
const BREAKS = [
  // Before what a title ends with in brackets.
  /^.+(?=（[^（）]{4,}）$)/gu,
  /关于|公布|代表选举(?!结果)/gu,
  /选举委员会|第[^第]{1,4}选区(?:（[^）]*）)?/gu,
  /人民代表大会(?!代表)|候选人|名单/gu,
  /人民代表大会/gu,
];

/** Breaks the title at its line breaks, and a longer line where it does the least harm. */
export function titleLines(title: string): string[] {
  return title.split('\n').flatMap(breakLine);
}

function breakLine(line: string): string[] {
  const length = lengthOf(line);
  if (length <= LINE) return [line];
  const share = length / Math.ceil(length / LINE);
  const [best] = breaksOf(line)
    .filter(({ at }) => lengthOf(line.slice(0, at)) <= LINE && at < line.length - 1)
    .map(({ at, rank }) => ({ at, harm: Math.abs(lengthOf(line.slice(0, at)) - share) + 2 * rank }))
    .toSorted((a, b) => a.harm - b.harm);
  const at = best?.at ?? Array.from(line).slice(0, Math.ceil(share)).join('').length;
  return [line.slice(0, at), ...breakLine(line.slice(at))];
}

function breaksOf(line: string): { at: number; rank: number }[] {
  return BREAKS.flatMap((words, rank) =>
    Array.from(line.matchAll(words), (match) => ({ at: match.index + match[0].length, rank })),
  );
}

function lengthOf(text: string): number {
  return Array.from(text).length;
}
