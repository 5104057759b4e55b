/**
 * An import of a million rows, as an office does it: uploaded to the server, read with all checks and encryption, confirmed, registered, looked for among all
 * registers. Baseline: a bare COPY of the same file into a table of text, in the same run and database. `XUANWU_BENCH_ROWS` names another number of rows.
 */
import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream, openAsBlob } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { startServer } from '@xuanwu/server/main.ts';
import { openContext } from '@xuanwu/server/open-context.ts';
import { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { Measured } from './measured.ts';
import { type DemoOffice, openOffice } from './demo-office.ts';
import { inNewDatabase } from './new-database.ts';
import { birthDateOf, votersOf } from './voters.ts';

const ROWS = Number(process.env['XUANWU_BENCH_ROWS'] ?? 1_000_000);
const HEADER = '姓名,公民身份号码,性别,出生日期,民族,住址,联系电话,县级选区';
/** One row in so many has a wrong check digit; one stands twice. */
const WRONG = 200;
const TWICE = 500;
const LOOK_EVERY_MS = 100;

export function measure(): Promise<Measured> {
  return inNewDatabase('import', async ({ directory, environment, superuserUrl }) => {
    const context = await openContext(directory, environment);
    const office = await openOffice(context, 'demo-registrar');
    await context.close();
    const file = join(directory, 'voters.csv');
    await pipeline(Readable.from(linesOf(office)), createWriteStream(file));
    const copySeconds = await bareCopy(superuserUrl, file);
    const figures = await importFile(directory, environment, office, file);
    return {
      figures: { rows: ROWS, ...figures, peakMemoryMiB: Math.round(process.resourceUsage().maxRSS / 1024) },
      baseline: { copySeconds },
      ratio: { timesBareCopy: rounded(figures.seconds / copySeconds) },
    };
  });
}

function* linesOf({ constituencies }: DemoOffice): Generator<string> {
  yield `${HEADER}\n`;
  const voters = votersOf();
  for (let row = 0; row < ROWS;) {
    const { person, name, idNumber, ethnicity, address, phone } = voters.next().value;
    const number = row % WRONG === 0 ? withWrongCheckDigit(idNumber) : idNumber;
    const constituency = constituencies[person.index % constituencies.length]?.number;
    const sex = person.sex === 'male' ? '男' : '女';
    const cells = [
      name,
      number,
      sex,
      birthDateOf(person),
      ethnicity,
      address,
      phone,
      `第${constituency}选区`,
    ];
    const line = `${cells.join(',')}\n`;
    const times = row % TWICE === 1 && row + 1 < ROWS ? 2 : 1;
    yield line.repeat(times);
    row += times;
  }
}

function withWrongCheckDigit(number: string): string {
  return `${number.slice(0, 17)}${number.endsWith('1') ? '2' : '1'}`;
}

/** The best of three, each into an empty table. */
async function bareCopy(url: string, file: string): Promise<number> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const columns = HEADER.split(',').map((_, place) => `c${place} text`);
  await client.query(`create table bare (${columns.join(', ')})`);
  const seconds: number[] = [];
  for (let turn = 0; turn < 3; turn++) {
    await client.query('truncate bare');
    const started = performance.now();
    await pipeline(
      createReadStream(file),
      client.query(copyFrom('copy bare from stdin (format csv, header)')),
    );
    seconds.push(secondsSince(started));
  }
  await client.query('drop table bare');
  await client.end();
  return Math.min(...seconds);
}

async function importFile(
  directory: string,
  environment: Readonly<Record<string, string>>,
  { cookie, cycle }: DemoOffice,
  file: string,
) {
  const server = await startServer({ port: 0, dataDirectory: directory, environment });
  const act = async (name: string, body: FormData | string) => {
    const headers = {
      cookie,
      'idempotency-key': randomUUID(),
      ...(typeof body === 'string' && { 'content-type': 'application/json' }),
    };
    const response = await fetch(`${server.url}/api/acts/${name}`, { method: 'POST', headers, body });
    if (response.status !== 200) throw new Error(`${name}: ${response.status} ${await response.text()}`);
    return (await response.json()) as { import: string; job: string };
  };
  const get = async (path: string) =>
    (await fetch(`${server.url}${path}`, { headers: { cookie } })).json() as Promise<Record<string, unknown>>;
  const untilDone = async (job: string) => {
    for (;;) {
      const { state, error } = await get(`/api/jobs/${job}`);
      if (state === 'done') return;
      if (state === 'failed' || state === 'cancelled') throw new Error(`${state}: ${String(error)}`);
      await pause(LOOK_EVERY_MS);
    }
  };
  try {
    const started = performance.now();
    const form = new FormData();
    form.set('cycle', cycle);
    form.set('file', await openAsBlob(file), 'voters.csv');
    const { import: id } = await act('upload-voter-file', form);
    const uploadSeconds = secondsSince(started);
    const mapping = (await get(`/api/imports/${id}`))['mapping'];
    const reading = performance.now();
    await untilDone((await act('map-import-columns', JSON.stringify({ import: id, mapping }))).job);
    const readSeconds = secondsSince(reading);
    const confirming = performance.now();
    await untilDone((await act('confirm-import', JSON.stringify({ import: id }))).job);
    const registerSeconds = secondsSince(confirming);
    const seconds = secondsSince(started);
    const { rowsImported, rowsBad } = (await get(`/api/imports/${id}`)) as Record<string, number>;
    const [registered = 0, listed = 0] = [rowsImported, rowsBad];
    if (registered + listed !== ROWS)
      throw new Error(`${registered} registered and ${listed} listed are not ${ROWS} rows`);
    return { uploadSeconds, readSeconds, registerSeconds, seconds, registered, listed };
  } finally {
    await server.stop();
  }
}

function secondsSince(started: number): number {
  return rounded((performance.now() - started) / 1000);
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
