/**
 * 测试号码、公用电话、集体户、默认日期 · values that stand on so many people's rows that they say nothing of any. They are found first and put
 * out of play: a hot value must neither join anybody nor make its square of pairs.
 */
import { isComparable } from '../compare/compare-numbers.ts';
import { finished, mix } from '../normalise/hash.ts';
import { BIRTH, birthKindOf, ID, idStatusOf, PLACE, STRIDE, withFlag } from '../record.ts';
import { numberKey } from './keys.ts';

export type HotField = 'number' | 'phone' | 'household' | 'residence' | 'birth' | 'anniversary';

/** 发现 · a value, on how many rows it stands, one of them. */
export interface HotValue {
  readonly field: HotField;
  readonly records: number;
  /** Row number of the first that has it. */
  readonly example: number;
}

type CooledField = Exclude<HotField, 'birth' | 'anniversary'>;

/** From how many rows with how many different names on a value is hot. */
const LIMITS: Readonly<Record<CooledField, { readonly rows: number; readonly names: number }>> = {
  number: { rows: 4, names: 4 },
  phone: { rows: 16, names: 10 },
  household: { rows: 120, names: 60 },
  residence: { rows: 120, names: 60 },
};
const MOST_NAMES = 64;
/** A day is a default value if it is on this many rows more than its share of those whose number confirms no day. */
const BIRTH_ROWS = 40;
const BIRTH_TIMES = 10;
const USUAL_DAYS = 25_000;
const DAYS_OF_YEAR = 365;
const COUNTERS = 1 << 24;

/** Finds hot values and makes the rows that have them say that they have none. */
export function coolDown(rows: Int32Array, records: number): HotValue[] {
  return [
    ...(['number', 'phone', 'household', 'residence'] as const).flatMap((field) =>
      coolField(rows, records, field),
    ),
    ...coolBirths(rows, records),
  ];
}

interface Crowd {
  rows: number;
  readonly names: Set<number>;
  readonly example: number;
}

function coolField(rows: Int32Array, records: number, field: CooledField): HotValue[] {
  const counters = new Uint8Array(Math.min(COUNTERS, 2 ** Math.ceil(Math.log2(records + 16)) * 4));
  const mask = counters.length - 1;
  for (let at = 0; at < records * STRIDE; at += STRIDE) {
    const place = valueKey(rows, at, field) & mask;
    if ((counters[place] ?? 0) < 255) counters[place] = (counters[place] ?? 0) + 1;
  }
  const crowds = new Map<number, Crowd>();
  for (let record = 0, at = 0; record < records; record++, at += STRIDE) {
    const key = valueKey(rows, at, field);
    if (key === 0 || (counters[key & mask] ?? 0) < LIMITS[field].rows) continue;
    const crowd = crowds.get(key) ?? { rows: 0, names: new Set<number>(), example: record };
    crowds.set(key, crowd);
    crowd.rows++;
    if (crowd.names.size < MOST_NAMES) crowd.names.add(rows[at + PLACE.nameKey] ?? 0);
  }
  const hot = new Map([...crowds].filter(([, crowd]) => isHot(field, crowd.rows, crowd.names.size)));
  if (hot.size === 0) return [];
  for (let at = 0; at < records * STRIDE; at += STRIDE)
    if (hot.has(valueKey(rows, at, field))) silence(rows, at, field);
  return [...hot.values()].map(({ rows: count, example }) => ({ field, records: count, example }));
}

/** 0 where the row has no such value. */
export function valueKey(rows: Int32Array, at: number, field: CooledField): number {
  switch (field) {
    case 'number':
      return isComparable(idStatusOf(rows[at + PLACE.flags] ?? 0)) ? numberKey(rows, at) : 0;
    case 'phone': {
      const front = rows[at + PLACE.phone] ?? 0;
      return front === 0 ? 0 : finished(mix(front, rows[at + PLACE.phone + 1] ?? 0));
    }
    case 'household':
      return addressKey(rows, at + PLACE.household);
    case 'residence':
      return addressKey(rows, at + PLACE.residence);
  }
}

