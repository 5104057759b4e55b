import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { snapshot } from '../../../acts/acting.ts';
import type { Context } from '../../../acts/context.ts';
import { actorOf } from '../../../acts/http.ts';
import { registerKeptFile, registerPhotoAct } from '../kept-file.ts';
import { addPublicityPhoto } from './add-publicity-photo.ts';
import { readPublicity } from './publicity.queries.ts';
import { PublicityViewSchema } from './publicity.schema.ts';

export function registerPublicity(app: FastifyInstance, context: Context): void {
  app
    .withTypeProvider<ZodTypeProvider>()
    .get(
      '/api/publicity',
      { schema: { summary: '宣传', response: { 200: PublicityViewSchema } } },
      async (request) => snapshot(context, await actorOf(context, request), readPublicity),
    );
  registerPhotoAct(app, context, addPublicityPhoto);
  registerKeptFile(
    app,
    context,
    '/api/publicity/:id/photo',
    (request) => actorOf(context, request),
    ({ tx, county }, id) =>
      tx
        .selectFrom('publicityRecord')
        .select(['photo as file', 'photoType as type'])
        .where('county', '=', county)
        .where('id', '=', id)
        .executeTakeFirst(),
  );
}
