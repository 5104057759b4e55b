/** 性别、民族、电话、区划、选区 */
import { PLACE, SEX, withFlag } from '../record.ts';
import { finished, mix } from './hash.ts';

export function packSex(row: Int32Array, at: number, text: string, from: number, to: number): void {
  let sex: number = SEX.unknown;
  for (let place = from; place < to && sex === SEX.unknown; place++) {
    const sign = text.charAt(place);
    if ('男1１Mm♂'.includes(sign)) sex = SEX.male;
    else if ('女2２Ff♀'.includes(sign)) sex = SEX.female;
  }
  row[at + PLACE.flags] = withFlag(row[at + PLACE.flags] ?? 0, 'sex', sex);
}

const MOST_ETHNICITIES = 60;

/** 民族: 汉, 汉族 and 01 are one; the others only have to be told apart. */
export function packEthnicity(row: Int32Array, at: number, text: string, from: number, to: number): void {
  let value = 0;
  let hash = 0;
  for (let place = from; place < to; place++) {
    const code = text.charCodeAt(place);
    if (code <= 0x2f || text.charAt(place) === '族') continue;
    if (text.charAt(place) === '汉' || text.charAt(place) === '漢') value = 1;
    hash = mix(hash, code);
  }
  if (value === 0 && hash !== 0) value = 2 + ((finished(hash) >>> 0) % MOST_ETHNICITIES);
  row[at + PLACE.flags] = withFlag(row[at + PLACE.flags] ?? 0, 'ethnicity', value);
}

const SHORTEST_PHONE = 7;
const MOBILE = 11;

/** 联系电话: the first number where several stand, without the country's code. */
export function packPhone(row: Int32Array, at: number, text: string, from: number, to: number): void {
  let front = 0;
  let last = 0;
  let length = 0;
  let seen = 0;
  for (let place = from; place < to; place++) {
    const code = text.charCodeAt(place);
    const digit = code >= 0xff10 && code <= 0xff19 ? code - 0xff10 : code - 0x30;
    if (digit < 0 || digit > 9) {
      if (length >= MOBILE && '/,;、，；'.includes(text.charAt(place))) break;
      continue;
    }
    // 86 before a mobile number, zeros before the country's code.
    if (length === 2 && front * 100 + last === 86 && digit === 1) {
      front = 0;
      last = 0;
      length = 0;
      seen = 0;
    }
    if (length === 0 && digit === 0) continue;
    if (length === 13) break;
    front = front * 10 + Math.floor(last / 1000);
    last = (last % 1000) * 10 + digit;
    length++;
    seen |= 1 << digit;
  }
  const isPhone = length >= SHORTEST_PHONE && (seen & (seen - 1)) !== 0;
  row[at + PLACE.phone] = isPhone ? front : 0;
  row[at + PLACE.phone + 1] = isPhone ? last : 0;
}

/** 区划代码 in GB/T 2260: its first six digits. */
export function packArea(row: Int32Array, at: number, text: string, from: number, to: number): void {
  let area = 0;
  let length = 0;
  for (let place = from; place < to && length < 6; place++) {
    const digit = text.charCodeAt(place) - 0x30;
    if (digit < 0 || digit > 9) continue;
    area = area * 10 + digit;
    length++;
  }
  row[at + PLACE.area] = length === 6 ? area : 0;
}

/** 选区: only whether it is the same one. */
export function packConstituency(row: Int32Array, at: number, text: string, from: number, to: number): void {
  let hash = 0;
  for (let place = from; place < to; place++) {
    const code = text.charCodeAt(place);
    if (code > 0x20 && code !== 0x3000) hash = mix(hash, code);
  }
  row[at + PLACE.constituency] = hash === 0 ? 0 : finished(hash);
}
