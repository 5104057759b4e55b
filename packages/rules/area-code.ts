/**
 * 行政区划代码 · GB/T 2260 and its townships: a place is called by its significant digits, so that a place lies within another exactly where
 * its digits begin with the other's.
 */

/** 市辖区、县、省直辖县级行政区划 · the middle pair of a code that stands for no office of its own. */
const WITHOUT_OFFICE: readonly string[] = ['90'];
const MUNICIPALITIES: readonly string[] = ['11', '12', '31', '50'];

/** 代码的有效数字 · 230000 is 23, 231100 is 2311; a county's and a township's code is its own. */
export function significantDigits(code: string): string {
  return code.length === 6 ? code.replace(/(00){1,2}$/, '') : code;
}

/** 是否在辖区以内 · also the place itself. */
export function liesWithin(code: string, place: string): boolean {
  return significantDigits(code).startsWith(significantDigits(place));
}

/** 上级的代码，由近到远 · of a township its county, then city and province; pairs of digits that no office stands behind are left out. */
export function superiorsOf(code: string): string[] {
  const digits = significantDigits(code);
  return [6, 4, 2]
    .filter((length) => length < digits.length)
    .map((length) => digits.slice(0, length))
    .filter((above) => above.length !== 4 || hasOffice(above))
    .map((above) => above.padEnd(6, '0'));
}

function hasOffice(city: string): boolean {
  return !MUNICIPALITIES.includes(city.slice(0, 2)) && !WITHOUT_OFFICE.includes(city.slice(2));
}

/** 上级选举机构 · whether the code is a city's or a province's. */
export function isSuperior(code: string): boolean {
  return significantDigits(code).length < 6;
}
