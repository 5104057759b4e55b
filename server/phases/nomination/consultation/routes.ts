import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { actTransaction } from '../../../acts/acting.ts';
import type { Context } from '../../../acts/context.ts';
import { actorOf, sendAnswer, viewerOf } from '../../../acts/http.ts';
import { performAct } from '../../../acts/perform-act.ts';
import { receivePhoto } from '../../registration/publication/receive-photo.ts';
import { withUploadedFile } from '../../registration/voter-files/uploaded-file.ts';
import { addConsultationScan } from './add-consultation-scan.ts';
import { readConsultationView, readScan } from './consultation-view.queries.ts';
import { ConsultationViewSchema } from './consultation-view.schema.ts';

const Params = z.object({ id: z.uuid() });

export function registerConsultation(app: FastifyInstance, context: Context): void {
  const typed = app.withTypeProvider<ZodTypeProvider>();
  typed.get(
    '/api/constituencies/:id/consultation',
    { schema: { summary: '酝酿协商和预选', params: Params, response: { 200: ConsultationViewSchema } } },
    async (request) =>
      actTransaction(context, await viewerOf(context, request, 'consultation'), (acting) =>
        readConsultationView(acting, request.params.id),
      ),
  );
  typed.get('/api/consultation-records/:id/scan', { schema: { params: Params } }, async (request, reply) => {
    const { content, type } = await actTransaction(
      context,
      await viewerOf(context, request, 'consultation'),
      (acting) => readScan(acting, request.params.id),
    );
    return reply.type(type).header('cache-control', 'private, no-store').send(content);
  });
  app.post('/api/acts/add-consultation-scan', async (request, reply) => {
    const actor = await actorOf(context, request);
    const answer = await withUploadedFile(context, actor, request, receivePhoto, ({ stored, field }) => {
      const record = field('record', z.uuid(), '没有指明是哪份协商记录。请刷新页面后重新上传。');
      return {
        asked: [record],
        perform: (idempotency) =>
          performAct(context, actor, addConsultationScan, { record, ...stored }, idempotency),
      };
    });
    return sendAnswer(reply, answer);
  });
}
