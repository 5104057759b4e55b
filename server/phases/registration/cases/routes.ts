import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { actTransaction } from '../../../acts/acting.ts';
import type { Context } from '../../../acts/context.ts';
import { viewerOf } from '../../../acts/http.ts';
import { readCasePage, readCaseWorkers } from './case-list.queries.ts';
import { readCase } from './case-view.queries.ts';
import { CasePageSchema, CaseQuerySchema, CaseViewSchema, CaseWorkersSchema } from './case-view.schema.ts';

const Params = z.object({ id: z.uuid() });

export function registerCases(app: FastifyInstance, context: Context): void {
  const typed = app.withTypeProvider<ZodTypeProvider>();
  typed.get(
    '/api/cases',
    { schema: { querystring: CaseQuerySchema, response: { 200: CasePageSchema } } },
    async (request) =>
      actTransaction(context, await viewerOf(context, request, 'cases'), (acting) =>
        readCasePage(acting, request.query),
      ),
  );
  typed.get(
    '/api/cases/:id',
    { schema: { params: Params, response: { 200: CaseViewSchema } } },
    async (request) =>
      actTransaction(context, await viewerOf(context, request, 'cases'), (acting) =>
        readCase(acting, request.params.id),
      ),
  );
  typed.get('/api/case-workers', { schema: { response: { 200: CaseWorkersSchema } } }, async (request) =>
    actTransaction(context, await viewerOf(context, request, 'cases'), readCaseWorkers),
  );
}
