import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { actTransaction, snapshot } from '../../../acts/acting.ts';
import type { Context } from '../../../acts/context.ts';
import { actorOf } from '../../../acts/http.ts';
import { lookAtHazards, readSettledHazards } from './follow-hazards.ts';
import { readCountyHazards } from './hazard-figures.ts';
import { CountyHazardsSchema, HazardsSchema, SettledHazardsSchema } from './hazards.schema.ts';

export function registerHazards(app: FastifyInstance, context: Context): void {
  const typed = app.withTypeProvider<ZodTypeProvider>();
  typed.get(
    '/api/hazards',
    { schema: { summary: '风险清单', response: { 200: HazardsSchema } } },
    async (request) => lookAtHazards(context, await actorOf(context, request)),
  );
  typed.get(
    '/api/hazards/settled',
    { schema: { summary: '已消除的风险', response: { 200: SettledHazardsSchema } } },
    async (request) => actTransaction(context, await actorOf(context, request), readSettledHazards),
  );
  typed.get(
    '/api/hazards/counties',
    { schema: { summary: '辖区各县（市、区）的风险', response: { 200: CountyHazardsSchema } } },
    async (request) => snapshot(context, await actorOf(context, request), readCountyHazards),
  );
}
