/** What routes share: who is asking, and how answers of acts become HTTP. */
import type { ParameterId } from '@xuanwu/rules/parameters.ts';
import { silentPoint } from '@xuanwu/rules/silent-points.ts';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { ACTS, type ViewName } from '@xuanwu/rules/acts.ts';
import type { Actor } from '../accounts/actor.ts';
import { findSession, type Session } from '../accounts/sign-in.ts';
import type { Act } from './act.ts';
import { permitView } from './acting.ts';
import type { ActAnswer } from './carry-out.ts';
import type { Context } from './context.ts';
import { ActError, ERROR_CODES } from './error-codes.ts';
import type { Idempotency } from './idempotency.ts';
import { performAct } from './perform-act.ts';
import { PendingSchema, type Point, type Problem, ProblemSchema } from './problem.schema.ts';

export const SESSION_COOKIE = 'xuanwu_session';

export async function sessionOf(context: Context, request: FastifyRequest): Promise<Session> {
  const token = request.cookies[SESSION_COOKIE];
  const session = token === undefined ? undefined : await findSession(context.db, token);
  if (!session) throw new ActError('not-signed-in');
  return session;
}

export async function actorOf(context: Context, request: FastifyRequest): Promise<Actor> {
  const { actor, mustChangePassword } = await sessionOf(context, request);
  if (mustChangePassword) throw new ActError('not-permitted', '首次登录要先修改密码，改好后再办理。');
  if (!actor) throw new ActError('not-permitted', '这个账号还没有岗位。请联系安全管理员授予岗位。');
  return actor;
}

/** The actor, where he may see this view of personal data. */
export async function viewerOf(context: Context, request: FastifyRequest, view: ViewName): Promise<Actor> {
  const actor = await actorOf(context, request);
  permitView(actor, view);
  return actor;
}

/** Every write takes an Idempotency-Key. */
export function idempotencyOf(request: FastifyRequest): Idempotency {
  const key = request.headers['idempotency-key'];
  if (typeof key !== 'string' || key.length === 0 || key.length > 200)
    throw new ActError('idempotency-key-missing');
  return { key, request: `${request.method} ${request.url}\n${JSON.stringify(request.body ?? null)}` };
}

/** One POST route an act: `/api/acts/<name>`. */
export function registerActs(
  app: FastifyInstance,
  context: Context,
  acts: readonly Act<never, unknown>[],
): void {
  const typed = app.withTypeProvider<ZodTypeProvider>();
  for (const act of acts) {
    typed.post(
      `/api/acts/${act.name}`,
      {
        schema: {
          summary: ACTS[act.name].title,
          tags: ['acts'],
          body: act.input,
          response: { 200: act.output, 202: PendingSchema, 422: ProblemSchema, '4xx': ProblemSchema },
        },
      },
      async (request, reply) => {
        const actor = await actorOf(context, request);
        const answer = await performAct(context, actor, act, request.body as never, idempotencyOf(request));
        return sendAnswer(reply, answer);
      },
    );
  }
}

export function sendAnswer(reply: FastifyReply, answer: ActAnswer<unknown>): FastifyReply {
  switch (answer.kind) {
    case 'done':
      return reply.code(200).send(answer.output);
    case 'pending':
      return reply.code(202).send({ pending: answer.id });
    case 'refused': {
      const { code, ruling, open, shown } = answer;
      const { status, title, text } = ERROR_CODES[code];
      return sendProblem(reply, {
        type: `urn:xuanwu:problem:${code}`,
        title,
        status,
        code,
        detail: text,
        reasons: [...ruling.reasons],
        undecided: [...ruling.undecided],
        ...(open && { points: open.map((id) => pointOf(id)) }),
        ...(shown && { errors: [...shown] }),
      });
    }
  }
}

/** 法律未定事项, as a form can ask for it. */
function pointOf(id: ParameterId): Point {
  const { choices, ...point } = silentPoint(id);
  return { ...point, choices: [...choices] };
}

export function sendProblem(reply: FastifyReply, problem: Problem): FastifyReply {
  return reply.code(problem.status).type('application/problem+json').send(problem);
}
