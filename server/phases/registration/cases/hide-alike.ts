/** 对照时隐去 · of numbers side by side only the ends are shown, and the places in which they differ: enough to decide, and no more. */
export function hideAlike(values: readonly string[], first: number, last: number): string[] {
  const given = values.filter((value) => value !== '');
  const length = given[0]?.length ?? 0;
  const isAligned = given.every((value) => value.length === length);
  return values.map((value) =>
    [...value]
      .map((character, place) => {
        const isEnd = place < first || place >= value.length - last;
        const differs = isAligned && given.some((other) => other[place] !== character);
        return isEnd || differs ? character : '*';
      })
      .join(''),
  );
}
