import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { actTransaction } from '../../../acts/acting.ts';
import type { Context } from '../../../acts/context.ts';
import { viewerOf } from '../../../acts/http.ts';
import { readCredentials } from './credentials-view.queries.ts';
import { CredentialsViewSchema } from './credentials-view.schema.ts';

export function registerCredentials(app: FastifyInstance, context: Context): void {
  app
    .withTypeProvider<ZodTypeProvider>()
    .get(
      '/api/credentials',
      { schema: { summary: '代表资格审查', response: { 200: z.array(CredentialsViewSchema) } } },
      async (request) =>
        actTransaction(context, await viewerOf(context, request, 'credentials'), readCredentials),
    );
}
