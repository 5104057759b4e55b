import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { actTransaction } from '../acts/acting.ts';
import type { Context } from '../acts/context.ts';
import { actorOf, sendAnswer, viewerOf } from '../acts/http.ts';
import { performAct } from '../acts/perform-act.ts';
import { withUploadedFile } from '../phases/registration/voter-import/uploaded-file.ts';
import { attachSubmissionFile } from './submissions/attach-submission-file.ts';
import { receiveAttachment } from './submissions/receive-attachment.ts';
import { findAttachment, readSubmissions } from './submissions/submission.queries.ts';
import { SubmissionsViewSchema } from './submissions/submission.schema.ts';

const Params = z.object({ id: z.uuid() });

/** 上下级之间: what goes up for approval or for the record, and what comes back. */
export function registerLevels(app: FastifyInstance, context: Context): void {
  const typed = app.withTypeProvider<ZodTypeProvider>();
  typed.get(
    '/api/submissions',
    { schema: { summary: '上报与批复', response: { 200: SubmissionsViewSchema } } },
    async (request) => actTransaction(context, await viewerOf(context, request, 'levels'), readSubmissions),
  );
  typed.get('/api/submission-files/:id', { schema: { params: Params } }, async (request, reply) => {
    const { file, name } = await actTransaction(
      context,
      await viewerOf(context, request, 'levels'),
      (acting) => findAttachment(acting, request.params.id),
    );
    return reply
      .type('application/octet-stream')
      .header('cache-control', 'no-store')
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
      .send(context.files.get(file));
  });
  app.post('/api/acts/attach-submission-file', async (request, reply) => {
    const actor = await actorOf(context, request);
    const answer = await withUploadedFile(context, actor, request, receiveAttachment, ({ stored, field }) => {
      const submission = field('submission', z.uuid(), '没有指明是哪一份上报件。请刷新页面后重新上传。');
      return {
        asked: [submission],
        perform: (idempotency) =>
          performAct(context, actor, attachSubmissionFile, { submission, ...stored }, idempotency),
      };
    });
    return sendAnswer(reply, answer);
  });
}
