import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { actTransaction } from '../../acts/acting.ts';
import type { Context } from '../../acts/context.ts';
import { actorOf, viewerOf } from '../../acts/http.ts';
import {
  CheckInMatchSchema,
  CheckInQuerySchema,
  PollingPlaceRowSchema,
  ProxyCommissionRowSchema,
  RoundRowSchema,
} from './voting-view.schema.ts';
import { registerAbsentees } from './absentees/routes.ts';
import { registerAudit } from './audit/routes.ts';
import { registerCommandRoom } from './command-room/routes.ts';
import { findVotersAt } from './check-in/check-in-view.queries.ts';
import { readPollingPlaces, readProxyCommissions, readRounds } from './voting-view.queries.ts';

import { registerBallots } from './ballots/routes.ts';
import { registerPlacePacks } from './check-in/routes.ts';
import { registerPlaces } from './places/routes.ts';

const Params = z.object({ id: z.uuid() });

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
    },
    async (request) =>
      actTransaction(context, await actorOf(context, request), (acting) =>
        findVotersAt(acting, request.params.id, request.query.q),
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