function addressKey(rows: Int32Array, at: number): number {
  const [numbers = 0, low = 0, high = 0] = [rows[at], rows[at + 1], rows[at + 2]];
  return numbers === 0 && low === 0 && high === 0 ? 0 : finished(mix(mix(numbers, low), high));
}

/** 公用值 · a value on so many rows, with so many different names. */
export function isHot(field: CooledField, rows: number, names: number): boolean {
  return rows >= LIMITS[field].rows && names >= LIMITS[field].names;
}

/** The row says from now on that it has no such value. */
export function silence(rows: Int32Array, at: number, field: CooledField): void {
  if (field === 'number') rows[at + PLACE.flags] = withFlag(rows[at + PLACE.flags] ?? 0, 'idStatus', ID.hot);
  else if (field === 'phone') rows.fill(0, at + PLACE.phone, at + PLACE.phone + 2);
  else rows.fill(0, at + PLACE[field], at + PLACE[field] + 3);
}

/** Default days are taken out of play. One day of the year in many years is only told, once for all of them: it may be the day of one or the other. */
function coolBirths(rows: Int32Array, records: number): HotValue[] {
  const born = countedDays(rows, records);
  const days = tooMany(born, USUAL_DAYS);
  const yearly = tooMany(byAnniversary(born), DAYS_OF_YEAR);
  for (const [day, { count }] of days) {
    const all = yearly.get(anniversaryOf(day))?.count ?? 0;
    if (count * 2 >= all) yearly.delete(anniversaryOf(day));
  }
  for (let at = 0; days.size > 0 && at < records * STRIDE; at += STRIDE) {
    if (!days.has(unsupportedBirth(rows, at))) continue;
    rows[at + PLACE.birth] = 0;
    rows[at + PLACE.flags] = withFlag(rows[at + PLACE.flags] ?? 0, 'birthKind', BIRTH.missing);
  }
  const told = (field: HotField, { count, example }: Counted) => ({ field, records: count, example });
  return [
    ...[...yearly.values()].map((crowd) => told('anniversary', crowd)),
    ...[...days].filter(([day]) => !yearly.has(anniversaryOf(day))).map(([, crowd]) => told('birth', crowd)),
  ];
}

/** 同月同日 · of the lunar calendar below zero. */
function anniversaryOf(day: number): number {
  return day % 10_000;
}

interface Counted {
  count: number;
  readonly example: number;
}

function countedDays(rows: Int32Array, records: number): Map<number, Counted> {
  const days = new Map<number, Counted>();
  for (let record = 0, at = 0; record < records; record++, at += STRIDE) {
    const day = unsupportedBirth(rows, at);
    if (day === 0) continue;
    const known = days.get(day);
    if (known) known.count++;
    else days.set(day, { count: 1, example: record });
  }
  return days;
}

function byAnniversary(days: ReadonlyMap<number, Counted>): Map<number, Counted> {
  const anniversaries = new Map<number, Counted>();
  for (const [day, { count, example }] of days) {
    const known = anniversaries.get(anniversaryOf(day));
    if (known) known.count += count;
    else anniversaries.set(anniversaryOf(day), { count, example });
  }
  return anniversaries;
}

/** Those on far more rows than each of so many usual ones would have. */
function tooMany(counted: ReadonlyMap<number, Counted>, usual: number): Map<number, Counted> {
  let rows = 0;
  for (const { count } of counted.values()) rows += count;
  const most = BIRTH_ROWS + (BIRTH_TIMES * rows) / usual;
  return new Map([...counted].filter(([, { count }]) => count > most));
}

/** A whole day that the row's own number does not confirm; one of the lunar calendar below zero, for it is another day. */
function unsupportedBirth(rows: Int32Array, at: number): number {
  const day = rows[at + PLACE.birth] ?? 0;
  if (day === rows[at + PLACE.idBirth]) return 0;
  const kind = birthKindOf(rows[at + PLACE.flags] ?? 0);
  if (kind === BIRTH.lunar) return -day;
  return kind === BIRTH.full ? day : 0;
}
