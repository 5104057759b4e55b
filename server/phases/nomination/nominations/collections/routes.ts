import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { actTransaction } from '../../../../acts/acting.ts';
import type { Context } from '../../../../acts/context.ts';
import { viewerOf } from '../../../../acts/http.ts';
import {
  ConfirmationAnswerSchema,
  ConfirmNominationSchema,
  NominationCollectionRowSchema,
  PublicCollectionSchema,
} from './collection.schema.ts';
import { readCollections } from './collection.queries.ts';
import { confirmNomination, takeBackConfirmation } from './confirm-nomination.ts';
import { readPublicCollection } from './linked-collection.ts';

/** A minute and address: many phones of one carrier, or of one hall, share an address. */
const MOST_CONFIRMED = 120;
const MOST_READ = 300;

const Params = z.object({ id: z.uuid() });
const Link = z.object({ code: z.string().max(60) });

/** 收集联名: for everybody with the link without signing in, and for the office. */
export function registerCollections(app: FastifyInstance, context: Context): void {
  const typed = app.withTypeProvider<ZodTypeProvider>();
  typed.get(
    '/api/constituencies/:id/nomination-collections',
    {
      schema: {
        summary: '收集联名',
        params: Params,
        response: { 200: z.array(NominationCollectionRowSchema) },
      },
    },
    async (request) =>
      actTransaction(context, await viewerOf(context, request, 'nominations'), (acting) =>
        readCollections(acting, request.params.id),
      ),
  );
  typed.get(
    '/api/public/nomination-collections/:code',
    {
      schema: { summary: '联名推荐', params: Link, response: { 200: PublicCollectionSchema } },
      config: { rateLimit: { max: MOST_READ } },
    },
    ({ params }) => readPublicCollection(context, params.code),
  );
  for (const [path, summary, answer] of [
    ['confirm', '确认联名', confirmNomination],
    ['take-back', '撤回确认', takeBackConfirmation],
  ] as const) {
    typed.post(
      `/api/public/nomination-collections/:code/${path}`,
      {
        schema: {
          summary,
          params: Link,
          body: ConfirmNominationSchema,
          response: { 200: ConfirmationAnswerSchema },
        },
        config: { rateLimit: { max: MOST_CONFIRMED } },
      },
      ({ params, body }) => answer(context, params.code, body),
    );
  }
}
