import { randomInt } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { installationKind } from './acts/installation-kind.ts';
import { buildApp } from './app.ts';
import { CHECKOUT } from './checkout.ts';
import { collectSeldom } from './collect-seldom.ts';
import { defaultDataDirectory, takeDataDirectory } from './data-directory.ts';
import { watchDatabase } from './database/watch-database.ts';
import { type JobHandler, startJobRunner } from './jobs/jobs.ts';
import { startSequencer } from './ledger/sequencer.ts';
import { openContext } from './open-context.ts';
import { listJobs } from './phases/registration/eligibility/lists/match-list.ts';
import { decideCasesJob } from './phases/registration/cases/bulk/bulk-job.ts';
import { compareRegisters } from './phases/registration/comparison/comparison-job.ts';
import { countBalances } from './phases/registration/roll-changes/nightly-balance.ts';
import { deleteDueOpinions } from './phases/nomination/review/nightly-deletion.ts';
import { sweepFiles } from './sweep-files.ts';
import { completeRecords } from './phases/registration/live-check/complete-records.ts';
import { importJobs } from './phases/registration/voter-import/import-jobs.ts';
import { REGISTRY } from './all-acts.ts';
import { openTypesetter } from './documents/typesetter.ts';
import { playStepJob } from './rehearsal/routes.ts';
import { archiveJob } from './reports/archive/archive-job.ts';
import { ARCHIVE_JOB } from './reports/archive/export-archive.ts';
import { deleteRequestContents } from './administration/delete-request-contents.ts';
import { deleteDuePrints } from './reports/bulk/delete-due-prints.ts';
import { printDocumentsJob } from './reports/bulk/print-job.ts';
import { PRINT_JOB } from './reports/bulk/print-documents.ts';
import { exportJob } from './reports/export-job.ts';
import { keepProjectWordings } from './reports/wordings/project-wordings.ts';
import { moveClock } from './rehearsal/move-clock.ts';
import type { RehearsalContext } from './rehearsal/rehearsal-context.ts';
import { startDemo } from './rehearsal/start-rehearsal.ts';

const DEFAULT_PORT = 8080;
const SEQUENCER_EVERY_MS = 250;
const JOBS_EVERY_MS = 300;
const CLOCK_EVERY_MS = 1_000;
const BALANCES_EVERY_MS = 60_000;
const DELETIONS_EVERY_MS = 60_000;

export interface RunningServer {
  readonly url: string;
  readonly directory: string;
  /** Set where the database is still empty: what turns it into an official one. */
  readonly setUpCode: string | undefined;
  stop(): Promise<void>;
}

export interface ServerOptions {
  /** 0 takes any free port; undefined takes 8080, or any free port where that is in use. */
  readonly port: number | undefined;
  readonly dataDirectory: string | undefined;
  /** Makes an empty database this rehearsal. */
  readonly demo?: 'wudalianchi' | undefined;
  /** Moves a rehearsal's clock (ISO). */
  readonly clock?: string | undefined;
  readonly environment?: NodeJS.ProcessEnv;
  /** Ends a start half way: whatever was started already is stopped again. */
  readonly ending?: AbortSignal;
}

export async function startServer(options: ServerOptions): Promise<RunningServer> {
  collectSeldom();
  const directory = resolve(options.dataDirectory ?? (await defaultDataDirectory()));
  const unlock = await takeDataDirectory(directory);
  try {
    return await serve(options, directory, unlock);
  } catch (error) {
    await unlock();
    throw error;
  }
}

