import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Acting } from '../../../acts/act.ts';
import { actTransaction, found } from '../../../acts/acting.ts';
import type { Context } from '../../../acts/context.ts';
import { actorOf, sendAnswer, viewerOf } from '../../../acts/http.ts';
import { performAct } from '../../../acts/perform-act.ts';
import { receiveScan } from '../../registration/publication/receive-photo.ts';
import { withUploadedFile } from '../../registration/voter-files/uploaded-file.ts';
import { addNominationScan } from './add-nomination-scan.ts';
import { registerCollections } from './collections/routes.ts';
import { findNominators } from './find-nominators.ts';
import { FindNominatorsSchema, NominatorsFoundSchema } from './find-nominators.schema.ts';

const Params = z.object({ id: z.uuid() });

/** 登记提名: names on the paper looked up on the roll, and the paper itself. */
export function registerNominationForms(app: FastifyInstance, context: Context): void {
  registerCollections(app, context);
  const typed = app.withTypeProvider<ZodTypeProvider>();
  typed.post(
    '/api/constituencies/:id/find-nominators',
    {
      schema: {
        summary: '在名单上查找联名的选民',
        params: Params,
        body: FindNominatorsSchema,
        response: { 200: NominatorsFoundSchema },
      },
    },
    async (request) =>
      actTransaction(context, await viewerOf(context, request, 'nominations'), (acting) =>
        findNominators(acting, request.params.id, request.body.names),
      ),
  );
  typed.get('/api/nomination-scans/:id', { schema: { params: Params } }, async (request, reply) => {
    const { content, type } = await actTransaction(
      context,
      await viewerOf(context, request, 'nominations'),
      (acting) => readScan(acting, request.params.id),
    );
    return reply.type(type).header('cache-control', 'private, no-store').send(content);
  });
  app.post('/api/acts/add-nomination-scan', async (request, reply) => {
    const actor = await actorOf(context, request);
    const answer = await withUploadedFile(context, actor, request, receiveScan, ({ stored, field }) => {
      const nomination = field('nomination', z.uuid(), '没有指明是哪一件提名。请刷新页面后重新上传。');
      return {
        asked: [nomination],
        perform: (idempotency) =>
          performAct(context, actor, addNominationScan, { nomination, ...stored }, idempotency),
      };
    });
    return sendAnswer(reply, answer);
  });
}

async function readScan({ tx, county, context }: Acting, id: string) {
  const scan = await tx
    .selectFrom('nominationScan')
    .select('type')
    .where('county', '=', county)
    .where('id', '=', id)
    .executeTakeFirst();
  const { type } = found(scan, '这份扫描件');
  return { content: context.files.get(id), type };
}
