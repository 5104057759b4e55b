/** 方格图的排法: groups under their headings, so many cells a line; only lines in view are drawn. */
import type { PlaceProgress } from '@xuanwu/server/phases/voting/command-room/command-room.schema.ts';

export const CELL = 32;
export const HEADING = 34;

export type GridLine =
  | { readonly kind: 'heading'; readonly key: string; readonly top: number; readonly group: GridGroup }
  | {
      readonly kind: 'cells';
      readonly key: string;
      readonly top: number;
      readonly places: readonly PlaceProgress[];
    };

export interface GridGroup {
  readonly key: string;
  readonly title: string;
  readonly places: readonly PlaceProgress[];
}

/** By county where there are several, otherwise by township. */
export function groupsOf(
  places: readonly PlaceProgress[],
  countyNames: ReadonlyMap<string, string>,
): GridGroup[] {
  const groups = new Map<string, { title: string; places: PlaceProgress[] }>();
  for (const place of places) {
    const key = countyNames.size > 0 ? place.county : place.area;
    const title = countyNames.get(place.county) ?? place.areaName;
    const group = groups.get(key) ?? { title, places: [] };
    group.places.push(place);
    groups.set(key, group);
  }
  return [...groups].map(([key, group]) => ({ key, ...group }));
}

export function linesOf(
  groups: readonly GridGroup[],
  width: number,
): { lines: readonly GridLine[]; height: number } {
  const perLine = Math.max(1, Math.floor(width / CELL));
  const lines: GridLine[] = [];
  let top = 0;
  for (const group of groups) {
    lines.push({ kind: 'heading', key: group.key, top, group });
    top += HEADING;
    for (let from = 0; from < group.places.length; from += perLine) {
      const places = group.places.slice(from, from + perLine);
      lines.push({ kind: 'cells', key: `${group.key}/${from}`, top, places });
      top += CELL;
    }
  }
  return { lines, height: top };
}

/** Those between the upper and the lower edge, and a few more on each side. */
export function linesInView(lines: readonly GridLine[], from: number, height: number): readonly GridLine[] {
  const spare = 8 * CELL;
  const first = firstFrom(lines, from - spare);
  const end = firstFrom(lines, from + height + spare);
  return lines.slice(first, end);
}

function firstFrom(lines: readonly GridLine[], top: number): number {
  let [low, high] = [0, lines.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((lines[middle]?.top ?? 0) < top) low = middle + 1;
    else high = middle;
  }
  return low;
}
