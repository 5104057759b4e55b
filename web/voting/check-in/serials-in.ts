/** 登记簿上的序号, as one types them: 1、2、5-9. */
export interface TypedSerials {
  readonly serials: readonly number[];
  /** What is no number and no range. */
  readonly unread: readonly string[];
  /** 写了两次的 */
  readonly twice: readonly number[];
}

const LONGEST_RANGE = 1_000;

export function serialsIn(text: string): TypedSerials {
  const parts = text
    .normalize('NFKC')
    .replaceAll(/\s*[-–—~至到]\s*/g, '-')
    .split(/[\s,，、;；。]+/)
    .filter((part) => part !== '');
  const unread: string[] = [];
  const all = parts.flatMap((part) => {
    const [, first, last = first] = /^(\d{1,6})(?:-(\d{1,6}))?$/.exec(part) ?? [];
    const [from, to] = [Number(first), Number(last)];
    if (first === undefined || from < 1 || to < from || to - from >= LONGEST_RANGE) {
      unread.push(part);
      return [];
    }
    return Array.from({ length: to - from + 1 }, (_, index) => from + index);
  });
  const serials = [...new Set(all)].toSorted((a, b) => a - b);
  const twice = serials.filter((serial) => all.indexOf(serial) !== all.lastIndexOf(serial));
  return { serials, unread, twice };
}
