/**
 * Rehearsals played up to a step, each kept once for the whole run: a file that begins there copies the database and the folders
 * instead of playing it again.
 */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { REGISTRY } from '@xuanwu/server/all-acts.ts';
import { playStep } from '@xuanwu/server/rehearsal/play.ts';
import { startDemo } from '@xuanwu/server/rehearsal/start-rehearsal.ts';
import { STEPS } from '@xuanwu/server/rehearsal/steps/steps.ts';
import { Client } from 'pg';
import { inject } from 'vitest';
import { openTestContext, type TestContext } from './context.ts';

export interface Played {
  /** The last step that has been played; without one nothing has happened yet on the first day of the plan. */
  readonly last?: string | undefined;
  readonly seed?: number;
  readonly scaleThousandths?: number;
}

/** A rehearsal of one's own, played up to the step. */
export async function openPlayed(wanted: Played = {}): Promise<TestContext> {
  const client = new Client({ connectionString: inject('postgres').superuserUrl });
  await client.connect();
  try {
    const name = nameOf(wanted);
    // Whoever comes second waits until the first has played it.
    await client.query('select pg_advisory_lock(hashtext($1))', [name]);
    if (!(await isKept(client, name))) await keep(client, wanted);
  } finally {
    await client.end();
  }
  return openCopy(wanted);
}

function nameOf({ last, seed = 1, scaleThousandths = 20 }: Played): string {
  return ['played', seed, scaleThousandths, last?.replaceAll('-', '_') ?? 'nothing'].join('_');
}

async function isKept(client: Client, name: string): Promise<boolean> {
  const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
  return rowCount === 1;
}

const folderOf = (wanted: Played) => join(inject('playedDirectory'), nameOf(wanted));

async function openCopy(wanted: Played): Promise<TestContext> {
  const directory = await mkdtemp(join(tmpdir(), 'xuanwu-played-'));
  await cp(folderOf(wanted), directory, { recursive: true });
  return openTestContext({ directory, template: nameOf(wanted) });
}

/** Plays what is left from the last step that somebody has kept already. */
async function keep(client: Client, wanted: Played): Promise<void> {
  const end = STEPS.findIndex(({ id }) => id === wanted.last) + 1;
  if (wanted.last !== undefined && end === 0) throw new Error(`no step ${wanted.last}`);
  const { context, begun } = await openLastKept(client, wanted, end);
  for (const step of STEPS.slice(begun, end)) {
    await playStep(context, REGISTRY, step, { report: () => Promise.resolve() });
  }
  await cp(context.directory, folderOf(wanted), { recursive: true });
  await context.database.close();
  await rm(context.directory, { recursive: true });
  await client.query(`alter database ${context.database.name} rename to ${nameOf(wanted)}`);
}

async function openLastKept(
  client: Client,
  wanted: Played,
  end: number,
): Promise<{ context: TestContext; begun: number }> {
  for (let begun = end - 1; begun > 0; begun -= 1) {
    const earlier = { ...wanted, last: STEPS[begun - 1]?.id };
    if (await isKept(client, nameOf(earlier))) return { context: await openCopy(earlier), begun };
  }
  const context = await openTestContext();
  const { seed = 1, scaleThousandths = 20 } = wanted;
  await startDemo(context, { seed, scaleThousandths });
  return { context, begun: 0 };
}
