/** 频次 · how often names and areas occur: agreement on 张伟 says less than agreement on a name that nobody else bears. */
import { nameLengthOf, PLACE, STRIDE } from '../record.ts';

/** Counters of names share places by hash: a rare name may borrow a few from another, which only makes it weigh less. */
const NAME_COUNTERS = 1 << 24;

export interface Frequencies {
  readonly records: number;
  readonly names: Uint16Array;
  readonly areas: ReadonlyMap<number, number>;
}

/** Frequencies of nobody: a register that has just begun goes by the country's. */
export function noFrequencies(): Frequencies {
  return { records: 0, names: new Uint16Array(1), areas: new Map() };
}

export function countFrequencies(rows: Int32Array, records: number): Frequencies {
  const names = new Uint16Array(countersFor(records));
  const areas = new Map<number, number>();
  for (let at = 0; at < records * STRIDE; at += STRIDE) {
    const place = (rows[at + PLACE.nameKey] ?? 0) & (names.length - 1);
    if (rows[at + PLACE.nameKey] !== 0 && (names[place] ?? 0) < 0xffff)
      names[place] = (names[place] ?? 0) + 1;
    const area = rows[at + PLACE.area] ?? 0;
    areas.set(area, (areas.get(area) ?? 0) + 1);
  }
  return { records, names, areas };
}

function countersFor(records: number): number {
  let counters = 1 << 12;
  while (counters < records * 4 && counters < NAME_COUNTERS) counters *= 2;
  return counters;
}

/** 百家姓 in the order of 2020 (公安部 全国姓名报告), in ten-thousandths of the population; the others share what is left. */
const SURNAMES: readonly (readonly [perTenThousand: number, surnames: string])[] = [
  [700, '王李张'],
  [500, '刘陈'],
  [250, '杨黄赵吴周'],
  [120, '徐孙马朱胡郭何林高罗郑梁'],
  [
    60,
    '谢宋唐许邓冯韩曹曾彭萧肖蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任姚卢傅付钟姜崔谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦白江阎闫薛尹段雷黎史龙陶贺顾毛郝龚邵万钱严武覃戴莫孔向汤',
  ],
];
/** Fewer records than this do not show how common a name is. */
const SAMPLE = 100_000;
const OTHER_SURNAME = 1 / 10_000;
/** Of a surname's bearers, the share of a common given name of one character, of two, of a longer name. */
const GIVEN_NAME = [5e-4, 5e-4, 5e-4, 3e-5, 3e-5] as const;
const LONG_NAME = 1e-5;
const SURNAME_SHARES = new Map<number, number>();

for (const [share, surnames] of SURNAMES) {
  for (const surname of surnames) SURNAME_SHARES.set(surname.charCodeAt(0), share / 10_000);
}

/** How likely it is that someone else bears this name: as often as here or as in the country, whichever is more. */
export function shareOfName({ records, names }: Frequencies, rows: Int32Array, at: number): number {
  const key = rows[at + PLACE.nameKey] ?? 0;
  const length = nameLengthOf(rows[at + PLACE.flags] ?? 0);
  const surname = SURNAME_SHARES.get((rows[at + PLACE.name] ?? 0) & 0xffff) ?? OTHER_SURNAME;
  const expected = length > 4 ? LONG_NAME : surname * (GIVEN_NAME[length] ?? LONG_NAME);
  // Two of them are the pair itself; a small file is no sample of how people are called.
  const others = key === 0 ? 0 : (names[key & (names.length - 1)] ?? 0) - 2;
  const found = others / Math.max(records, SAMPLE);
  return Math.max(expected, found, 1e-7);
}

export function shareOfArea({ records, areas }: Frequencies, area: number): number {
  const found = records === 0 ? 0 : (areas.get(area) ?? 0) / records;
  return Math.max(found, 1 / 3000);
}
