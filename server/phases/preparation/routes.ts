import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { actTransaction } from '../../acts/acting.ts';
import type { Context } from '../../acts/context.ts';
import { actorOf } from '../../acts/http.ts';
import { readCurrentCycle } from './cycle.queries.ts';
import { CurrentCycleSchema } from './cycle.schema.ts';
import { readBodyRows, readElectionRows, readTaskRows } from './preparation.queries.ts';
import { AreaRowSchema, BodyRowSchema, ElectionRowSchema, TaskRowSchema } from './preparation.schema.ts';

export function registerPreparation(app: FastifyInstance, context: Context): void {
  const typed = app.withTypeProvider<ZodTypeProvider>();
  typed.get('/api/cycle', { schema: { response: { 200: CurrentCycleSchema } } }, async (request) =>
    actTransaction(context, await actorOf(context, request), readCurrentCycle),
  );
  typed.get(
    '/api/elections',
    { schema: { response: { 200: z.array(ElectionRowSchema) } } },
    async (request) => actTransaction(context, await actorOf(context, request), readElectionRows),
  );
  typed.get(
    '/api/election-bodies',
    { schema: { response: { 200: z.array(BodyRowSchema) } } },
    async (request) => actTransaction(context, await actorOf(context, request), readBodyRows),
  );
  typed.get('/api/tasks', { schema: { response: { 200: z.array(TaskRowSchema) } } }, async (request) =>
    actTransaction(context, await actorOf(context, request), readTaskRows),
  );
  typed.get('/api/areas', { schema: { response: { 200: z.array(AreaRowSchema) } } }, async (request) =>
    actTransaction(context, await actorOf(context, request), ({ tx, county }) =>
      tx
        .selectFrom('area')
        .select(['code', 'name', 'kind'])
        .where((where) => where.or([where('code', '=', county), where('parent', '=', county)]))
        .orderBy('code')
        .execute(),
    ),
  );
}
