import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { actTransaction } from '../../../acts/acting.ts';
import type { Context } from '../../../acts/context.ts';
import { actorOf } from '../../../acts/http.ts';
import { readAuditViews } from './audit-view.queries.ts';
import { AuditViewSchema } from './audit-view.schema.ts';

export function registerAudit(app: FastifyInstance, context: Context): void {
  app.withTypeProvider<ZodTypeProvider>().get(
    '/api/rounds/:id/audits',
    {
      schema: {
        summary: '一轮投票的抽样审计',
        params: z.object({ id: z.uuid() }),
        response: { 200: z.array(AuditViewSchema) },
      },
    },
    async (request) =>
      actTransaction(context, await actorOf(context, request), (acting) =>
        readAuditViews(acting, request.params.id),
      ),
  );
}
