/** The body of a roll: names by the strokes of the surname, in rows of equal columns. */
import { strokeOrder, strokeSortKey } from '@xuanwu/rules/stroke-order.ts';

export const COLUMNS = 5;

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

export function groupByStrokes(
  voters: readonly { readonly name: string; readonly beside?: string }[],
): StrokeGroup[] {
  const keyed = voters.map((voter) => ({ voter, key: strokeSortKey(voter.name) }));
  const sorted = keyed
    .toSorted((a, b) => (a.key === b.key ? 0 : a.key < b.key ? -1 : 1))
    .map(({ voter }) => voter);
  const { strokes } = strokeOrder(sorted.map((voter) => voter.name));
  const groups = new Map<number | null, RollEntry[]>();
  for (const [index, { name, beside }] of sorted.entries()) {
    const count = strokes[index] ?? null;
    const group = groups.get(count) ?? [];
    groups.set(count, group);
    group.push({
      serial: index + 1,
      name,
      ...setName(name, beside),
      beside: beside ?? null,
      span: spanOf(name, beside),
    });
  }
  return Array.from(groups, ([count, entries]) => ({
    words: count === null ? '其他' : `${writtenStrokes(count)}画`,
    rows: packRows(entries),
  }));
}

/** Characters that are as wide as they are high in every font that could be used. */
const SQUARE = /^[\u3400-\u4dbf\u4e00-\u9fff]+$/u;
const TWO_HAN = /^\p{Script=Han}{2}$/u;

function setName(name: string, beside: string | undefined): Pick<RollEntry, 'parts' | 'squares'> {
  const parts = TWO_HAN.test(name) ? Array.from(name) : [name];
  const isSquare = SQUARE.test(name) && beside === undefined && spanOf(name) < COLUMNS;
  return { parts, squares: isSquare ? name.length + parts.length - 1 : null };
}

/** Characters of 4 号 that go into one column beside the serial number, and into each further one. */
const FIRST_COLUMN = 4;
const NEXT_COLUMN = 6;

function spanOf(name: string, beside = ''): number {
  const characters = Array.from(name).length + Array.from(beside).length;
  return Math.min(COLUMNS, 1 + Math.max(0, Math.ceil((characters - FIRST_COLUMN) / NEXT_COLUMN)));
}

function packRows(entries: readonly RollEntry[]): RollEntry[][] {
  const rows: RollEntry[][] = [];
  let room = 0;
  for (const entry of entries) {
    if (entry.span > room) {
      rows.push([]);
      room = COLUMNS;
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
