import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { actTransaction } from '../../../acts/acting.ts';
import type { Context } from '../../../acts/context.ts';
import { actorOf } from '../../../acts/http.ts';
import { readCurrentCycle } from '../../preparation/cycle.queries.ts';
import { PublicStationSchema, RegistrationStationRowSchema } from './station.schema.ts';
import { readPublicStations, readStations } from './stations.queries.ts';

/** 登记站, for the office and, without signing in, for everybody. */
export function registerStations(app: FastifyInstance, context: Context): void {
  const typed = app.withTypeProvider<ZodTypeProvider>();
  typed.get(
    '/api/registration-stations',
    { schema: { response: { 200: z.array(RegistrationStationRowSchema) } } },
    async (request) =>
      actTransaction(context, await actorOf(context, request), async (acting) => {
        const { cycle } = await readCurrentCycle(acting);
        return cycle ? readStations(acting, cycle.id) : [];
      }),
  );
  typed.get(
    '/api/public/registration-stations',
    { schema: { response: { 200: z.array(PublicStationSchema) } } },
    () => readPublicStations(context),
  );
}
