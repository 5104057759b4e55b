import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { actTransaction } from '../../../acts/acting.ts';
import type { Context } from '../../../acts/context.ts';
import { actorOf } from '../../../acts/http.ts';
import { lockRound } from '../round.queries.ts';
import { readBallotLayout } from './ballot-layout.queries.ts';
import { BallotLayoutsSchema } from './ballot-layout.schema.ts';
import { readBallotStock } from './ballot-stock.queries.ts';
import { BallotStockSchema } from './ballot-stock.schema.ts';
import { readSecondNames } from './second-names.queries.ts';
import { SecondNamesSchema } from './second-names.schema.ts';
import { readBoxCustody } from './box-custody.queries.ts';
import { BoxCustodySchema } from './box-custody.schema.ts';

const Params = z.object({ id: z.uuid() });

export function registerBallots(app: FastifyInstance, context: Context): void {
  const typed = app.withTypeProvider<ZodTypeProvider>();
  typed.get(
    '/api/cycles/:id/ballot-layouts',
    { schema: { params: Params, response: { 200: BallotLayoutsSchema } } },
    async (request) =>
      actTransaction(context, await actorOf(context, request), async (acting) => ({
        cycle: request.params.id,
        county: await readBallotLayout(acting, request.params.id, 'county'),
        township: await readBallotLayout(acting, request.params.id, 'township'),
      })),
  );
  typed.get(
    '/api/rounds/:id/ballot-stock',
    { schema: { params: Params, response: { 200: BallotStockSchema } } },
    async (request) =>
      actTransaction(context, await actorOf(context, request), async (acting) =>
        readBallotStock(acting, await lockRound(acting, request.params.id)),
      ),
  );
  typed.get(
    '/api/rounds/:id/second-names',
    { schema: { params: Params, response: { 200: SecondNamesSchema } } },
    async (request) =>
      actTransaction(context, await actorOf(context, request), async (acting) =>
        readSecondNames(acting, await lockRound(acting, request.params.id)),
      ),
  );
  typed.get(
    '/api/polling-places/:id/box-custody',
    {
      schema: {
        params: Params,
        querystring: z.object({ day: z.iso.date() }),
        response: { 200: BoxCustodySchema },
      },
    },
    async (request) =>
      actTransaction(context, await actorOf(context, request), (acting) =>
        readBoxCustody(acting, request.params.id, request.query.day),
      ),
  );
}
