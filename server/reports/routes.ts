import { join } from 'node:path';
import { ACTS } from '@xuanwu/rules/acts.ts';
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Acting } from '../acts/act.ts';
import { actTransaction, found, permit } from '../acts/acting.ts';
import type { Context } from '../acts/context.ts';
import { ActError } from '../acts/error-codes.ts';
import { actorOf } from '../acts/http.ts';
import type { Typesetter } from '../documents/typesetter.ts';
import { requestCancel } from '../jobs/jobs.ts';
import { registerArchive } from './archive/routes.ts';
import { registerBulk } from './bulk/routes.ts';
import { registerClosing } from './closed-cycle/routes.ts';
import { registerDocuments } from './document-routes.ts';
import { type JobRow, JobRowSchema, JOBS_A_PAGE, JobsWantedSchema } from './jobs.schema.ts';
import { readCheckpoints, readLedgerPage } from './ledger-view.queries.ts';
import { CheckpointRowsSchema, LedgerPageSchema, LedgerQuerySchema } from './ledger-view.schema.ts';
import { registerOfficeWork } from './office-work/routes.ts';
import { registerSummary } from './summary/routes.ts';
import { registerRollFiles } from './roll-files.ts';
import { registerBoard } from './statistics/board-routes.ts';
import { registerStatistics } from './statistics/routes.ts';
import { registerWordings } from './issuing/routes.ts';
import { zipFolder } from './zip.ts';

export interface ReportsOptions {
  readonly typesetter: Typesetter;
  /** Where exported packages lie, a folder a job. */
  readonly packages: string;
}

const Params = z.object({ id: z.uuid() });

/** Documents, ledger, long jobs, evidence packages. */
export function registerReports(app: FastifyInstance, context: Context, options: ReportsOptions): void {
  registerDocuments(app, context, options.typesetter);
  registerWordings(app, context, options.typesetter);
  registerRollFiles(app, context);
  registerBulk(app, context, options.packages);
  registerClosing(app, context);
  registerArchive(app, context, options.packages);
  registerJobs(app, context, options.packages);
  registerLedger(app, context);
  registerStatistics(app, context);
  registerOfficeWork(app, context);
  registerBoard(app, context);
  registerSummary(app, context, options.typesetter);
}

function registerLedger(app: FastifyInstance, context: Context): void {
  const typed = app.withTypeProvider<ZodTypeProvider>();
  typed.get(
    '/api/ledger',
    { schema: { querystring: LedgerQuerySchema, response: { 200: LedgerPageSchema } } },
    async (request) =>
      actTransaction(context, await actorOf(context, request), (acting) =>
        readLedgerPage(acting, request.query),
      ),
  );
  typed.get(
    '/api/ledger/checkpoints',
    { schema: { response: { 200: CheckpointRowsSchema } } },
    async (request) => actTransaction(context, await actorOf(context, request), readCheckpoints),
  );
}

function registerJobs(app: FastifyInstance, context: Context, packages: string): void {
  const typed = app.withTypeProvider<ZodTypeProvider>();
  typed.get(
    '/api/jobs',
    { schema: { querystring: JobsWantedSchema, response: { 200: z.array(JobRowSchema) } } },
    async (request) =>
      actTransaction(context, await actorOf(context, request), (acting) => readJobs(acting, request.query)),
  );
  typed.get(
    '/api/jobs/:id',
    { schema: { params: Params, response: { 200: JobRowSchema } } },
    async (request) =>
      actTransaction(context, await actorOf(context, request), async (acting) => {
        const [job] = await readJobs(acting, { id: request.params.id });
        return found(job, '这个任务');
      }),
  );
  typed.post('/api/jobs/:id/cancel', { schema: { params: Params } }, async (request) => {
    const actor = await actorOf(context, request);
    const cancelled = await actTransaction(context, actor, async (acting) => {
      const { account } = await findJob(acting, request.params.id);
      if (account !== actor.account && actor.role !== 'office-chief') {
        throw new ActError('not-permitted', '这个任务不是您提交的。请由提交的人或者选举办主任取消。');
      }
      return requestCancel(acting.tx, acting.county, request.params.id);
    });
    if (!cancelled) throw new ActError('lost-race', '这个任务已经结束，不用取消了。');
    return { ok: true };
  });
  typed.get('/api/jobs/:id/package.zip', { schema: { params: Params } }, async (request, reply) => {
    const actor = await actorOf(context, request);
    const [job] = await actTransaction(context, actor, async (acting) => {
      await permit(actor, ACTS['export-package'].roles, () => Promise.resolve(acting.county));
      return readJobs(acting, { id: request.params.id });
    });
    if (job?.kind !== 'export-package' || job.state !== 'done')
      throw new ActError('not-found', '这个证据包还没有导出。');
    return reply
      .type('application/zip')
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent('证据包.zip')}`)
      .send(zipFolder(join(packages, job.id)));
  });
}

async function findJob({ tx, county }: Acting, id: string): Promise<{ account: string }> {
  const row = await tx
    .selectFrom('job')
    .select('account')
    .where('county', '=', county)
    .where('id', '=', id)
    .executeTakeFirst();
  return found(row, '这个任务');
}

async function readJobs(
  { tx, county }: Acting,
  { id, kind, page = 1 }: { id?: string; kind?: readonly string[] | undefined; page?: number },
): Promise<JobRow[]> {
  const rows = await tx
    .selectFrom('job')
    .innerJoin('account', 'account.id', 'job.account')
    .where('job.county', '=', county)
    .$if(id !== undefined, (jobs) => jobs.where('job.id', '=', id ?? ''))
    .$if(kind !== undefined, (jobs) => jobs.where('job.kind', 'in', kind ?? []))
    .orderBy('job.number', 'desc')
    .offset((page - 1) * JOBS_A_PAGE)
    .limit(JOBS_A_PAGE)
    .select([
      'job.id',
      'job.kind',
      'job.title',
      'job.state',
      'job.done',
      'job.total',
      'job.note',
      'job.error',
    ])
    .select(['job.result', 'job.createdAt', 'job.finishedAt', 'account.displayName as by'])
    .execute();
  return rows.map(({ createdAt, finishedAt, state, ...row }) => ({
    ...row,
    state: state as JobRow['state'],
    createdAt: createdAt.toISOString(),
    finishedAt: finishedAt?.toISOString() ?? null,
  }));
}
