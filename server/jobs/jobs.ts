/** Long work (长任务): it shows progress, can be cancelled, and goes on after the page or the server was closed. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { type Actor, findRole } from '../accounts/actor.ts';
import type { Database, Tx } from '../database/connect.ts';
import { isDatabaseAway } from '../database/database-away.ts';
import { commitWithoutWaiting, setInstallationScope } from '../database/scope.ts';
import { MOST_TAKEN, wordsOfFailure } from './words-of-failure.ts';

/** A job without a sign of life for so long belonged to a server that is gone. */
const ABANDONED_SECONDS = 10;
const HEARTBEAT_MS = 2_000;

/** What the installation's clock shows: in a rehearsal the rehearsal's. A job that seems abandoned is judged by the real one. */
const installationTime = sql<Date>`(select clock_timestamp() + clock_offset_ms * interval '1 millisecond' from installation)`;

export interface RunningJob {
  readonly id: string;
  readonly county: string;
  readonly input: unknown;
  readonly actor: Actor;
  progress(done: number, total: number, note?: string): Promise<void>;
  /** Aborted when someone cancels; long steps look at it between batches. */
  readonly signal: AbortSignal;
}

/** Runs one kind of job. After a crash, and after its connection to the database broke, it is called again with the same input and must go on where it was. */
export type JobHandler = (job: RunningJob) => Promise<unknown>;

export async function enqueueJob(
  tx: Tx,
  job: { county: string; kind: string; title: string; input: unknown; actor: Actor },
): Promise<string> {
  const id = randomUUID();
  const { county, kind, title, actor } = job;
  await tx
    .insertInto('job')
    .values({
      county,
      id,
      kind,
      title,
      input: JSON.stringify(job.input),
      account: actor.account,
      roleGrant: actor.roleGrant,
      createdAt: installationTime,
    })
    .execute();
  return id;
}

/** Asks a job to stop; false where it has ended already. */
export async function requestCancel(tx: Tx, county: string, id: string): Promise<boolean> {
  const updated = await tx
    .updateTable('job')
    .set({ cancelRequested: true })
    .where('county', '=', county)
    .where('id', '=', id)
    .where('state', 'in', ['waiting', 'running'])
    .executeTakeFirst();
  return updated.numUpdatedRows === 1n;
}

interface TakenJob {
  readonly county: string;
  readonly id: string;
  readonly kind: string;
  readonly input: unknown;
  readonly roleGrant: string;
  /** How often, this time among them. */
  readonly taken: number;
}

type JobHandlers = ReadonlyMap<string, JobHandler>;

type OnError = (error: unknown) => void;

/** Takes one job that waits or was abandoned, and runs it to its end; false where there is none. */
export async function runNextJob(
  db: Database,
  handlers: JobHandlers,
  onError: OnError = () => undefined,
): Promise<boolean> {
  const job = await takeJob(db, handlers);
  if (job) await runJob(db, handlers, job, onError);
  return job !== undefined;
}

async function runJob(db: Database, handlers: JobHandlers, job: TakenJob, onError: OnError): Promise<void> {
  const handler = handlers.get(job.kind);
  const actor = await findRole(db, job.roleGrant);
  if (!handler || !actor) {
    await finish(db, job, { state: 'failed', error: '提交任务的岗位已被撤销。' });
    return;
  }
  const cancel = new AbortController();
  const heartbeat = setInterval(() => {
    void beat(db, job).then(
      (cancelled) => cancelled && cancel.abort(),
      () => undefined,
    );
  }, HEARTBEAT_MS);
  const { county, id, input } = job;
  const progress = (done: number, total: number, note?: string) => reportProgress(db, job, done, total, note);
  try {
    const result = await handler({ county, id, input, actor, progress, signal: cancel.signal });
    await finish(db, job, { state: cancel.signal.aborted ? 'cancelled' : 'done', result });
  } catch (error) {
    if (cancel.signal.aborted) await finish(db, job, { state: 'cancelled' });
    // It stays under way, without a sign of life, and is taken up again.
    else if (!isDatabaseAway(error) || job.taken >= MOST_TAKEN) {
      const { words, isFault } = wordsOfFailure(error);
      if (isFault) onError(error);
      await finish(db, job, { state: 'failed', error: words });
    }
  } finally {
    clearInterval(heartbeat);
  }
}

function takeJob(db: Database, handlers: JobHandlers): Promise<TakenJob | undefined> {
  return asInstallation(db, async (tx) => {
    const { rows } = await sql<TakenJob>`
      update job set state = 'running', heartbeat_at = now(), taken = taken + 1
      where (county, id) = (
        select county, id from job
        where kind = any(${[...handlers.keys()]})
          and (state = 'waiting'
            or (state = 'running' and heartbeat_at < now() - make_interval(secs => ${ABANDONED_SECONDS})))
        order by number
        for update skip locked
        limit 1)
      returning county, id, kind, input, role_grant, taken`.execute(tx);
    return rows[0];
  });
}

function beat(db: Database, job: TakenJob): Promise<boolean> {
  return asInstallation(db, async (tx) => {
    const { cancelRequested } = await tx
      .updateTable('job')
      .set({ heartbeatAt: sql`now()` })
      .where('county', '=', job.county)
      .where('id', '=', job.id)
      .returning('cancelRequested')
      .executeTakeFirstOrThrow();
    return cancelRequested;
  });
}

async function reportProgress(
  db: Database,
  job: TakenJob,
  done: number,
  total: number,
  note?: string,
): Promise<void> {
  await asInstallation(db, async (tx) => {
    await commitWithoutWaiting(tx);
    await tx
      .updateTable('job')
      .set({ done, total, heartbeatAt: sql`now()`, ...(note !== undefined && { note }) })
      .where('county', '=', job.county)
      .where('id', '=', job.id)
      .execute();
  });
}

async function finish(
  db: Database,
  job: TakenJob,
  end: { state: 'done' | 'failed' | 'cancelled'; result?: unknown; error?: string },
): Promise<void> {
  await asInstallation(db, (tx) =>
    tx
      .updateTable('job')
      .set({
        state: end.state,
        result: JSON.stringify(end.result ?? null),
        error: end.error ?? null,
        finishedAt: installationTime,
      })
      .where('county', '=', job.county)
      .where('id', '=', job.id)
      .execute(),
  );
}

function asInstallation<T>(db: Database, work: (tx: Tx) => Promise<T>): Promise<T> {
  return db.transaction().execute(async (tx) => {
    await setInstallationScope(tx);
    return work(tx);
  });
}

/** Runs jobs one after another until stopped; a job that is under way is left to the next start. */
export function startJobRunner(options: {
  readonly db: Database;
  readonly handlers: JobHandlers;
  readonly everyMs: number;
  readonly onError: (error: unknown) => void;
}): { stop(): Promise<void> } {
  const { db, handlers, everyMs } = options;
  let timer: NodeJS.Timeout | undefined;
  let taking: Promise<TakenJob | undefined> = Promise.resolve(undefined);
  let stopped = false;
  const onError = (error: unknown) => {
    if (!stopped) options.onError(error);
    return undefined;
  };
  const turn = async (): Promise<void> => {
    taking = takeJob(db, handlers).catch(onError);
    const job = await taking;
    if (stopped) return;
    if (job) await runJob(db, handlers, job, onError).catch(onError);
    if (!stopped) timer = setTimeout(() => void turn(), job ? 0 : everyMs);
  };
  void turn();
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await taking;
    },
  };
}
