/** 出生日和姓名的读音 · what a row most likely says of its person, to be found by and compared by. */
import { soundIdBirth } from './compare/compare-births.ts';
import { solarOf } from './normalise/calendar.ts';
import { BIRTH, birthKindOf, PLACE } from './record.ts';

/** 按读音的姓名: what the keys made of a whole name and something else have in common. */
export function soundOf(rows: Int32Array, at: number): number {
  return rows[at + PLACE.soundKey] ?? 0;
}

/** The day that is most likely right: the one in a sound number, the column's, the one in a number that is not sound. */
export function birthKey(rows: Int32Array, at: number): number {
  const inNumber = soundIdBirth(rows, at);
  if (inNumber !== 0) return inNumber;
  const kind = birthKindOf(rows[at + PLACE.flags] ?? 0);
  const column = rows[at + PLACE.birth] ?? 0;
  if (kind === BIRTH.full) return column;
  if (kind === BIRTH.lunar) return solarOf(column) || column;
  return kind === BIRTH.missing ? (rows[at + PLACE.idBirth] ?? 0) : 0;
}
