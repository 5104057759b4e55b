import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { actTransaction } from '../../../acts/acting.ts';
import type { Context } from '../../../acts/context.ts';
import { actorOf, sendAnswer, viewerOf } from '../../../acts/http.ts';
import { performAct } from '../../../acts/perform-act.ts';
import { readCurrentCycle } from '../../preparation/cycle.queries.ts';
import { withUploadedFile } from '../voter-files/uploaded-file.ts';
import { addPostingPhoto } from './add-posting-photo.ts';
import { readRollObjections } from './objections/objection-view.queries.ts';
import { RollObjectionRowSchema } from './objections/objection-view.schema.ts';
import { readPhoto, readPublicationBoard, readRollPostings } from './posting-view.queries.ts';
import { PublicationRowSchema, RollPostingsSchema } from './posting.schema.ts';
import { readVoterCards } from '../voter-card.queries.ts';
import { VoterCardPageSchema, VoterCardQuerySchema } from '../voter-card.schema.ts';
import { receivePhoto } from './receive-photo.ts';

const Params = z.object({ id: z.uuid() });

/** 公布以后: how far the rolls are, and where they hang. */
export function registerPublication(app: FastifyInstance, context: Context): void {
  const typed = app.withTypeProvider<ZodTypeProvider>();
  typed.get(
    '/api/roll-publication',
    { schema: { summary: '名单公布一览', response: { 200: z.array(PublicationRowSchema) } } },
    async (request) =>
      actTransaction(context, await actorOf(context, request), async (acting) => {
        const { cycle } = await readCurrentCycle(acting);
        return cycle ? readPublicationBoard(acting, cycle.id) : [];
      }),
  );
  typed.get(
    '/api/constituencies/:id/postings',
    { schema: { summary: '名单张贴', params: Params, response: { 200: RollPostingsSchema } } },
    async (request) =>
      actTransaction(context, await viewerOf(context, request, 'postings'), (acting) =>
        readRollPostings(acting, request.params.id),
      ),
  );
  typed.get('/api/roll-postings/:id/photo', { schema: { params: Params } }, async (request, reply) => {
    const { content, type } = await actTransaction(
      context,
      await viewerOf(context, request, 'postings'),
      (acting) => readPhoto(acting, request.params.id),
    );
    return reply.type(type).header('cache-control', 'private, no-store').send(content);
  });
  typed.get(
    '/api/roll-objections',
    { schema: { summary: '名单申诉', response: { 200: z.array(RollObjectionRowSchema) } } },
    async (request) =>
      actTransaction(context, await viewerOf(context, request, 'objections'), async (acting) => {
        const { cycle } = await readCurrentCycle(acting);
        return cycle ? readRollObjections(acting, cycle.id) : [];
      }),
  );
  typed.get(
    '/api/constituencies/:id/voter-cards',
    {
      schema: {
        summary: '选民证',
        params: Params,
        querystring: VoterCardQuerySchema,
        response: { 200: VoterCardPageSchema },
      },
    },
    async (request) =>
      actTransaction(context, await viewerOf(context, request, 'register'), (acting) =>
        readVoterCards(acting, request.params.id, request.query),
      ),
  );
  registerPhotoUpload(app, context);
}

function registerPhotoUpload(app: FastifyInstance, context: Context): void {
  app.post('/api/acts/add-posting-photo', async (request, reply) => {
    const actor = await actorOf(context, request);
    const answer = await withUploadedFile(context, actor, request, receivePhoto, ({ stored, field }) => {
      const posting = field('posting', z.uuid(), '没有指明是哪一处张贴。请刷新页面后重新上传。');
      return {
        asked: [posting],
        perform: (idempotency) =>
          performAct(context, actor, addPostingPhoto, { posting, ...stored }, idempotency),
      };
    });
    return sendAnswer(reply, answer);
  });
}
