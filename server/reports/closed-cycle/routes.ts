/** 封存和办结 over HTTP. */
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { actTransaction, snapshot } from '../../acts/acting.ts';
import type { Context } from '../../acts/context.ts';
import { viewerOf } from '../../acts/http.ts';
import { readClosing } from './closing.queries.ts';
import { ClosingViewSchema } from '../closing/closing.schema.ts';
import { readRetention } from './retention.queries.ts';
import { RetentionViewSchema } from './retention.schema.ts';
import { readSealings } from '../closing/sealing.queries.ts';
import { SealingsSchema } from '../closing/sealing.schema.ts';

export function registerClosing(app: FastifyInstance, context: Context): void {
  const typed = app.withTypeProvider<ZodTypeProvider>();
  typed.get(
    '/api/sealings',
    { schema: { summary: '封存选票', response: { 200: SealingsSchema } } },
    async (request) => snapshot(context, await viewerOf(context, request, 'closing'), readSealings),
  );
  typed.get(
    '/api/closing',
    { schema: { summary: '移交和办结', response: { 200: ClosingViewSchema } } },
    async (request) => actTransaction(context, await viewerOf(context, request, 'closing'), readClosing),
  );
  typed.get(
    '/api/retention',
    { schema: { summary: '保存期限和销毁', response: { 200: RetentionViewSchema } } },
    async (request) => snapshot(context, await viewerOf(context, request, 'closing'), readRetention),
  );
}
