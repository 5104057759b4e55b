/** The body of a roll: names by the strokes of the surname, in rows of equal columns. */
import { strokeOrder, strokeSortKey } from '@xuanwu/rules/stroke-order.ts';

/** 每行几人: five, where a name stands alone; fewer and wider, where what stands beside it would waste what is left of two. */
const MOST_COLUMNS = 5;
const FEWEST_COLUMNS = 2;

export interface StrokeGroup {
  /** 七画 */
  readonly words: string;
  readonly rows: readonly (readonly RollEntry[])[];
}

interface RollEntry {
  readonly serial: number;
  readonly name: string;
  /** The name as it is set: two characters are set as wide as three. */
  readonly parts: readonly string[];
  /** As many squares as the name is wide; null where it must be measured. */
  readonly squares: number | null;
  /** 男, 女, 第三组: what the jurisdiction publishes with the name. */
  readonly beside: string | null;
  /** Columns that the name takes: a long one takes several. */
  readonly span: number;
}

interface RollBody {
  readonly columns: number;
  readonly groups: readonly StrokeGroup[];
}

type Voter = { readonly name: string; readonly beside?: string };

/** In as many columns as take the fewest lines; of those that take as few, in the widest. */
export function setRoll(voters: readonly Voter[]): RollBody {
  const [first = MOST_COLUMNS, ...fewer] = voters.some(({ beside }) => beside !== undefined)
    ? Array.from({ length: MOST_COLUMNS - FEWEST_COLUMNS + 1 }, (_, index) => MOST_COLUMNS - index)
    : [MOST_COLUMNS];
  const sorted = sortByStrokes(voters);
  let best = { columns: first, groups: groupByStrokes(sorted, first) };
  for (const columns of fewer) {
    const groups = groupByStrokes(sorted, columns);
    if (linesOf(groups) <= linesOf(best.groups)) best = { columns, groups };
  }
  return best;
}

function linesOf(groups: readonly StrokeGroup[]): number {
  return groups.reduce((sum, { rows }) => sum + rows.length, 0);
}

/** 按姓氏笔画为序, each with how many strokes his surname has, where that is known. */
function sortByStrokes(voters: readonly Voter[]): (Voter & { readonly strokes: number | null })[] {
  const keyed = voters.map((voter) => ({ voter, key: strokeSortKey(voter.name) }));
  const sorted = keyed
    .toSorted((a, b) => (a.key === b.key ? 0 : a.key < b.key ? -1 : 1))
    .map(({ voter }) => voter);
  const { strokes } = strokeOrder(sorted.map((voter) => voter.name));
  return sorted.map((voter, index) => ({ ...voter, strokes: strokes[index] ?? null }));
}

function groupByStrokes(sorted: ReturnType<typeof sortByStrokes>, columns: number): StrokeGroup[] {
  const groups = new Map<number | null, RollEntry[]>();
  for (const [index, { name, beside, strokes }] of sorted.entries()) {
    const group = groups.get(strokes) ?? [];
    groups.set(strokes, group);
    const span = spanOf(name, beside, columns);
    group.push({
      serial: index + 1,
      name,
      ...setName(name, beside, span < columns),
      beside: beside ?? null,
      span,
    });
  }
  return Array.from(groups, ([count, entries]) => ({
    words: count === null ? '其他' : `${writtenStrokes(count)}画`,
    rows: packRows(entries, columns),
  }));
}

/** Characters that are as wide as they are high in every font that could be used. */
const SQUARE = /^[\u3400-\u4dbf\u4e00-\u9fff]+$/u;
const TWO_HAN = /^\p{Script=Han}{2}$/u;

function setName(
  name: string,
  beside: string | undefined,
  isNarrow: boolean,
): Pick<RollEntry, 'parts' | 'squares'> {
  const parts = TWO_HAN.test(name) ? Array.from(name) : [name];
  const isSquare = SQUARE.test(name) && beside === undefined && isNarrow;
  return { parts, squares: isSquare ? name.length + parts.length - 1 : null };
}

/** In millimetres: the line; the serial number with the gap behind it and one before the next; a character of 4 号, and one of 小五 beside the name with its gap (`roll.typ`). */
const [LINE, SERIAL, CHARACTER, SMALL, BESIDE] = [156, 10.8, 4.94, 3.18, 1.2];

/** How many columns it takes. */
function spanOf(name: string, beside: string | undefined, columns: number): number {
  const characters = TWO_HAN.test(name) ? 3 : Array.from(name).length;
  const further = beside === undefined ? 0 : BESIDE + SMALL * halves(beside);
  const width = SERIAL + CHARACTER * characters + further;
  return Math.min(columns, Math.max(1, Math.ceil(width / (LINE / columns))));
}

/** As wide as so many characters; a digit or a letter is half of one. */
function halves(text: string): number {
  return Array.from(text).reduce((sum, each) => sum + (/[\u0020-\u007e]/u.test(each) ? 0.5 : 1), 0);
}

function packRows(entries: readonly RollEntry[], columns: number): RollEntry[][] {
  const rows: RollEntry[][] = [];
  let room = 0;
  for (const entry of entries) {
    if (entry.span > room) {
      rows.push([]);
      room = columns;
    }
    rows.at(-1)?.push(entry);
    room -= entry.span;
  }
  return rows;
}

const DIGITS = Array.from('〇一二三四五六七八九十');

function writtenStrokes(count: number): string {
  const [tens, ones] = [Math.floor(count / 10), count % 10];
  if (tens === 0) return DIGITS[ones] ?? '';
  return `${tens === 1 ? '' : DIGITS[tens]}十${ones === 0 ? '' : DIGITS[ones]}`;
}
