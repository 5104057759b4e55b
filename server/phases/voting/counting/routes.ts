import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { actTransaction } from '../../../acts/acting.ts';
import type { Context } from '../../../acts/context.ts';
import { actorOf, sendAnswer } from '../../../acts/http.ts';
import { performAct } from '../../../acts/perform-act.ts';
import { receivePhoto } from '../../registration/publication/receive-photo.ts';
import { withUploadedFile } from '../../registration/voter-files/uploaded-file.ts';
import { addSheetPhoto } from './add-sheet-photo.ts';
import { readCountState, readSheetPhoto } from './counting-view.queries.ts';
import { CountStateSchema } from './counting-view.schema.ts';

const Params = z.object({ id: z.uuid() });
const BundleParams = Params.extend({ bundle: z.coerce.number().int().positive() });

export function registerCounting(app: FastifyInstance, context: Context): void {
  const typed = app.withTypeProvider<ZodTypeProvider>();
  typed.get(
    '/api/rounds/:id/count',
    { schema: { params: Params, response: { 200: CountStateSchema } } },
    async (request) =>
      actTransaction(context, await actorOf(context, request), (acting) =>
        readCountState(acting, request.params.id),
      ),
  );
  typed.get(
    '/api/rounds/:id/bundles/:bundle/photo',
    { schema: { params: BundleParams } },
    async (request, reply) => {
      const { id, bundle } = request.params;
      const { content, type } = await actTransaction(context, await actorOf(context, request), (acting) =>
        readSheetPhoto(acting, id, bundle),
      );
      return reply.type(type).header('cache-control', 'private, no-store').send(content);
    },
  );
  app.post('/api/acts/add-sheet-photo', async (request, reply) => {
    const actor = await actorOf(context, request);
    const answer = await withUploadedFile(context, actor, request, receivePhoto, ({ stored, field }) => {
      const round = field('round', z.uuid(), '没有指明是哪一轮投票。请刷新页面后重新上传。');
      const bundle = field(
        'bundle',
        z.coerce.number().int().positive(),
        '没有指明是哪一捆。请刷新页面后重新上传。',
      );
      return {
        asked: [round, String(bundle)],
        perform: (idempotency) =>
          performAct(context, actor, addSheetPhoto, { round, bundle, ...stored }, idempotency),
      };
    });
    return sendAnswer(reply, answer);
  });
}
