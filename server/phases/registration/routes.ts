import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { actTransaction, snapshot } from '../../acts/acting.ts';
import type { Context } from '../../acts/context.ts';
import { actorOf, sendAnswer, viewerOf } from '../../acts/http.ts';
import { performAct } from '../../acts/perform-act.ts';
import { registerCases } from './cases/routes.ts';
import { registerEligibility } from './eligibility/routes.ts';
import { registerContact } from './contact/routes.ts';
import { registerTransfers } from './transfers/routes.ts';
import { registerStations } from './stations/routes.ts';
import { registerSelfRegistration } from './self-registration/routes.ts';
import { registerTakenRegisters } from './taken-registers/routes.ts';
import { registerAssignment } from './assignment/routes.ts';
import { checkVoter } from './live-check/check-voter.ts';
import { LiveCheckQuerySchema, LiveCheckSchema } from './live-check/live-check.schema.ts';
import {
  RegisterPageSchema,
  RegisterQuerySchema,
  RollPageSchema,
  RollQuerySchema,
} from './register.schema.ts';
import { readRegisterPage, readRollPage } from './register.queries.ts';
import { RowsToQuestionSchema } from './missed/question-import-rows.schema.ts';
import { previewQuestions } from './missed/rows-to-question.ts';
import { badRowsCsv, badRowsWorkbook } from './voter-import/bad-rows.queries.ts';
import { readImportPreview, readImports } from './voter-import/import-view.queries.ts';
import { ImportPreviewSchema, ImportRowSchema } from './voter-import/import-view.schema.ts';
import { registerPublication } from './publication/routes.ts';
import { registerPopulation } from './population/routes.ts';
import { registerRollChanges } from './roll-changes/routes.ts';
import { receiveVoterFile } from './voter-files/receive-voter-file.ts';
import { withUploadedFile } from './voter-files/uploaded-file.ts';
import { uploadVoterFile } from './voter-import/upload-voter-file.ts';
import { getImport } from './voter-import/voter-import.queries.ts';

const Params = z.object({ id: z.uuid() });

export function registerRegistration(app: FastifyInstance, context: Context): void {
  registerUpload(app, context);
  registerEligibility(app, context);
  registerAssignment(app, context);
  registerCases(app, context);
  registerRollChanges(app, context);
  registerPopulation(app, context);
  registerStations(app, context);
  registerTakenRegisters(app, context);
  registerSelfRegistration(app, context);
  registerContact(app, context);
  registerTransfers(app, context);
  registerPublication(app, context);
  const typed = app.withTypeProvider<ZodTypeProvider>();
  typed.get(
    '/api/register',
    { schema: { querystring: RegisterQuerySchema, response: { 200: RegisterPageSchema } } },
    async (request) =>
      actTransaction(context, await viewerOf(context, request, 'register'), (acting) =>
        readRegisterPage(acting, request.query),
      ),
  );
  typed.post(
    '/api/register/check',
    {
      schema: {
        summary: '登记时比对',
        body: LiveCheckQuerySchema,
        response: { 200: LiveCheckSchema },
      },
    },
    async (request) =>
      actTransaction(context, await actorOf(context, request), (acting) => checkVoter(acting, request.body)),
  );
  typed.get(
    '/api/constituencies/:id/roll',
    { schema: { params: Params, querystring: RollQuerySchema, response: { 200: RollPageSchema } } },
    async (request) =>
      actTransaction(context, await actorOf(context, request), (acting) =>
        readRollPage(acting, request.params.id, request.query),
      ),
  );
  typed.get('/api/imports', { schema: { response: { 200: z.array(ImportRowSchema) } } }, async (request) =>
    actTransaction(context, await viewerOf(context, request, 'register'), readImports),
  );
  typed.get(
    '/api/imports/:id',
    { schema: { params: Params, response: { 200: ImportPreviewSchema } } },
    async (request) =>
      actTransaction(context, await viewerOf(context, request, 'register'), (acting) =>
        readImportPreview(acting, request.params.id),
      ),
  );
  typed.get(
    '/api/imports/:id/questions',
    { schema: { params: Params, response: { 200: RowsToQuestionSchema } } },
    async (request) =>
      actTransaction(context, await viewerOf(context, request, 'register'), (acting) =>
        previewQuestions(acting, request.params.id),
      ),
  );
  registerBadRows(app, context);
}

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

function registerBadRows(app: FastifyInstance, context: Context): void {
  const typed = app.withTypeProvider<ZodTypeProvider>();
  const formats = [
    { extension: 'csv', type: 'text/csv; charset=utf-8', write: badRowsCsv },
    { extension: 'xlsx', type: WORKBOOK, write: badRowsWorkbook },
  ] as const;
  for (const { extension, type, write } of formats) {
    typed.get(
      `/api/imports/:id/bad-rows.${extension}`,
      { schema: { params: Params } },
      async (request, reply) => {
        const actor = await viewerOf(context, request, 'register');
        const { id } = request.params;
        const { fileName, file } = await snapshot(context, actor, async (acting) => ({
          fileName: (await getImport(acting, id)).fileName,
          file: await write(acting, id),
        }));
        const name = encodeURIComponent(`${fileName.replace(/\.[^.]*$/, '')} 问题行.${extension}`);
        return reply
          .type(type)
          .header('content-disposition', `attachment; filename*=UTF-8''${name}`)
          .send(file);
      },
    );
  }
}

/** An act whose body is a file: it is stored first, encrypted, and the act refers to it. */
function registerUpload(app: FastifyInstance, context: Context): void {
  app.post('/api/acts/upload-voter-file', async (request, reply) => {
    const actor = await actorOf(context, request);
    const answer = await withUploadedFile(context, actor, request, receiveVoterFile, ({ stored, field }) => {
      const cycle = field('cycle', z.uuid(), '没有指明是哪一次换届。请刷新页面后重新上传。');
      return {
        asked: [cycle],
        perform: (idempotency) =>
          performAct(context, actor, uploadVoterFile, { cycle, ...stored }, idempotency),
      };
    });
    return sendAnswer(reply, answer);
  });
}
