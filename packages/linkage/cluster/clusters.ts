/**
 * 归组 · records joined by `same`, directly or through others, are one person. A chain must not join what the ends say are two: an edge that
 * would is handed to people.
 */
import { compareNames } from '../compare/compare-names.ts';
import { compareNumbers } from '../compare/compare-numbers.ts';
import { NAME, NUMBER, SAMENESS } from '../compare/levels.ts';
import { type Records, sexOf, PLACE, STRIDE } from '../record.ts';
import { DECISION } from '../score/decide.ts';
import type { Edges } from './edges.ts';

/** Nobody stands on more rows than this without a person having looked. */
const LARGEST_CLUSTER = 8;

export interface Clusters {
  /** Members in the order of their rows, at least two each. */
  readonly groups: readonly (readonly number[])[];
  /** Places of edges that said `same` and are for people to decide. */
  readonly demoted: readonly number[];
}

/** Orders two rows by their own ids, which do not depend on where they stand in a file. */
export type CompareIds = (a: number, b: number) => number;

export function cluster(records: Records, edges: Edges, compareIds: CompareIds): Clusters {
  const demoted = new Set<number>();
  const order = strongestFirst(edges, compareIds);
  const torn = tornRows(records, edges, order);
  const members = new Map<number, number[]>();
  const groupOf = (row: number) => members.get(row) ?? [row];
  for (const at of order) {
    const [a = 0, b = 0] = [edges.a[at], edges.b[at]];
    const [first, second] = [groupOf(a), groupOf(b)];
    if (first === second) continue;
    if (torn.has(a) || torn.has(b) || !mayJoin(records, first, second)) {
      demoted.add(at);
      continue;
    }
    const joined = [...first, ...second];
    for (const row of joined) members.set(row, joined);
  }
  // An edge inside a group that others made stays what it said.
  for (const at of demoted)
    if (members.get(edges.a[at] ?? 0)?.includes(edges.b[at] ?? 0) === true) demoted.delete(at);
  const groups = [...new Set(members.values())].map((group) => group.toSorted((a, b) => a - b));
  return { groups: groups.toSorted((a, b) => (a[0] ?? 0) - (b[0] ?? 0)), demoted: [...demoted] };
}

function strongestFirst(edges: Edges, compareIds: CompareIds): number[] {
  const places: number[] = [];
  for (let at = 0; at < edges.length; at++) if (edges.decision[at] === DECISION.same) places.push(at);
  const { score, a, b } = edges;
  return places.toSorted(
    (x, y) =>
      (score[y] ?? 0) - (score[x] ?? 0) ||
      compareEnds(a[x] ?? 0, b[x] ?? 0, a[y] ?? 0, b[y] ?? 0, compareIds),
  );
}

/** By the first of two ids, then by the second, whichever row stands where. */
function compareEnds(a: number, b: number, c: number, d: number, compareIds: CompareIds): number {
  const [a1, b1] = compareIds(a, b) < 0 ? [a, b] : [b, a];
  const [a2, b2] = compareIds(c, d) < 0 ? [c, d] : [d, c];
  return compareIds(a1, a2) || compareIds(b1, b2);
}

/** Rows that would be the same as two rows which are not the same as one another: nobody can say which. */
function tornRows(records: Records, edges: Edges, order: readonly number[]): Set<number> {
  const partners = new Map<number, number[]>();
  for (const at of order) {
    const [a = 0, b = 0] = [edges.a[at], edges.b[at]];
    for (const [row, other] of [
      [a, b],
      [b, a],
    ] as const) {
      const known = partners.get(row);
      if (known) known.push(other);
      else partners.set(row, [other]);
    }
  }
  const torn = new Set<number>();
  for (const [row, others] of partners) {
    if (others.length < 2) continue;
    const isTorn = others.some((one, index) =>
      others.slice(index + 1).some((other) => areTwo(records, one, other)),
    );
    if (isTorn) torn.add(row);
  }
  return torn;
}

function mayJoin(records: Records, first: readonly number[], second: readonly number[]): boolean {
  if (first.length + second.length > LARGEST_CLUSTER) return false;
  return first.every((one) => second.every((other) => !areTwo(records, one, other)));
}

/** What two rows may not have in one group. */
function areTwo(records: Records, first: number, second: number): boolean {
  const [a, b] = [first * STRIDE, second * STRIDE];
  const number = compareNumbers(records.rows, a, b);
  if (number === NUMBER.different || number === NUMBER.neighbours) return true;
  const name = compareNames(records, a, b);
  const isSameNumber = number === NUMBER.same || number === NUMBER.sameUnchecked;
  if (name >= NAME.surnameOnly || (name === NAME.oneOther && !isSameNumber)) return true;
  const [sexA, sexB] = [sexOf(records.rows[a + PLACE.flags] ?? 0), sexOf(records.rows[b + PLACE.flags] ?? 0)];
  return (
    name !== NAME.same &&
    !isSameNumber &&
    sexA !== sexB &&
    sexA !== SAMENESS.unknown &&
    sexB !== SAMENESS.unknown
  );
}
