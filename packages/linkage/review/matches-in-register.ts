/**
 * 在一份登记册里比对 · whom of a whole register somebody may be, where nobody else can be asked. What is everybody's value and how common names are is
 * counted in that register alone; the scorer and the rules are those of everywhere.
 */
import { coolDown } from '../block/hot-values.ts';
import { isComparable } from '../compare/compare-numbers.ts';
import { idStatusOf, PLACE, type Records, STRIDE } from '../record.ts';
import { countFrequencies } from '../score/frequencies.ts';
import { bytesOf, recordsOf } from '../stored-record.ts';
import { type NearMatch, nearMatches } from './near-matches.ts';

export interface RegisterMatches {
  /** Who has the very same number, counted from the register's first. */
  readonly bearers: readonly number[];
  /** Everybody else who may be he, surest first. */
  readonly near: readonly NearMatch[];
}

export function matchesInRegister(own: Records, register: readonly Uint8Array[]): RegisterMatches {
  const records = recordsOf([bytesOf(own), ...register]);
  const bearers = bearersOf(records);
  coolDown(records.rows, register.length + 1);
  const frequencies = countFrequencies(records.rows, register.length + 1);
  const near = nearMatches(records, frequencies).filter(({ candidate }) => !bearers.includes(candidate));
  return { bearers, near };
}

/** Before anything is put out of play. */
function bearersOf({ rows }: Records): number[] {
  if (!isComparable(idStatusOf(rows[PLACE.flags] ?? 0))) return [];
  const number = [0, 1, 2].map((word) => rows[PLACE.idNumber + word]);
  const found: number[] = [];
  for (let at = STRIDE; at < rows.length; at += STRIDE)
    if (number.every((part, word) => rows[at + PLACE.idNumber + word] === part)) found.push(at / STRIDE - 1);
  return found;
}
