import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { actTransaction } from '../../../acts/acting.ts';
import type { Context } from '../../../acts/context.ts';
import { actorOf, viewerOf } from '../../../acts/http.ts';
import { readPaperRegisters } from './paper-register.queries.ts';
import { PaperRegisterRowSchema } from './paper-register.schema.ts';
import { handOverPack, readPlacePacks } from './place-pack.queries.ts';
import { PlacePackRowSchema, PlacePackSchema, SecondCodesSchema } from './place-pack.schema.ts';
import { tellSecondCodes } from './place-pack-seconds.queries.ts';

/** 离线登记: what is out on which device, and the pack itself, which no browser may keep but in its own sealed way. */
export function registerPlacePacks(app: FastifyInstance, context: Context): void {
  const typed = app.withTypeProvider<ZodTypeProvider>();
  typed.get(
    '/api/place-packs',
    { schema: { response: { 200: z.array(PlacePackRowSchema) } } },
    async (request) => actTransaction(context, await actorOf(context, request), readPlacePacks),
  );
  typed.get(
    '/api/polling-places/:id/paper-registers',
    { schema: { params: z.object({ id: z.uuid() }), response: { 200: z.array(PaperRegisterRowSchema) } } },
    async (request) =>
      actTransaction(context, await actorOf(context, request), (acting) =>
        readPaperRegisters(acting, request.params.id),
      ),
  );
  typed.post(
    '/api/place-packs/:pack/second-codes',
    {
      schema: {
        summary: '取复核口令',
        params: z.object({ pack: z.uuid() }),
        response: { 200: SecondCodesSchema },
      },
    },
    async (request, reply) => {
      const actor = await viewerOf(context, request, 'place-pack');
      const told = await actTransaction(context, actor, (acting) => tellSecondCodes(acting, request.params));
      return reply.header('cache-control', 'no-store').send(told);
    },
  );
  typed.post(
    '/api/place-packs/:pack/contents',
    {
      schema: {
        summary: '取离线登记包',
        params: z.object({ pack: z.uuid() }),
        body: z.object({ device: z.uuid() }),
        response: { 200: PlacePackSchema },
      },
    },
    async (request, reply) => {
      const actor = await viewerOf(context, request, 'place-pack');
      const pack = await actTransaction(context, actor, (acting) =>
        handOverPack(acting, { ...request.params, ...request.body }),
      );
      return reply.header('cache-control', 'no-store').send(pack);
    },
  );
}
