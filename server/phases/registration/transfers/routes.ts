import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { actTransaction, found } from '../../../acts/acting.ts';
import type { Context } from '../../../acts/context.ts';
import { viewerOf } from '../../../acts/http.ts';
import { readCurrentCycle } from '../../preparation/cycle.queries.ts';
import { TransfersSchema } from '../transfer.schema.ts';
import { readTransfers } from './transfers-view.queries.ts';

/** 选民资格转移: names and where people live, under the view `transfers`. */
export function registerTransfers(app: FastifyInstance, context: Context): void {
  app.withTypeProvider<ZodTypeProvider>().get(
    '/api/transfers',
    {
      schema: {
        querystring: z.object({ person: z.uuid().optional() }),
        response: { 200: TransfersSchema },
      },
    },
    async (request) =>
      actTransaction(context, await viewerOf(context, request, 'transfers'), async (acting) => {
        const { cycle } = await readCurrentCycle(acting);
        return readTransfers(acting, found(cycle ?? undefined, '正在进行的换届').id, request.query.person);
      }),
  );
}
