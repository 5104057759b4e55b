/**
 * 分组键 · rows that share a key are compared. Each pass forgives what another insists on: the number may be wrong, the name misheard,
 * the day swapped, the house renamed. 0 is no key.
 */
import { finished, mix } from '../normalise/hash.ts';
import { birthKey, soundOf } from '../day-and-sound.ts';
import { ID, idStatusOf, PLACE } from '../record.ts';

export const PASSES = [
  'number',
  'name-day',
  'surname-day',
  'last-day',
  'name-year',
  'name-birthday',
  'phone',
  'name-household',
  'name-residence',
] as const;
export type Pass = (typeof PASSES)[number];

/** Largest group that is compared, each with each; a larger one is a finding. */
export const LARGEST_GROUP: Readonly<Record<Pass, number>> = {
  number: 200,
  'name-day': 400,
  'surname-day': 3000,
  'last-day': 3000,
  'name-year': 2000,
  'name-birthday': 2000,
  phone: 64,
  'name-household': 200,
  'name-residence': 200,
};

export function keyOf(pass: Pass, rows: Int32Array, at: number): number {
  switch (pass) {
    case 'number':
      return numberKey(rows, at);
    case 'name-day':
      return together(1, soundOf(rows, at), birthKey(rows, at));
    case 'surname-day':
      return together(2, (rows[at + PLACE.edgeSounds] ?? 0) & 0xffff, birthKey(rows, at));
    case 'last-day':
      return together(3, (rows[at + PLACE.edgeSounds] ?? 0) >>> 16, birthKey(rows, at));
    case 'name-year':
      return together(4, soundOf(rows, at), yearKey(rows, at));
    case 'name-birthday':
      return together(8, soundOf(rows, at), birthKey(rows, at) % 10_000);
    case 'phone':
      return together(5, rows[at + PLACE.phone] ?? 0, (rows[at + PLACE.phone + 1] ?? 0) + 1);
    case 'name-household':
      return together(6, soundOf(rows, at), rows[at + PLACE.household] ?? 0);
    case 'name-residence':
      return together(7, soundOf(rows, at), rows[at + PLACE.residence] || (rows[at + PLACE.household] ?? 0));
  }
}

function together(pass: number, a: number, b: number): number {
  return a === 0 || b === 0 ? 0 : finished(mix(mix(pass, a), b));
}

export function numberKey(rows: Int32Array, at: number): number {
  const status = idStatusOf(rows[at + PLACE.flags] ?? 0);
  if (status === ID.missing || status === ID.junk || status === ID.hot || status === ID.masked) return 0;
  const hash = mix(
    mix(rows[at + PLACE.idNumber] ?? 0, rows[at + PLACE.idNumber + 1] ?? 0),
    rows[at + PLACE.idNumber + 2] ?? 0,
  );
  return finished(hash);
}

/** The year of birth that is most likely right, 0 where none is known. */
export function yearKey(rows: Int32Array, at: number): number {
  const column = Math.floor((rows[at + PLACE.birth] ?? 0) / 10_000);
  return column || Math.floor((rows[at + PLACE.idBirth] ?? 0) / 10_000);
}
