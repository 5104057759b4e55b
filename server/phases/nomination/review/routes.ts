import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { actTransaction, permitView } from '../../../acts/acting.ts';
import type { Context } from '../../../acts/context.ts';
import { actorOf, sendAnswer, viewerOf } from '../../../acts/http.ts';
import { performAct } from '../../../acts/perform-act.ts';
import { readCurrentCycle } from '../../preparation/cycle.queries.ts';
import { withUploadedFile } from '../../registration/voter-files/uploaded-file.ts';
import { giveReviewDocument } from './give-review-document.ts';
import { receiveDocument } from './receive-document.ts';
import {
  readConstituencyReview,
  readOpinionDocument,
  readReviewBoard,
  readReviewQueue,
} from './review-view.queries.ts';
import { ConstituencyReviewSchema, ReviewBoardSchema, ReviewQueueSchema } from './review-view.schema.ts';
import { readDepartments } from './review.queries.ts';
import { ReviewGroundSchema } from './review.schema.ts';

const Params = z.object({ id: z.uuid() });

/** 联审: the departments' queue, what they said, and how far it is. */
export function registerReview(app: FastifyInstance, context: Context): void {
  const typed = app.withTypeProvider<ZodTypeProvider>();
  typed.get(
    '/api/review-queue',
    { schema: { summary: '本单位的联审', response: { 200: ReviewQueueSchema } } },
    async (request) =>
      actTransaction(context, await viewerOf(context, request, 'review-queue'), readReviewQueue),
  );
  typed.get(
    '/api/review-board',
    { schema: { summary: '联审一览', response: { 200: ReviewBoardSchema } } },
    async (request) =>
      actTransaction(context, await viewerOf(context, request, 'review'), async (acting) => {
        const { cycle } = await readCurrentCycle(acting);
        const rows = cycle ? await readReviewBoard(acting, cycle.id) : [];
        return { departments: await readDepartments(acting), rows };
      }),
  );
  typed.get(
    '/api/constituencies/:id/review',
    { schema: { summary: '选区的联审', params: Params, response: { 200: ConstituencyReviewSchema } } },
    async (request) =>
      actTransaction(context, await viewerOf(context, request, 'review'), (acting) =>
        readConstituencyReview(acting, request.params.id),
      ),
  );
  typed.get('/api/review-opinions/:id/document', { schema: { params: Params } }, async (request, reply) => {
    const actor = await actorOf(context, request);
    permitView(actor, actor.role === 'reviewer' ? 'review-queue' : 'review');
    const { content, name } = await actTransaction(context, actor, (acting) =>
      readOpinionDocument(acting, request.params.id),
    );
    return reply
      .type('application/octet-stream')
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
      .header('cache-control', 'private, no-store')
      .send(content);
  });
  registerDocumentUpload(app, context);
}

function registerDocumentUpload(app: FastifyInstance, context: Context): void {
  app.post('/api/acts/give-review-document', async (request, reply) => {
    const actor = await actorOf(context, request);
    const answer = await withUploadedFile(context, actor, request, receiveDocument, ({ stored, field }) => {
      const asked = field('request', z.uuid(), '没有指明是哪一件联审。请刷新页面后重新上传。');
      const ground = field('ground', ReviewGroundSchema, '请选择法定情形。');
      return {
        asked: [asked, ground],
        perform: (idempotency) =>
          performAct(context, actor, giveReviewDocument, { request: asked, ground, ...stored }, idempotency),
      };
    });
    return sendAnswer(reply, answer);
  });
}
