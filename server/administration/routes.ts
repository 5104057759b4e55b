import { timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { sha256 } from '@xuanwu/ledger/chain.ts';
import { type ActName, ACTS } from '@xuanwu/rules/acts.ts';
import { sql } from 'kysely';
import { z } from 'zod';
import { changePassword, closeSession, signIn, switchRole } from '../accounts/sign-in.ts';
import { actTransaction } from '../acts/acting.ts';
import { civilDate } from '../acts/clock.ts';
import { type ActRegistry, confirmAct, returnAct, withdrawAct } from '../acts/confirm-act.ts';
import type { Context } from '../acts/context.ts';
import { ActError } from '../acts/error-codes.ts';
import { installationKind } from '../acts/installation-kind.ts';
import { actorOf, idempotencyOf, sendAnswer, SESSION_COOKIE, sessionOf } from '../acts/http.ts';
import { openedInput } from '../acts/pending-input.ts';
import {
  AccountListSchema,
  ChangePasswordSchema,
  InstallationKeySchema,
  InstallationSchema,
  PendingActSchema,
  PendingElectionDaySchema,
  ReturnActSchema,
  SessionSchema,
  SetUpSchema,
  SignInSchema,
  SwitchRoleSchema,
} from './administration.schema.ts';
import { type BrowserDevice, deviceOfBrowser, keepDevice } from './browser-device.ts';
import { makeOfficial } from './installation.ts';
import { readAccounts, sessionView } from './session-view.ts';
import { readPersonsOfRequests } from './persons-of-request.queries.ts';
import { readPlacesOfRequests } from './places-of-request.queries.ts';
import { maySeeRequest, takesPart, wordsOfRequest } from './words-of-request.ts';

const Done = z.object({ ok: z.literal(true) });
const DONE = { ok: true as const };

export function setSessionCookie(reply: FastifyReply, token: string, device: BrowserDevice): void {
  const secure = reply.request.protocol === 'https';
  void reply.setCookie(SESSION_COOKIE, token, { path: '/', httpOnly: true, sameSite: 'strict', secure });
  keepDevice(reply, device);
}

/** Signing in and out, the installation, pending acts, accounts. */
export function registerAdministration(
  app: FastifyInstance,
  context: Context,
  options: { readonly registry: ActRegistry; readonly setUpCode: string },
): void {
  registerInstallation(app, context, options.setUpCode);
  registerSession(app, context);
  registerPendingActs(app, context, options.registry);
  registerAccounts(app, context);
}

function registerInstallation(app: FastifyInstance, context: Context, setUpCode: string): void {
  const typed = app.withTypeProvider<ZodTypeProvider>();
  typed.get('/api/installation', { schema: { response: { 200: InstallationSchema } } }, async () => {
    const now = context.clock.now();
    const kind = await installationKind(context.db);
    return { kind, today: civilDate(now), now: now.toISOString(), keyFingerprint: context.keys.fingerprint };
  });
  typed.get('/api/installation/key', { schema: { response: { 200: InstallationKeySchema } } }, () => {
    const { publicKey, fingerprint } = context.keys;
    return { publicKey, fingerprint };
  });
  typed.post(
    '/api/installation/official',
    {
      schema: { body: SetUpSchema, response: { 200: Done } },
      config: { rateLimit: { max: 10, keyGenerator: () => 'everybody' } },
    },
    async ({ body }) => {
      if (!timingSafeEqual(sha256(body.code.trim()), sha256(setUpCode))) {
        throw new ActError('not-permitted', '初始化码不对。它显示在启动本程序的窗口里，请照着输入。');
      }
      await makeOfficial(context, body.administrators);
      return DONE;
    },
  );
}

function registerSession(app: FastifyInstance, context: Context): void {
  const typed = app.withTypeProvider<ZodTypeProvider>();
  const tokenOf = (cookies: Record<string, string | undefined>) => cookies[SESSION_COOKIE] ?? '';
  typed.post(
    '/api/session',
    { schema: { body: SignInSchema, response: { 200: Done } }, config: { rateLimit: { max: 30 } } },
    async (request, reply) => {
      const { body } = request;
      const device = deviceOfBrowser(request);
      const result = await signIn(context.db, body.signInName, body.password, device.hash);
      if (result.kind === 'locked') throw new ActError('account-locked');
      if (result.kind === 'wrong') throw new ActError('wrong-credentials');
      setSessionCookie(reply, result.token, device);
      return DONE;
    },
  );
  typed.get('/api/session', { schema: { response: { 200: SessionSchema } } }, async (request) =>
    sessionView(context.db, await sessionOf(context, request)),
  );
  typed.delete('/api/session', { schema: { response: { 200: Done } } }, async (request, reply) => {
    await closeSession(context.db, tokenOf(request.cookies));
    void reply.clearCookie(SESSION_COOKIE, { path: '/' });
    return DONE;
  });
  typed.post(
    '/api/session/role',
    { schema: { body: SwitchRoleSchema, response: { 200: Done } } },
    async (request) => {
      await sessionOf(context, request);
      const switched = await switchRole(context.db, tokenOf(request.cookies), request.body.roleGrant);
      if (!switched) throw new ActError('not-permitted', '这不是您的岗位。');
      return DONE;
    },
  );
  typed.post(
    '/api/session/password',
    { schema: { body: ChangePasswordSchema, response: { 200: Done } }, config: { rateLimit: { max: 30 } } },
    async (request) => {
      const { account } = await sessionOf(context, request);
      const changed = await changePassword(context.db, tokenOf(request.cookies), account, request.body);
      if (!changed) throw new ActError('wrong-credentials', '现在的密码不对，没有修改。');
      return DONE;
    },
  );
}

/** 变更选举日, while what was typed is still kept. */
function electionDayOf(act: string, input: unknown) {
  const asked = act === 'change-election-day' ? PendingElectionDaySchema.safeParse(input) : undefined;
  return asked?.data ?? null;
}

function registerPendingActs(app: FastifyInstance, context: Context, registry: ActRegistry): void {
  const typed = app.withTypeProvider<ZodTypeProvider>();
  typed.get(
    '/api/pending-acts',
    { schema: { response: { 200: z.array(PendingActSchema) } } },
    async (request) => {
      const actor = await actorOf(context, request);
      return actTransaction(context, actor, async ({ tx, county }) => {
        const rows = await tx
          .selectFrom('pendingAct as p')
          .innerJoin('account as asker', 'asker.id', 'p.askedBy')
          .leftJoin('account as decider', 'decider.id', 'p.decidedBy')
          .where('p.county', '=', county)
          .orderBy('p.askedAt', 'desc')
          .limit(500)
          .select(['p.id', 'p.act', 'p.summary', 'p.askedAt', 'p.askedBy as asker', 'p.state', 'p.reason'])
          .select(['asker.displayName as askedBy', 'decider.displayName as decidedBy', 'p.decidedAt'])
          .select(['p.input'])
          .select(sql<string | null>`p.input ->> 'constituency'`.as('constituency'))
          .select(sql<string | null>`p.input ->> 'round'`.as('round'))
          .select(sql<string | null>`p.input ->> 'case'`.as('case'))
          .execute();
        const seen = [];
        for (const row of rows)
          if (maySeeRequest(actor.role, row.act as ActName))
            seen.push({ ...row, input: await openedInput({ tx, county, context }, row.input) });
        const waiting = seen.filter(({ state }) => state === 'waiting');
        const persons = await readPersonsOfRequests({ tx, county }, waiting);
        const places = await readPlacesOfRequests({ tx, county }, waiting);
        return seen.map(
          ({ asker, askedAt, decidedAt, state, constituency, round, case: caseId, input, ...row }) => ({
            ...row,
            asked: wordsOfRequest(
              actor.role,
              row.act as ActName,
              input,
              persons.get(row.id),
              places.get(row.id),
            ),
            about: {
              constituency,
              round,
              case: caseId,
              electionDay: electionDayOf(row.act, input),
              persons: takesPart(actor.role, row.act as ActName) ? [...(persons.get(row.id) ?? [])] : [],
            },
            decidedAt: decidedAt?.toISOString() ?? null,
            title: ACTS[row.act as ActName].title,
            askedAt: askedAt.toISOString(),
            state: state as 'waiting',
            mine: asker === actor.account,
          }),
        );
      });
    },
  );
  const Params = z.object({ id: z.uuid() });
  typed.post('/api/pending-acts/:id/confirm', { schema: { params: Params } }, async (request, reply) => {
    const actor = await actorOf(context, request);
    const answer = await confirmAct(context, actor, registry, request.params.id, idempotencyOf(request));
    return sendAnswer(reply, answer);
  });
  typed.post(
    '/api/pending-acts/:id/return',
    { schema: { params: Params, body: ReturnActSchema, response: { 200: Done } } },
    async (request) => {
      const actor = await actorOf(context, request);
      idempotencyOf(request);
      await returnAct(context, actor, registry, request.params.id, request.body.reason);
      return DONE;
    },
  );
  typed.post(
    '/api/pending-acts/:id/withdraw',
    { schema: { summary: '撤回申请', params: Params, response: { 200: Done } } },
    async (request) => {
      const actor = await actorOf(context, request);
      idempotencyOf(request);
      await withdrawAct(context, actor, request.params.id);
      return DONE;
    },
  );
}

function registerAccounts(app: FastifyInstance, context: Context): void {
  const typed = app.withTypeProvider<ZodTypeProvider>();
  typed.get('/api/accounts', { schema: { response: { 200: AccountListSchema } } }, async (request) => {
    const { role } = await actorOf(context, request);
    if (!role.endsWith('-administrator')) throw new ActError('not-permitted');
    return readAccounts(context.db);
  });
}
