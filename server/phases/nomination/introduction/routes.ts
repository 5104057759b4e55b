import type { FastifyInstance, FastifyReply } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { actTransaction } from '../../../acts/acting.ts';
import type { Context } from '../../../acts/context.ts';
import { actorOf, sendAnswer } from '../../../acts/http.ts';
import { performAct } from '../../../acts/perform-act.ts';
import { receivePhoto } from '../../registration/publication/receive-photo.ts';
import { withUploadedFile } from '../../registration/voter-files/uploaded-file.ts';
import { addCandidatePhoto } from './add-candidate-photo.ts';
import { findPhoto, readIntroduction } from './introduction-view.queries.ts';
import { IntroductionSchema } from './introduction-view.schema.ts';
import {
  findPublicPhoto,
  readCandidateCounties,
  readCandidateLists,
  readPublicCandidates,
} from './public-candidates.queries.ts';
import {
  PublicCandidateCountySchema,
  PublicCandidatesSchema,
  PublicConstituenciesSchema,
} from './public-candidates.schema.ts';

const Params = z.object({ id: z.uuid() });
const OfCounty = z.object({ county: z.string().max(20) });

/** 介绍代表候选人, for the office and, without signing in, for everybody. */
export function registerIntroduction(app: FastifyInstance, context: Context): void {
  const typed = app.withTypeProvider<ZodTypeProvider>();
  typed.get(
    '/api/constituencies/:id/introduction',
    { schema: { summary: '候选人介绍', params: Params, response: { 200: IntroductionSchema } } },
    async (request) =>
      actTransaction(context, await actorOf(context, request), (acting) =>
        readIntroduction(acting, request.params.id),
      ),
  );
  typed.get('/api/candidates/:id/photo', { schema: { params: Params } }, async (request, reply) => {
    const { file, type } = await actTransaction(context, await actorOf(context, request), (acting) =>
      findPhoto(acting, request.params.id),
    );
    return sendPhoto(context, reply, file, type);
  });
  registerPhotoUpload(app, context);
  registerPublicCandidates(app, context);
}

function registerPhotoUpload(app: FastifyInstance, context: Context): void {
  app.post('/api/acts/add-candidate-photo', async (request, reply) => {
    const actor = await actorOf(context, request);
    const answer = await withUploadedFile(context, actor, request, receivePhoto, ({ stored, field }) => {
      const candidate = field('candidate', z.uuid(), '没有指明是哪位候选人。请刷新页面后重新上传。');
      field('agreed', z.literal('yes'), '照片要经本人同意才能公开。请先确认本人同意。');
      return {
        asked: [candidate],
        perform: (idempotency) =>
          performAct(context, actor, addCandidatePhoto, { candidate, ...stored }, idempotency),
      };
    });
    return sendAnswer(reply, answer);
  });
}

/** No answer may be kept by anything on the way: on the election day it would go on showing what has stopped. */
function registerPublicCandidates(app: FastifyInstance, context: Context): void {
  const typed = app.withTypeProvider<ZodTypeProvider>();
  typed.get(
    '/api/public/candidates',
    { schema: { summary: '有候选人公布的地方', response: { 200: z.array(PublicCandidateCountySchema) } } },
    (_request, reply) => {
      unkept(reply);
      return readCandidateCounties(context);
    },
  );
  typed.get(
    '/api/public/candidates/:county',
    {
      schema: {
        summary: '已公布候选人的选区',
        params: OfCounty,
        response: { 200: PublicConstituenciesSchema },
      },
    },
    ({ params }, reply) => {
      unkept(reply);
      return readCandidateLists(context, params.county);
    },
  );
  typed.get(
    '/api/public/candidates/:county/:id',
    {
      schema: {
        summary: '一个选区的候选人介绍',
        params: OfCounty.extend(Params.shape),
        response: { 200: PublicCandidatesSchema },
      },
    },
    ({ params }, reply) => {
      unkept(reply);
      return readPublicCandidates(context, params.county, params.id);
    },
  );
  typed.get(
    '/api/public/candidates/:county/photos/:id',
    { schema: { params: OfCounty.extend(Params.shape) } },
    async ({ params }, reply) => {
      const { file, type } = await findPublicPhoto(context, params.county, params.id);
      return sendPhoto(context, reply, file, type);
    },
  );
}

function sendPhoto({ files }: Context, reply: FastifyReply, file: string, type: string): FastifyReply {
  return unkept(reply).type(type).send(files.get(file));
}

function unkept(reply: FastifyReply): FastifyReply {
  return reply.header('cache-control', 'no-store');
}
