import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { actTransaction } from '../../../acts/acting.ts';
import type { Context } from '../../../acts/context.ts';
import { viewerOf } from '../../../acts/http.ts';
import { readPopulationBalance } from './population.queries.ts';
import { PopulationBalanceSchema } from './population.schema.ts';

const Params = z.object({ id: z.uuid() });

export function registerPopulation(app: FastifyInstance, context: Context): void {
  app
    .withTypeProvider<ZodTypeProvider>()
    .get(
      '/api/cycles/:id/population-balance',
      { schema: { params: Params, response: { 200: PopulationBalanceSchema } } },
      async (request) =>
        actTransaction(context, await viewerOf(context, request, 'register'), (acting) =>
          readPopulationBalance(acting, request.params.id),
        ),
    );
}
