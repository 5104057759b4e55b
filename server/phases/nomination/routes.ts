import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { actTransaction } from '../../acts/acting.ts';
import type { Context } from '../../acts/context.ts';
import { viewerOf } from '../../acts/http.ts';
import { readNominations } from './nominations-view.queries.ts';
import { NominationsSchema } from './nominations-view.schema.ts';

export function registerNomination(app: FastifyInstance, context: Context): void {
  const typed = app.withTypeProvider<ZodTypeProvider>();
  typed.get(
    '/api/constituencies/:id/nominations',
    { schema: { params: z.object({ id: z.uuid() }), response: { 200: NominationsSchema } } },
    async (request) =>
      actTransaction(context, await viewerOf(context, request, 'nominations'), (acting) =>
        readNominations(acting, request.params.id),
      ),
  );
}
