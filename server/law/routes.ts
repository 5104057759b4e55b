import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { actTransaction } from '../acts/acting.ts';
import type { Context } from '../acts/context.ts';
import { actorOf } from '../acts/http.ts';
import { readEnquiries, readLaw } from './law-view.queries.ts';
import { LawSchema, LegalEnquirySchema } from './law-view.schema.ts';

export function registerLaw(app: FastifyInstance, context: Context): void {
  const typed = app.withTypeProvider<ZodTypeProvider>();
  typed.get('/api/law', { schema: { response: { 200: LawSchema } } }, async (request) =>
    actTransaction(context, await actorOf(context, request), readLaw),
  );
  typed.get(
    '/api/legal-enquiries',
    { schema: { response: { 200: z.array(LegalEnquirySchema) } } },
    async (request) => actTransaction(context, await actorOf(context, request), readEnquiries),
  );
}
