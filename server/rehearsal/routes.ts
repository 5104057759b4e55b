import { type Role, ROLES } from '@xuanwu/rules/act-lines/act-line.ts';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Actor } from '../accounts/actor.ts';
import { openSession } from '../accounts/sign-in.ts';
import type { Acting } from '../acts/act.ts';
import { actTransaction } from '../acts/acting.ts';
import { civilDate } from '../acts/clock.ts';
import type { ActRegistry } from '../acts/confirm-act.ts';
import { ActError } from '../acts/error-codes.ts';
import { actorOf } from '../acts/http.ts';
import { deviceOfBrowser } from '../administration/browser-device.ts';
import { setSessionCookie } from '../administration/routes.ts';
import { enqueueJob, type RunningJob } from '../jobs/jobs.ts';
import { moveClock } from './move-clock.ts';
import { playStep } from './play.ts';
import type { RehearsalContext } from './rehearsal-context.ts';
import { requireRehearsal } from './require-rehearsal.ts';
import {
  MoveClockSchema,
  PlayStepSchema,
  type Rehearsal,
  RehearsalSchema,
  StartRehearsalSchema,
  TakeRoleSchema,
} from './rehearsal.schema.ts';
import { readStepStates } from './step-states.ts';
import { openStage } from './stage.ts';
import { DEMO_ACCOUNTS } from './demo-accounts.ts';
import { startDemo } from './start-rehearsal.ts';
import { registerTwoCounties } from './two-counties/routes.ts';
import { readTwoCounties } from './two-counties/two-counties.queries.ts';
import { COUNTY } from './wudalianchi/plan.ts';
import { demoVoterFile } from './steps/registration.ts';
import { stepsOf } from './steps/steps.ts';
import { readScenario } from './scenario.queries.ts';
import { WorkPlanSchema } from '../phases/preparation/work-plan.schema.ts';
import { WORK_PLAN } from './wudalianchi/plan.ts';
import { BY_HAND, isByHand } from './wudalianchi/scope.ts';

const Done = z.object({ ok: z.literal(true) });
const DONE = { ok: true as const };

