import { groundOf } from './articles.ts';
import type { CivilDate } from './civil-date.ts';
import { reason, rule, type Ruling } from './ruling.ts';

/** 一段选民 · of the roll, by its serials, who vote at one place. */
export interface AssignedRange {
  readonly place: string;
  readonly from: number;
  readonly to: number;
}

/** What is wrong with ranges: one that runs backwards, or two that have a serial in common. By the index of the later one. */
export function rangeFault(
  ranges: readonly AssignedRange[],
): { readonly index: number; readonly message: string } | undefined {
  for (const [index, { from, to }] of ranges.entries()) {
    if (to < from) return { index, message: `止号 ${to} 小于起号 ${from}` };
    const other = ranges.slice(0, index).find((before) => before.from <= to && from <= before.to);
    if (other) return { index, message: `与 ${other.from}—${other.to} 号重叠，一名选民只能在一个场所` };
  }
  return undefined;
}

/**
 * 每名选民只在一个场所投票 · 选举法（2020）第五条: every voter of the roll knows one place and no other before voting begins there, or a device goes without network.
 */
export function votersHaveOnePlace(electionDay: CivilDate, votersWithTwoPlaces: number): Ruling {
  const test = `可以去两个以上场所的选民 ${votersWithTwoPlaces} = 0`;
  return rule([reason(groundOf('vote-once', electionDay), test, votersWithTwoPlaces === 0)]);
}

/** 平均分段 · the roll in its order, as evenly over the places as whole numbers allow; the last one takes whoever is added to the roll later. */
export function evenRanges(
  places: readonly string[],
  lastSerial: number,
  mostSerial = 9_999_999,
): AssignedRange[] {
  return places.map((place, index) => ({
    place,
    from: Math.floor((lastSerial * index) / places.length) + 1,
    to: index === places.length - 1 ? mostSerial : Math.floor((lastSerial * (index + 1)) / places.length),
  }));
}
