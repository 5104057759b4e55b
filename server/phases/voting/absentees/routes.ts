import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { actTransaction, found } from '../../../acts/acting.ts';
import type { Context } from '../../../acts/context.ts';
import { viewerOf } from '../../../acts/http.ts';
import { readCurrentCycle } from '../../preparation/cycle.queries.ts';
import { AbsenteesSchema } from './absentee.schema.ts';
import { readAbsentees } from './absentees-view.queries.ts';

/** 不能到场的选民: where they are held or ill, under the view `absentees`. */
export function registerAbsentees(app: FastifyInstance, context: Context): void {
  app
    .withTypeProvider<ZodTypeProvider>()
    .get('/api/absentees', { schema: { response: { 200: AbsenteesSchema } } }, async (request) =>
      actTransaction(context, await viewerOf(context, request, 'absentees'), async (acting) => {
        const { cycle } = await readCurrentCycle(acting);
        return readAbsentees(acting, found(cycle ?? undefined, '正在进行的换届').id);
      }),
    );
}
