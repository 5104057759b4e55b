import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { actTransaction } from '../../acts/acting.ts';
import type { Context } from '../../acts/context.ts';
import { actorOf } from '../../acts/http.ts';
import { registerCredentials } from './credentials/routes.ts';
import { readRoundDetail } from './result-view.queries.ts';
import { RoundDetailSchema } from './result-view.schema.ts';

export function registerResults(app: FastifyInstance, context: Context): void {
  registerCredentials(app, context);
  const typed = app.withTypeProvider<ZodTypeProvider>();
  typed.get(
    '/api/rounds/:id',
    { schema: { params: z.object({ id: z.uuid() }), response: { 200: RoundDetailSchema } } },
    async (request) =>
      actTransaction(context, await actorOf(context, request), (acting) =>
        readRoundDetail(acting, request.params.id),
      ),
  );
}
