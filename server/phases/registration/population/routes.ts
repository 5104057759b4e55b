import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { actTransaction } from '../../../acts/acting.ts';
import type { Context } from '../../../acts/context.ts';
import { viewerOf } from '../../../acts/http.ts';
import { readAgeReview } from './age-review.queries.ts';
import { AgeReviewQuerySchema, AgeReviewSchema } from './age-review.schema.ts';
import { readPopulationBalance } from './population.queries.ts';
import { PopulationBalanceSchema } from './population.schema.ts';

const Params = z.object({ id: z.uuid() });

export function registerPopulation(app: FastifyInstance, context: Context): void {
  const typed = app.withTypeProvider<ZodTypeProvider>();
  typed.get(
    '/api/cycles/:id/population-balance',
    { schema: { params: Params, response: { 200: PopulationBalanceSchema } } },
    async (request) =>
      actTransaction(context, await viewerOf(context, request, 'register'), (acting) =>
        readPopulationBalance(acting, request.params.id),
      ),
  );
  typed.get(
    '/api/cycles/:id/age-review',
    { schema: { params: Params, querystring: AgeReviewQuerySchema, response: { 200: AgeReviewSchema } } },
    async (request) =>
      actTransaction(context, await viewerOf(context, request, 'register'), (acting) =>
        readAgeReview(acting, request.params.id, request.query),
      ),
  );
}
