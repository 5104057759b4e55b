import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Acting } from '../../acts/act.ts';
import { actTransaction, opened, snapshot } from '../../acts/acting.ts';
import type { Context } from '../../acts/context.ts';
import { actorOf } from '../../acts/http.ts';
import { readCurrentCycle } from '../../phases/preparation/cycle.queries.ts';
import { readAreaStatistics } from './area-statistics.queries.ts';
import { readBodies } from './body-figures.queries.ts';
import { CongressBodiesSchema } from './body-figures.schema.ts';
import { readParticipation } from './participation.queries.ts';
import {
  AreaStatisticsSchema,
  ParticipationSchema,
  StatisticListSchema,
  StatisticScopeSchema,
  StructureGoalsSchema,
  StructureSchema,
  SuperiorTargetSchema,
} from './statistics.schema.ts';
import { readGoals, readStructure } from './structure.queries.ts';
import { readSuperiorTargets } from './superior-targets.queries.ts';

const OfList = z.object({ list: StatisticListSchema });

/** 统计: each list's figures once it is published, never before. */
export function registerStatistics(app: FastifyInstance, context: Context): void {
  const typed = app.withTypeProvider<ZodTypeProvider>();
  typed.get(
    '/api/statistics/:list/structure',
    {
      schema: {
        summary: '代表结构',
        params: OfList,
        querystring: StatisticScopeSchema,
        response: { 200: StructureSchema },
      },
    },
    async (request) =>
      snapshot(context, await actorOf(context, request), async (acting) =>
        readStructure(acting, await currentCycle(acting), request.params.list, request.query),
      ),
  );
  typed.get(
    '/api/statistics/:list/participation',
    {
      schema: {
        summary: '提名推荐和选民参与',
        params: OfList,
        querystring: StatisticScopeSchema,
        response: { 200: ParticipationSchema },
      },
    },
    async (request) =>
      snapshot(context, await actorOf(context, request), async (acting) =>
        readParticipation(acting, await currentCycle(acting), request.params.list, request.query),
      ),
  );
  typed.get(
    '/api/statistics/:list/counties',
    {
      schema: {
        summary: '辖区各县（市、区）的统计',
        params: OfList,
        querystring: StatisticScopeSchema.pick({ level: true }),
        response: { 200: AreaStatisticsSchema },
      },
    },
    async (request) =>
      snapshot(context, await actorOf(context, request), (acting) =>
        readAreaStatistics(acting, request.params.list, request.query.level),
      ),
  );
  typed.get(
    '/api/elected-bodies',
    {
      schema: {
        summary: '选出机构的数字',
        querystring: StatisticScopeSchema.pick({ level: true }),
        response: { 200: z.array(CongressBodiesSchema) },
      },
    },
    async (request) =>
      snapshot(context, await actorOf(context, request), (acting) => readBodies(acting, request.query.level)),
  );
  typed.get(
    '/api/superior-targets',
    { schema: { summary: '上级的结构指标', response: { 200: z.array(SuperiorTargetSchema) } } },
    async (request) =>
      snapshot(context, await actorOf(context, request), (acting) => readSuperiorTargets(acting)),
  );
  typed.get(
    '/api/structure-goals',
    { schema: { summary: '结构指标和上届的数字', response: { 200: StructureGoalsSchema } } },
    async (request) =>
      actTransaction(context, await actorOf(context, request), async (acting) =>
        readGoals(acting, await currentCycle(acting)),
      ),
  );
}

async function currentCycle(acting: Acting): Promise<string> {
  const { cycle } = await readCurrentCycle(acting);
  return opened(cycle).id;
}
