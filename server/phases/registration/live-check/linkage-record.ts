/** 登记的比对记录 · what of a voter's details is compared, sealed, with the keyed hashes by which others find it. */
import { valueKey } from '@xuanwu/linkage/block/hot-values.ts';
import { keyOf } from '@xuanwu/linkage/block/keys.ts';
import { birthKey, soundOf } from '@xuanwu/linkage/day-and-sound.ts';
import { PLACE, type Records } from '@xuanwu/linkage/record.ts';
import { bytesOf, recordOf, recordsOf } from '@xuanwu/linkage/stored-record.ts';
import { sql } from 'kysely';
import type { RecordKeys } from '../../../keys/keys.ts';

/** Passes of the batch that a single registration is looked for by, in the order of the columns; equal numbers meet in their claims. */
export const STORED_PASSES = [
  'name-day',
  'surname-day',
  'last-day',
  'name-year',
  'name-birthday',
  'phone',
  'name-household',
] as const;
export type StoredPass = (typeof STORED_PASSES)[number];

/** The columns: the passes, then what is counted, then what several of them have in common: one index serves all of those. */
export const KEY_COLUMNS = [
  'name_day',
  'surname_day',
  'last_day',
  'name_year',
  'name_birthday',
  'phone',
  'name_household',
  'name',
  'household',
  'day',
  'sound',
] as const;

/** A person's details as far as they are known. */
export interface ComparedDetails {
  readonly name: string;
  readonly idNumber: string;
  readonly sex?: 'male' | 'female' | 'unknown';
  readonly birthDate?: string | null;
  readonly ethnicity?: string | null;
  readonly address?: string | null;
  readonly phone?: string | null;
}

export interface LinkageRecord {
  readonly record: Records;
  /** By column; 0 where there is nothing to share. */
  readonly keys: Int32Array;
}

const SEX = { male: '男', female: '女', unknown: '' } as const;

/** As it lies in its table. */
export interface StoredLinkageRecord {
  /** In the order of the columns. */
  readonly keys: readonly (number | null)[];
  readonly record: Buffer;
}

export function storedRecord(keys: RecordKeys, { record, keys: stored }: StoredLinkageRecord): LinkageRecord {
  return { record: unsealed(keys, record), keys: Int32Array.from(stored, (key) => key ?? 0) };
}

export function unsealed(keys: RecordKeys, record: Buffer): Records {
  return recordsOf([keys.linkage.decrypt(record)]);
}

export function linkageRecordOf(keys: RecordKeys, details: ComparedDetails): LinkageRecord {
  const record = recordOf({
    name: details.name,
    id_number: details.idNumber,
    sex: SEX[details.sex ?? 'unknown'],
    birth_date: details.birthDate ?? '',
    ethnicity: details.ethnicity ?? '',
    household_address: details.address ?? '',
    phone: details.phone ?? '',
  });
  return withKeys(keys, record);
}

export function withKeys(keys: RecordKeys, record: Records): LinkageRecord {
  const { rows } = record;
  const values = [
    ...STORED_PASSES.map((pass) => keyOf(pass, rows, 0)),
    rows[PLACE.nameKey] ?? 0,
    valueKey(rows, 0, 'household'),
    birthKey(rows, 0),
    soundOf(rows, 0),
  ];
  return { record, keys: keys.blockingHashes(Int32Array.from(values)) };
}

export function sealed(keys: RecordKeys, { record }: LinkageRecord): Buffer {
  return keys.linkage.encrypt(bytesOf(record));
}

/** As columns: a key that is none is null. */
export function keyColumns({ keys }: LinkageRecord): (number | null)[] {
  return Array.from(keys, (key) => (key === 0 ? null : key));
}

/** The columns, of a table where several are at hand. */
export function columnNames(table?: string) {
  return sql.join(KEY_COLUMNS.map((column) => sql.ref(table === undefined ? column : `${table}.${column}`)));
}
