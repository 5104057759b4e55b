import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { actTransaction } from '../../../acts/acting.ts';
import type { Context } from '../../../acts/context.ts';
import { actorOf, sendAnswer, viewerOf } from '../../../acts/http.ts';
import { performAct } from '../../../acts/perform-act.ts';
import { receiveVoterFile } from '../voter-files/receive-voter-file.ts';
import { withUploadedFile } from '../voter-files/uploaded-file.ts';
import { PersonEligibilitySchema } from './eligibility-view.schema.ts';
import {
  EligibilityListsSchema,
  EligibilityListViewSchema,
  UploadEligibilityListSchema,
} from './lists/eligibility-list.schema.ts';
import { readLists, readListView } from './lists/list-view.queries.ts';
import { uploadEligibilityList } from './lists/upload-eligibility-list.ts';
import { readPersonEligibility } from './person-eligibility.queries.ts';

const Params = z.object({ id: z.uuid() });

export function registerEligibility(app: FastifyInstance, context: Context): void {
  registerListUpload(app, context);
  const typed = app.withTypeProvider<ZodTypeProvider>();
  typed.get(
    '/api/persons/:id/eligibility',
    { schema: { params: Params, response: { 200: PersonEligibilitySchema } } },
    async (request) =>
      actTransaction(context, await viewerOf(context, request, 'register'), (acting) =>
        readPersonEligibility(acting, request.params.id),
      ),
  );
  typed.get(
    '/api/eligibility-lists',
    { schema: { response: { 200: EligibilityListsSchema } } },
    async (request) => actTransaction(context, await viewerOf(context, request, 'eligibility'), readLists),
  );
  typed.get(
    '/api/eligibility-lists/:id',
    { schema: { params: Params, response: { 200: EligibilityListViewSchema } } },
    async (request) =>
      actTransaction(context, await viewerOf(context, request, 'eligibility'), (acting) =>
        readListView(acting, request.params.id),
      ),
  );
}

const { cycle, kind, source, document } = UploadEligibilityListSchema.shape;

function registerListUpload(app: FastifyInstance, context: Context): void {
  app.post('/api/acts/upload-eligibility-list', async (request, reply) => {
    const actor = await actorOf(context, request);
    const answer = await withUploadedFile(context, actor, request, receiveVoterFile, ({ stored, field }) => {
      const asked = {
        cycle: field('cycle', cycle, '没有指明是哪一次换届。请刷新页面后重新上传。'),
        kind: field('kind', kind, '没有指明是什么名册。请先选择名册的种类。'),
        source: field('source', source, '没有指明名册从哪里来。请先选择来源。'),
        document: field('document', document, '没有填名册的名称和文号。请先填写。'),
      };
      const { header: _, ...file } = stored;
      return {
        asked: Object.values(asked),
        perform: (idempotency) =>
          performAct(context, actor, uploadEligibilityList, { ...asked, ...file }, idempotency),
      };
    });
    return sendAnswer(reply, answer);
  });
}
