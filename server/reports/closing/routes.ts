/** 封存和办结 over HTTP. */
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { snapshot } from '../../acts/acting.ts';
import type { Context } from '../../acts/context.ts';
import { viewerOf } from '../../acts/http.ts';
import { readSealings } from './sealing.queries.ts';
import { SealingsSchema } from './sealing.schema.ts';

export function registerClosing(app: FastifyInstance, context: Context): void {
  const typed = app.withTypeProvider<ZodTypeProvider>();
  typed.get(
    '/api/sealings',
    { schema: { summary: '封存选票', response: { 200: SealingsSchema } } },
    async (request) => snapshot(context, await viewerOf(context, request, 'closing'), readSealings),
  );
}
