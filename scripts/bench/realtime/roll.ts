/** 已登记的选民 · generated people on the registers of sixteen counties, written as an import writes them, so that a check has a whole province to look through. */
import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import { areaCode } from '@xuanwu/cli/sample/people.ts';
import { strokeSortKey } from '@xuanwu/rules/stroke-order.ts';
import { type Cipher, cipherFor } from '@xuanwu/server/keys/cipher.ts';
import type { Keys } from '@xuanwu/server/keys/keys.ts';
import {
  KEY_COLUMNS,
  keyColumns,
  linkageRecordOf,
  sealed,
} from '@xuanwu/server/phases/registration/live-check/linkage-record.ts';
import { Client } from 'pg';
import { type CopyStreamQuery, from as copyFrom } from 'pg-copy-streams';
import { birthDateOf, type Voter, votersOf } from '../voters.ts';

const COLUMNS = {
  person: 'county, id, name, sort_key, sex, birth_date, ethnicity, address, area, phone_encrypted',
  person_identifier: 'county, hash, person, encrypted, tail_hash',
  identifier_claim: 'hash, level, county, person, cycle',
  registration:
    'county, cycle, level, person, constituency, area, voter_group, status, source, registered_at',
  linkage_record: `county, person, ${KEY_COLUMNS.join(', ')}, record`,
} as const;
type Table = keyof typeof COLUMNS;
const TABLES = Object.keys(COLUMNS) as Table[];

/** One of so many bits stands for a number. */
const NUMBER_BITS = 2 ** 31;
/** Lines that go to the database in one piece. */
const PIECE = 64 * 1024;

/** Answers who comes next. Indexes are made afterwards, as after any bulk. */
export async function fillRoll(url: string, keys: Keys, records: number): Promise<Generator<Voter, never>> {
  const client = await connected(url);
  const makeIndexes = await withoutIndexes(client);
  const voters = ofNumbersNotSeen(votersOf(), keys);
  const tables = await Promise.all(TABLES.map(async (table) => new Filling(await connected(url), table)));
  const cycles = new Map<string, string>();
  const cipher = cipherFor(keys.identifierHash('a county of the bench'));
  for (let written = 1; written <= records; written++) {
    const lines = linesOf(voters.next().value, keys, cipher, cycles);
    for (const table of tables) await table.write(lines[table.name]);
    if (written % 20_000 === 0) process.stderr.write(`\rroll: ${written}`);
  }
  await Promise.all(tables.map((table) => table.end()));
  process.stderr.write('\n');
  await makeIndexes();
  await client.query('vacuum analyze');
  // The roll has been there for long: its indexes lie in memory as after an import, and nobody waits for a disk that is still writing it.
  await client.query('create extension if not exists pg_prewarm');
  await client.query(
    `select pg_prewarm(indexrelid) from pg_index where indrelid in ('identifier_claim'::regclass, 'linkage_record'::regclass)`,
  );
  await client.query('checkpoint');
  spawnSync('sync');
  await client.end();
  return voters;
}

async function connected(url: string): Promise<Client> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(`set synchronous_commit = off; set maintenance_work_mem = '1GB'`);
  return client;
}

/** Two of the generated people may have been given one number, of ten million every hundredth: who comes second is left out, and so are a few for nothing. */
function* ofNumbersNotSeen(voters: Generator<Voter, never>, keys: Keys): Generator<Voter, never> {
  const seen = new Uint8Array(NUMBER_BITS / 8);
  for (;;) {
    const { value } = voters.next();
    const at = keys.identifierHash(value.idNumber).readUInt32LE() % NUMBER_BITS;
    const [byte, bit] = [Math.floor(at / 8), 1 << (at % 8)];
    if (((seen[byte] ?? 0) & bit) !== 0) continue;
    seen[byte] = (seen[byte] ?? 0) | bit;
    yield value;
  }
}

/** Takes away all indexes of the tables, with the constraints that are kept by them; answers what makes them as they were. */
async function withoutIndexes(client: Client): Promise<() => Promise<void>> {
  const tables = `('${TABLES.join("'::regclass, '")}'::regclass)`;
  // Whatever refers to a key goes before it, and comes after it.
  const { rows: constraints } = await client.query<{ table: string; name: string; definition: string }>(
    `select conrelid::regclass as table, quote_ident(conname) as name, pg_get_constraintdef(oid) as definition from pg_constraint
      where contype = 'f' and confrelid in ${tables} or contype in ('p', 'u') and conrelid in ${tables} order by contype`,
  );
  const { rows: indexes } = await client.query<{ name: string; definition: string }>(
    `select indexrelid::regclass as name, pg_get_indexdef(indexrelid) as definition from pg_index
      where indrelid in ${tables} and not exists (select from pg_constraint where conindid = indexrelid)`,
  );
  for (const { table, name } of constraints)
    await client.query(`alter table ${table} drop constraint ${name}`);
  for (const { name } of indexes) await client.query(`drop index ${name}`);
  return async () => {
    for (const { definition } of indexes) await client.query(definition);
    for (const { table, name, definition } of constraints.toReversed())
      await client.query(`alter table ${table} add constraint ${name} ${definition}`);
  };
}

/** A table that is being written, on a connection of its own, while the next people are thought up. */
class Filling {
  readonly name: Table;
  private readonly client: Client;
  private readonly target: CopyStreamQuery;
  private piece = '';

  constructor(client: Client, name: Table) {
    this.name = name;
    this.client = client;
    this.target = client.query(copyFrom(`copy ${name} (${COLUMNS[name]}) from stdin`));
  }

  async write(line: string): Promise<void> {
    this.piece += line;
    if (this.piece.length < PIECE) return;
    const { piece } = this;
    this.piece = '';
    if (!this.target.write(piece)) await once(this.target, 'drain');
  }

  async end(): Promise<void> {
    this.target.end(this.piece);
    await finished(this.target);
    await this.client.end();
  }
}

function linesOf(
  { name, idNumber, address, ethnicity, phone, person }: Voter,
  keys: Keys,
  cipher: Cipher,
  cycles: Map<string, string>,
): Record<Table, string> {
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
  return {
    person: line(
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
    person_identifier: line(
      county,
      hash,
      id,
      hex(cipher.encrypt(idNumber)),
      hex(keys.identifierTailHash(idNumber)),
    ),
    identifier_claim: line(hash, 'county', county, id, cycle),
    registration: line(
      county,
      cycle,
      'county',
      id,
      cycle,
      county,
      null,
      'on-roll',
      'import',
      '2016-09-01T00:00:00Z',
    ),
    linkage_record: line(county, id, ...keyColumns(compared), hex(sealed(keys, compared))),
  };
}

function hex(bytes: Buffer): string {
  return `\\\\x${bytes.toString('hex')}`;
}

function line(...cells: (string | number | null)[]): string {
  return `${cells.map((cell) => cell ?? '\\N').join('\t')}\n`;
}
