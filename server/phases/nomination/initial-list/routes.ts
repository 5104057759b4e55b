import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { actTransaction } from '../../../acts/acting.ts';
import type { Context } from '../../../acts/context.ts';
import { viewerOf } from '../../../acts/http.ts';
import { readListDecisions } from './list-decisions.queries.ts';
import { ListDecisionsSchema } from './list-decisions.schema.ts';

/** 初步代表候选人名单: what was decided about it, corrected, objected to, and what to look at. */
export function registerInitialList(app: FastifyInstance, context: Context): void {
  app.withTypeProvider<ZodTypeProvider>().get(
    '/api/constituencies/:id/list-decisions',
    {
      schema: {
        summary: '名单上的决定、更正和异议',
        params: z.object({ id: z.uuid() }),
        response: { 200: ListDecisionsSchema },
      },
    },
    async (request) =>
      actTransaction(context, await viewerOf(context, request, 'list-objections'), (acting) =>
        readListDecisions(acting, request.params.id),
      ),
  );
}
