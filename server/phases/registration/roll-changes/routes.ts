import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { snapshot } from '../../../acts/acting.ts';
import type { Context } from '../../../acts/context.ts';
import { viewerOf } from '../../../acts/http.ts';
import { readRollBalance } from './balance.queries.ts';
import { RollBalanceSchema } from '../roll-change.schema.ts';

const Params = z.object({ id: z.uuid() });

export function registerRollChanges(app: FastifyInstance, context: Context): void {
  app
    .withTypeProvider<ZodTypeProvider>()
    .get(
      '/api/cycles/:id/roll-balance',
      { schema: { params: Params, response: { 200: RollBalanceSchema } } },
      async (request) =>
        snapshot(context, await viewerOf(context, request, 'register'), (acting) =>
          readRollBalance(acting, request.params.id),
        ),
    );
}
