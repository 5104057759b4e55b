import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { actTransaction } from '../../acts/acting.ts';
import type { Context } from '../../acts/context.ts';
import { ActError } from '../../acts/error-codes.ts';
import { actorOf, sessionOf, viewerOf } from '../../acts/http.ts';
import { PollingPlaceRowSchema, ProxyCommissionRowSchema, RoundRowSchema } from './voting-view.schema.ts';
import { registerAbsentees } from './absentees/routes.ts';
import { registerAudit } from './audit/routes.ts';
import { registerCommandRoom } from './command-room/routes.ts';
import { findVotersAt, SERIAL } from './check-in/check-in-view.queries.ts';
import { readCardSeen } from './check-in/card-seen.queries.ts';
import { CardSeenQuerySchema, CardSeenSchema } from './check-in/card-seen.schema.ts';
import { CheckInMatchSchema, CheckInQuerySchema } from './check-in/check-in-view.schema.ts';
import { readPollingPlaces, readProxyCommissions, readRounds } from './voting-view.queries.ts';

import { registerBallots } from './ballots/routes.ts';
import { registerPlacePacks } from './check-in/routes.ts';
import { registerPlaces } from './places/routes.ts';

const Params = z.object({ id: z.uuid() });

/**
 * 按序号查找的次数: so many an hour are the busiest table's. Whoever goes through a roll number by number learns who has come and who has not; a name or a card has to be
 * known first.
 */
const MOST_SERIALS = 400;

function limitSerials(context: Context) {
  return {
    max: MOST_SERIALS,
    timeWindow: '1 hour',
    keyGenerator: async (request: FastifyRequest) => (await sessionOf(context, request)).account,
    // Asked before the query has been looked at: it may be there twice.
    allowList: ({ query }: FastifyRequest) => !SERIAL.test(String((query as { q?: unknown }).q).trim()),
    errorResponseBuilder: () =>
      new ActError(
        'too-many-requests',
        '这个账号一小时里按序号查找得太多，先停一停。请扫选民证，或者按姓名、公民身份号码查找。',
      ),
  };
}

export function registerVoting(app: FastifyInstance, context: Context): void {
  registerCommandRoom(app, context);
  registerAudit(app, context);
  const typed = app.withTypeProvider<ZodTypeProvider>();
  registerPlacePacks(app, context);
  registerAbsentees(app, context);
  registerPlaces(app, context);
  registerBallots(app, context);
  typed.get(
    '/api/polling-places',
    { schema: { response: { 200: z.array(PollingPlaceRowSchema) } } },
    async (request) => actTransaction(context, await actorOf(context, request), readPollingPlaces),
  );
  typed.get(
    '/api/polling-places/:id/voters',
    {
      schema: {
        params: Params,
        querystring: CheckInQuerySchema,
        response: { 200: z.array(CheckInMatchSchema) },
      },
      config: { rateLimit: limitSerials(context) },
    },
    async (request) =>
      actTransaction(context, await actorOf(context, request), (acting) =>
        findVotersAt(acting, request.params.id, request.query.q),
      ),
  );
  typed.get(
    '/api/polling-places/:id/cards',
    { schema: { params: Params, querystring: CardSeenQuerySchema, response: { 200: CardSeenSchema } } },
    async (request) =>
      actTransaction(context, await actorOf(context, request), (acting) =>
        readCardSeen(acting, request.params.id, request.query.code),
      ),
  );
  typed.get('/api/rounds', { schema: { response: { 200: z.array(RoundRowSchema) } } }, async (request) =>
    actTransaction(context, await actorOf(context, request), (acting) => readRounds(acting)),
  );
  typed.get(
    '/api/constituencies/:id/proxy-commissions',
    { schema: { params: Params, response: { 200: z.array(ProxyCommissionRowSchema) } } },
    async (request) =>
      actTransaction(context, await viewerOf(context, request, 'proxies'), (acting) =>
        readProxyCommissions(acting, request.params.id),
      ),
  );
}
