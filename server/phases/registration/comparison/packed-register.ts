/** 登记册的比对形式: everybody who stands on a roll, packed for the comparison, a page at a time. */
import { NamePool } from '@xuanwu/linkage/normalise/name.ts';
import { packRegistration } from '@xuanwu/linkage/normalise/pack.ts';
import { type Records, STRIDE } from '@xuanwu/linkage/record.ts';
import { sql } from 'kysely';
import type { Acting } from '../../../acts/act.ts';
import type { Cipher } from '../../../keys/cipher.ts';
import { countyCipher } from '../../../keys/county-cipher.ts';

const PAGE = 5_000;
const FIRST_ID = '00000000-0000-0000-0000-000000000000';
const SEX: Readonly<Record<string, string>> = { male: '男', female: '女' };

export interface Register {
  readonly county: string;
  readonly cycle: string;
}

/** Rows and whose they are; grows as pages come. */
export class PackedRegisters {
  count = 0;
  private rows = new Int32Array(PAGE * STRIDE);
  private readonly pool = new NamePool();
  private readonly persons: string[] = [];
  private readonly registers: number[] = [];

  add(register: number, row: PersonRow, cipher: Cipher): void {
    if ((this.count + 1) * STRIDE > this.rows.length) {
      const larger = new Int32Array(this.rows.length * 2);
      larger.set(this.rows);
      this.rows = larger;
    }
    const read = (value: Buffer | null) => (value === null ? '' : cipher.decrypt(value).toString());
    const details = {
      name: row.name,
      id_number: read(row.encrypted),
      sex: SEX[row.sex] ?? '',
      birth_date: row.birthDate,
      ethnicity: row.ethnicity ?? '',
      household_address: row.address ?? '',
      phone: read(row.phoneEncrypted),
    };
    packRegistration(this.rows, this.count * STRIDE, details, this.pool);
    this.persons.push(row.id);
    this.registers.push(register);
    this.count += 1;
  }

  /** In memory that workers see too. */
  shared(): Records {
    const rows = new Int32Array(new SharedArrayBuffer(this.count * STRIDE * 4));
    rows.set(this.rows.subarray(0, this.count * STRIDE));
    const codes = this.pool.codes.subarray(0, this.pool.length);
    const pool = new Uint16Array(new SharedArrayBuffer(codes.byteLength));
    pool.set(codes);
    return { rows, pool };
  }

  personOf(row: number): string {
    return this.persons[row] ?? '';
  }

  /** Which of the registers, by its place in the list. */
  registerOf(row: number): number {
    return this.registers[row] ?? 0;
  }
}

interface PersonRow {
  readonly id: string;
  readonly name: string;
  readonly sex: string;
  readonly birthDate: string;
  readonly ethnicity: string | null;
  readonly address: string | null;
  readonly phoneEncrypted: Buffer | null;
  readonly encrypted: Buffer | null;
}

/** Packs the page behind this person; answers its last, or nothing where it was the end. */
export async function packPage(
  { tx, county, context }: Acting,
  { cycle }: Register,
  place: number,
  after: string | undefined,
  into: PackedRegisters,
): Promise<string | undefined> {
  const { rows } = await sql<PersonRow>`
    select p.id, p.name, p.sex, p.birth_date, p.ethnicity, p.address, p.phone_encrypted,
      (select encrypted from person_identifier i where i.county = p.county and i.person = p.id order by hash limit 1) as encrypted
    from person p
    where p.county = ${county} and p.id > ${after ?? FIRST_ID}::uuid and not p.is_withdrawn
      and exists (select from registration g where g.county = p.county and g.cycle = ${cycle} and g.person = p.id and g.status = 'on-roll')
    order by p.id limit ${PAGE}`.execute(tx);
  const cipher = await countyCipher(tx, context.keys, county);
  for (const row of rows) into.add(place, row, cipher);
  return rows.length < PAGE ? undefined : rows.at(-1)?.id;
}

export async function countStanding({ tx, county }: Acting, { cycle }: Register): Promise<number> {
  const { rows } = await sql<{ persons: number }>`
    select count(distinct person) as persons from registration
    where county = ${county} and cycle = ${cycle} and status = 'on-roll'`.execute(tx);
  return rows[0]?.persons ?? 0;
}