/** What only a rehearsal has: its clock, one click to another role, and steps that play themselves. */
export function registerRehearsal(
  app: FastifyInstance,
  context: RehearsalContext,
  registry: ActRegistry,
): void {
  const typed = app.withTypeProvider<ZodTypeProvider>();
  typed.post(
    '/api/rehearsal',
    { schema: { body: StartRehearsalSchema, response: { 200: Done } } },
    async (request, reply) => {
      const { scaleThousandths, scenario } = request.body;
      await startDemo(context, { seed: 1, scaleThousandths, scenario });
      const device = deviceOfBrowser(request);
      setSessionCookie(reply, await sessionAs(context, 'demo-chief', device.hash), device);
      return DONE;
    },
  );
  typed.get('/api/rehearsal', { schema: { response: { 200: RehearsalSchema } } }, async (request) => {
    await requireRehearsal(context);
    const actor = await inTheCounty(context, request);
    const rehearsal = await actTransaction(context, actor, readRehearsal);
    return { ...rehearsal, twoCounties: await readTwoCounties(context, actor) };
  });
  typed.post(
    '/api/rehearsal/role',
    { schema: { body: TakeRoleSchema, response: { 200: Done } } },
    async (request, reply) => {
      await requireRehearsal(context);
      const device = deviceOfBrowser(request);
      setSessionCookie(reply, await sessionAs(context, request.body.signInName, device.hash), device);
      return DONE;
    },
  );
  typed.post(
    '/api/rehearsal/clock',
    { schema: { body: MoveClockSchema, response: { 200: Done } } },
    async (request) => {
      await actorOf(context, request);
      await moveClock(context.db, context.clock, new Date(request.body.to));
      return DONE;
    },
  );
  typed.post(
    '/api/rehearsal/steps/:id/play',
    { schema: { params: z.object({ id: z.string() }), response: { 200: PlayStepSchema } } },
    async (request) => {
      await requireRehearsal(context);
      const step = await findStep(context, request.params.id);
      const actor = await inTheCounty(context, request);
      return actTransaction(context, actor, async (acting) => {
        const playing = await readPlaying(acting);
        if (playing) throw new ActError('lost-race', `“${playing.title}”还在进行，等它完成再开始下一步。`);
        const { tx, county } = acting;
        const job = await enqueueJob(tx, {
          county,
          kind: 'play-step',
          title: step.title,
          input: { step: step.id },
          actor,
        });
        return { job };
      });
    },
  );
  typed.get('/api/rehearsal/plan', { schema: { response: { 200: WorkPlanSchema } } }, async () => {
    await requireRehearsal(context);
    return WORK_PLAN;
  });
  registerTwoCounties(app, context, registry);
  app.get('/api/rehearsal/voter-file.csv', async (request, reply) => {
    await requireRehearsal(context);
    await actorOf(context, request);
    const stage = await openStage(context, registry);
    return reply
      .type('text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent('演练选民文件.csv')}`)
      .send(await demoVoterFile(stage, isByHand(stage.world)));
  });
}

/** Job: the rest of one step. */
export async function playStepJob(
  context: RehearsalContext,
  registry: ActRegistry,
  job: RunningJob,
): Promise<unknown> {
  const { step } = job.input as { step: string };
  const { signal } = job;
  const stage = await playStep(context, registry, await findStep(context, step), {
    signal,
    report: job.progress,
  });
  return { acts: stage.tally.acts };
}

/** Whoever asks, a superior office's clerk too, is told of the county that rehearses. */
async function inTheCounty(context: RehearsalContext, request: FastifyRequest): Promise<Actor> {
  const actor = await actorOf(context, request);
  const { county } = await context.db.selectFrom('rehearsal').select('county').executeTakeFirstOrThrow();
  return { ...actor, county, area: null, department: null };
}

async function findStep({ db }: RehearsalContext, id: string) {
  const step = stepsOf(await readScenario(db)).find((known) => known.id === id);
  if (!step) throw new ActError('not-found', '没有这一步。');
  return step;
}

/** A session of a demo account: only a rehearsal has those, and they have no password. */
async function sessionAs({ db }: RehearsalContext, signInName: string, device: string): Promise<string> {
  const account = await db
    .selectFrom('account')
    .select('id')
    .where('signInName', '=', signInName)
    .where(
      'signInName',
      'in',
      DEMO_ACCOUNTS.map((demo) => demo.signInName),
    )
    .executeTakeFirst();
  if (!account) throw new ActError('rehearsal-only');
  return openSession(db, account.id, device);
}

function titleOfSeat(role: Role, of: string | undefined): string {
  return of === undefined ? ROLES[role] : `${ROLES[role]}（${of}）`;
}

async function readRehearsal(acting: Acting): Promise<Omit<Rehearsal, 'twoCounties'>> {
  const states = await readStepStates(acting);
  const scenario = await readScenario(acting.tx);
  return {
    scenario,
    today: civilDate(acting.now),
    now: acting.now.toISOString(),
    people: DEMO_ACCOUNTS.map(({ signInName, displayName, role, place, department }) => ({
      signInName,
      displayName,
      role,
      title: titleOfSeat(role, department ?? place?.name),
      place: (place ?? COUNTY).code,
    })),
    steps: stepsOf(scenario).map(({ id, title, at, hint, path, by }) => ({
      id,
      title,
      day: at.slice(0, 10),
      hint,
      path,
      by,
      ...(states.get(id) ?? { done: false, ready: false }),
    })),
    playing: await readPlaying(acting),
    failed: await readFailed(acting),
    byHand: BY_HAND,
  };
}

async function readPlaying({ tx, county }: Acting): Promise<Rehearsal['playing']> {
  const row = await tx
    .selectFrom('job')
    .select(['id', 'title'])
    .where('county', '=', county)
    .where('kind', '=', 'play-step')
    .where('state', 'in', ['waiting', 'running'])
    .executeTakeFirst();
  return row ? { job: row.id, title: row.title } : null;
}

async function readFailed({ tx, county }: Acting): Promise<Rehearsal['failed']> {
  const last = await tx
    .selectFrom('job')
    .select(['title', 'state', 'error'])
    .where('county', '=', county)
    .where('kind', '=', 'play-step')
    // By number: the clock of a rehearsal goes its own way.
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return last?.state === 'failed' ? { title: last.title, error: last.error ?? '' } : null;
}
