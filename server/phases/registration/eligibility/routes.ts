import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { actTransaction } from '../../../acts/acting.ts';
import type { Context } from '../../../acts/context.ts';
import { viewerOf } from '../../../acts/http.ts';
import { PersonEligibilitySchema } from './eligibility-view.schema.ts';
import { readPersonEligibility } from './person-eligibility.queries.ts';

const Params = z.object({ id: z.uuid() });

export function registerEligibility(app: FastifyInstance, context: Context): void {
  const typed = app.withTypeProvider<ZodTypeProvider>();
  typed.get(
    '/api/persons/:id/eligibility',
    { schema: { params: Params, response: { 200: PersonEligibilitySchema } } },
    async (request) =>
      actTransaction(context, await viewerOf(context, request, 'register'), (acting) =>
        readPersonEligibility(acting, request.params.id),
      ),
  );
}
