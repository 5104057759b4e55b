/** 一行 → its row of numbers. The values stand in one text, so that a whole file is packed without cutting it into pieces. */
import { PLACE, ROLE, STRIDE } from '../record.ts';
import { packAddress } from './address.ts';
import { packBirth } from './birth-date.ts';
import { packIdNumber } from './id-number.ts';
import { type NamePool, packName } from './name.ts';
import { packArea, packConstituency, packEthnicity, packPhone, packSex } from './small-fields.ts';

/** Fields that are compared, in the order in which their bounds are given. */
export const PACKED_FIELDS = [
  'name',
  'id_number',
  'sex',
  'birth_date',
  'ethnicity',
  'household_address',
  'residence_address',
  'household_area_code',
  'constituency',
  'phone',
] as const;
export type PackedField = (typeof PACKED_FIELDS)[number];

/** Where each value begins and ends in the text; equal bounds where it is empty. */
export type Bounds = Int32Array;

export function packRow(rows: Int32Array, at: number, text: string, bounds: Bounds, pool: NamePool): void {
  rows.fill(0, at, at + STRIDE);
  packName(rows, at, text, bounds[0] ?? 0, bounds[1] ?? 0, pool);
  packIdNumber(rows, at, text, bounds[2] ?? 0, bounds[3] ?? 0);
  packSex(rows, at, text, bounds[4] ?? 0, bounds[5] ?? 0);
  packBirth(rows, at, text, bounds[6] ?? 0, bounds[7] ?? 0);
  packEthnicity(rows, at, text, bounds[8] ?? 0, bounds[9] ?? 0);
  packAddress(rows, at, PLACE.household, text, bounds[10] ?? 0, bounds[11] ?? 0);
  packAddress(rows, at, PLACE.residence, text, bounds[12] ?? 0, bounds[13] ?? 0);
  packArea(rows, at, text, bounds[14] ?? 0, bounds[15] ?? 0);
  packConstituency(rows, at, text, bounds[16] ?? 0, bounds[17] ?? 0);
  packPhone(rows, at, text, bounds[18] ?? 0, bounds[19] ?? 0);
  rows[at + PLACE.role] = ROLE.registration;
}

/** One registration as a person types it. */
export type Registration = Readonly<Partial<Record<PackedField, string>>>;

/** The same for a registration that stands alone: the live check. */
export function packRegistration(
  rows: Int32Array,
  at: number,
  registration: Registration,
  pool: NamePool,
): void {
  let text = '';
  const bounds = new Int32Array(PACKED_FIELDS.length * 2);
  for (const [index, field] of PACKED_FIELDS.entries()) {
    bounds[index * 2] = text.length;
    text += registration[field] ?? '';
    bounds[index * 2 + 1] = text.length;
  }
  packRow(rows, at, text, bounds, pool);
}
