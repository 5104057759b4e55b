/** 已登记的选民 · generated people on the registers of sixteen counties, written as an import writes them, so that a check has a whole province to look through. */
import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { areaCode } from '@xuanwu/cli/sample/people.ts';
import { strokeSortKey } from '@xuanwu/rules/stroke-order.ts';
import { cipherFor } from '@xuanwu/server/keys/cipher.ts';
import type { Keys } from '@xuanwu/server/keys/keys.ts';
import {
  KEY_COLUMNS,
  keyColumns,
  linkageRecordOf,
  sealed,
} from '@xuanwu/server/phases/registration/live-check/linkage-record.ts';
import { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { birthDateOf, type Voter, votersOf } from '../voters.ts';

const CHUNK = 20_000;

/** Answers who comes next. Indexes are made afterwards, as after any bulk. */
export async function fillRoll(url: string, keys: Keys, records: number): Promise<Generator<Voter, never>> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query('set synchronous_commit = off');
  const indexes = await client.query<{ name: string; definition: string }>(
    `select indexname as name, indexdef as definition from pg_indexes where tablename in ('linkage_record', 'person') and indexname not like '%_pkey'`,
  );
  for (const { name } of indexes.rows) await client.query(`drop index ${name}`);
  const voters = votersOf();
  const cycles = new Map<string, string>();
  const cipher = cipherFor(keys.identifierHash('a county of the bench'));
  const numbers = new Set<string>();
  for (let written = 0; written < records;) {
    const lines: Lines = {
      person: [],
      person_identifier: [],
      identifier_claim: [],
      registration: [],
      linkage_record: [],
    };
    for (let each = 0; each < CHUNK && written < records;) {
      const { value } = voters.next();
      // Two of the generated people may have been given one number.
      if (numbers.has(value.idNumber)) continue;
      numbers.add(value.idNumber);
      addLines(lines, keys, cipher, cycles, value);
      each++;
      written++;
    }
    for (const [table, rows] of Object.entries(lines)) await copy(client, table, rows);
    process.stderr.write(`\rroll: ${written}`);
  }
  process.stderr.write('\n');
  for (const { definition } of indexes.rows) await client.query(definition);
  await client.query('vacuum analyze');
  // The roll has been there for long: nobody waits for a disk that is still writing it.
  await client.query('checkpoint');
  spawnSync('sync');
  await client.end();
  return voters;
}

type Lines = Record<
  'person' | 'person_identifier' | 'identifier_claim' | 'registration' | 'linkage_record',
  string[]
>;

function addLines(
  lines: Lines,
  keys: Keys,
  cipher: ReturnType<typeof cipherFor>,
  cycles: Map<string, string>,
  voter: Voter,
): void {
  const { name, idNumber, address, ethnicity, phone, person } = voter;
  const county = areaCode(person.address.county);
  const cycle = cycles.get(county) ?? randomUUID();
  cycles.set(county, cycle);
  const id = randomUUID();
  const birthDate = birthDateOf(person);
  const hash = hex(keys.identifierHash(idNumber));
  const compared = linkageRecordOf(keys, {
    name,
    idNumber,
    sex: person.sex,
    birthDate,
    ethnicity,
    address,
    phone,
  });
  lines.person.push(
    line(
      county,
      id,
      name,
      strokeSortKey(name),
      person.sex,
      birthDate,
      ethnicity,
      address,
      county,
      hex(cipher.encrypt(phone ?? '')),
    ),
  );
  lines.person_identifier.push(
    line(county, hash, id, hex(cipher.encrypt(idNumber)), hex(keys.identifierTailHash(idNumber))),
  );
  lines.identifier_claim.push(line(hash, 'county', county, id, cycle));
  lines.registration.push(
    line(county, cycle, 'county', id, cycle, county, null, 'on-roll', 'import', '2016-09-01T00:00:00Z'),
  );
  lines.linkage_record.push(line(county, id, ...keyColumns(compared), hex(sealed(keys, compared))));
}

function hex(bytes: Buffer): string {
  return `\\\\x${bytes.toString('hex')}`;
}

function line(...cells: (string | number | null)[]): string {
  return `${cells.map((cell) => cell ?? '\\N').join('\t')}\n`;
}

const COLUMNS: Readonly<Record<keyof Lines, string>> = {
  person: 'county, id, name, sort_key, sex, birth_date, ethnicity, address, area, phone_encrypted',
  person_identifier: 'county, hash, person, encrypted, tail_hash',
  identifier_claim: 'hash, level, county, person, cycle',
  registration:
    'county, cycle, level, person, constituency, area, voter_group, status, source, registered_at',
  linkage_record: `county, person, ${KEY_COLUMNS.join(', ')}, record`,
};

async function copy(client: Client, table: string, rows: readonly string[]): Promise<void> {
  const target = client.query(copyFrom(`copy ${table} (${COLUMNS[table as keyof Lines]}) from stdin`));
  await pipeline(Readable.from([rows.join('')]), target);
}
