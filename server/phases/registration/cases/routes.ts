import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { actTransaction } from '../../../acts/acting.ts';
import type { Context } from '../../../acts/context.ts';
import { viewerOf } from '../../../acts/http.ts';
import { matchCases, previewOf, readBulks } from './bulk/bulk-match.queries.ts';
import { BulkPreviewSchema, BulkRuleSchema, BulksSchema } from './bulk/bulk.schema.ts';
import { readCasePage, readCaseWorkers } from './case-list.queries.ts';
import { readCase } from './case-view.queries.ts';
import {
  CaseFilterSchema,
  CasePageSchema,
  CaseQuerySchema,
  CaseViewSchema,
  CaseWorkersSchema,
} from './case-view.schema.ts';

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
    { schema: { params: Params, querystring: CaseFilterSchema, response: { 200: CaseViewSchema } } },
    async (request) =>
      actTransaction(context, await viewerOf(context, request, 'cases'), (acting) =>
        readCase(acting, request.params.id, request.query),
      ),
  );
  typed.post(
    '/api/cases/bulk-preview',
    { schema: { body: BulkRuleSchema, response: { 200: BulkPreviewSchema } } },
    async (request) =>
      actTransaction(context, await viewerOf(context, request, 'cases'), async (acting) =>
        previewOf(request.body, await matchCases(acting, request.body)),
      ),
  );
  typed.get('/api/case-bulks', { schema: { response: { 200: BulksSchema } } }, async (request) =>
    actTransaction(context, await viewerOf(context, request, 'cases'), readBulks),
  );
  typed.get('/api/case-workers', { schema: { response: { 200: CaseWorkersSchema } } }, async (request) =>
    actTransaction(context, await viewerOf(context, request, 'cases'), readCaseWorkers),
  );
}