async function serve(
  { port, demo, clock: clockAt, environment = process.env, ending }: ServerOptions,
  directory: string,
  unlock: () => Promise<void>,
): Promise<RunningServer> {
  const context = await openContext(directory, environment, ending);
  try {
    await sweepFiles(context);
    await completeRecords(context);
    await keepProjectWordings(context);
    ending?.throwIfAborted();
  } catch (error) {
    await context.close();
    throw error;
  }
  const { db, keys, clock } = context;
  const setUpCode = String(randomInt(10_000_000, 99_999_999));
  const typesetter = openTypesetter({
    templates: join(CHECKOUT, 'server', 'documents', 'templates'),
    fonts: join(CHECKOUT, 'node_modules'),
    ...(environment['FONT_DIR'] !== undefined && { fontDirectory: environment['FONT_DIR'] }),
  });
  const packages = join(directory, 'packages');
  await mkdir(packages, { recursive: true, mode: 0o700 });
  const pages = join(CHECKOUT, 'build', 'web');
  const app = await buildApp(context, { pages, setUpCode, typesetter, packages });
  const watch = watchDatabase({
    tell: (text) => app.log.warn(text),
    onError: (error) => app.log.error(error),
    now: () => Date.now(),
  });
  const onError = watch.failed;
  const now = () => clock.now();
  const sequencer = startSequencer({ db, keys, now, everyMs: SEQUENCER_EVERY_MS, onError });
  const handlers = new Map<string, JobHandler>([
    ...importJobs(context),
    ...listJobs(context),
    ['decide-cases', (job) => decideCasesJob(context, job)],
    ['compare-registers', (job) => compareRegisters(context, job)],
    ['export-package', (job) => exportJob(context, job, packages)],
    [ARCHIVE_JOB, (job) => archiveJob({ context, typesetter, packages }, job)],
    [PRINT_JOB, (job) => printDocumentsJob({ context, typesetter, packages }, job)],
    ['play-step', (job) => playStepJob(context, REGISTRY, job)],
  ]);
  const jobs = startJobRunner({ db, handlers, everyMs: JOBS_EVERY_MS, onError });
  const clockTimer = setInterval(() => void clock.refresh(db).then(watch.answered, onError), CLOCK_EVERY_MS);
  const balances = setInterval(() => void countBalances(context).catch(onError), BALANCES_EVERY_MS);
  const deletions = setInterval(() => {
    void deleteDueOpinions(context).catch(onError);
    void deleteDuePrints(context, packages).catch(onError);
    void deleteRequestContents(context).catch(onError);
  }, DELETIONS_EVERY_MS);
  const stop = async () => {
    clearInterval(deletions);
    clearInterval(clockTimer);
    clearInterval(balances);
    await jobs.stop();
    await app.close();
    typesetter.close();
    await sequencer.stop();
    await context.close();
    await unlock();
  };
  try {
    if (demo !== undefined) await openDemo(context);
    if (clockAt !== undefined) await setRehearsalClock(context, clockAt);
    ending?.throwIfAborted();
    const url = await listen(app, port);
    const empty = (await installationKind(db)) === 'empty';
    return { url, directory, setUpCode: empty ? setUpCode : undefined, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function setRehearsalClock({ db, clock }: RehearsalContext, at: string): Promise<void> {
  if ((await installationKind(db)) !== 'rehearsal') {
    throw new Error('--clock 只用于演练。请同时用 --demo 开始演练，或去掉 --clock。');
  }
  await moveClock(db, clock, new Date(at));
}

/** The demo on an empty database; on its own database it goes on where it was. */
async function openDemo(context: RehearsalContext): Promise<void> {
  const kind = await installationKind(context.db);
  if (kind === 'official') throw new Error('这个数据目录里是正式的数据，不能演练。请用 --data 换一个目录。');
  if (kind === 'empty') await startDemo(context, { seed: 1, scaleThousandths: 1_000 });
}

async function listen(app: FastifyInstance, port: number | undefined): Promise<string> {
  const host = '127.0.0.1';
  try {
    return await app.listen({ port: port ?? DEFAULT_PORT, host });
  } catch (cause) {
    if (port === undefined) return app.listen({ port: 0, host });
    throw new Error(`端口 ${port} 用不了，多半已被别的程序占用。请用 --port 换一个。`, { cause });
  }
}
