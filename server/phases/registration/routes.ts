import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { actTransaction, snapshot } from '../../acts/acting.ts';
import type { Context } from '../../acts/context.ts';
import { ActError } from '../../acts/error-codes.ts';
import { actorOf, idempotencyOf, sendAnswer } from '../../acts/http.ts';
import { performAct } from '../../acts/perform-act.ts';
import {
  RegisterPageSchema,
  RegisterQuerySchema,
  RollPageSchema,
  RollQuerySchema,
} from './register.schema.ts';
import { readRegisterPage, readRollPage } from './register.queries.ts';
import { badRowsCsv, readImportPreview, readImports } from './voter-import/import-view.queries.ts';
import { ImportPreviewSchema, ImportRowSchema } from './voter-import/import-view.schema.ts';
import { receiveVoterFile } from './voter-import/receive-voter-file.ts';
import { uploadVoterFile } from './voter-import/upload-voter-file.ts';

const Params = z.object({ id: z.uuid() });

export function registerRegistration(app: FastifyInstance, context: Context): void {
  registerUpload(app, context);
  const typed = app.withTypeProvider<ZodTypeProvider>();
  typed.get(
    '/api/register',
    { schema: { querystring: RegisterQuerySchema, response: { 200: RegisterPageSchema } } },
    async (request) =>
      actTransaction(context, await actorOf(context, request), (acting) =>
        readRegisterPage(acting, request.query),
      ),
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
    actTransaction(context, await actorOf(context, request), readImports),
  );
  typed.get(
    '/api/imports/:id',
    { schema: { params: Params, response: { 200: ImportPreviewSchema } } },
    async (request) =>
      actTransaction(context, await actorOf(context, request), (acting) =>
        readImportPreview(acting, request.params.id),
      ),
  );
  typed.get('/api/imports/:id/bad-rows.csv', { schema: { params: Params } }, async (request, reply) => {
    const actor = await actorOf(context, request);
    const csv = await snapshot(context, actor, async (acting) => {
      const lines: string[] = [];
      for await (const line of badRowsCsv(acting, request.params.id)) lines.push(line);
      return lines.join('');
    });
    return reply
      .type('text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent('问题行.csv')}`)
      .send(csv);
  });
}

/** The one act whose body is a file: it is stored first, encrypted, and the act refers to it. */
function registerUpload(app: FastifyInstance, context: Context): void {
  app.post('/api/acts/upload-voter-file', async (request, reply) => {
    const actor = await actorOf(context, request);
    const idempotency = idempotencyOf(request);
    const part = await request.file();
    if (!part) throw new ActError('bad-request', '没有收到文件。请选择要上传的 CSV 或 XLSX 文件。');
    const stored = await receiveVoterFile(context, part.filename, Readable.from(part.file));
    if (part.file.truncated) {
      await context.files.remove(stored.file);
      throw new ActError('file-unreadable', '文件超过 500 MB。请拆成几个文件分别上传。');
    }
    const cycle = z
      .uuid()
      .safeParse(z.object({ value: z.string() }).safeParse(part.fields['cycle']).data?.value);
    if (!cycle.success) throw new ActError('bad-request', '没有指明是哪一次换届。请刷新页面后重新上传。');
    // What was asked is this file for this cycle, however it was cut into parts on the way.
    const asked = `${request.url}\n${cycle.data}\n${stored.sha256}`;
    const answer = await performAct(
      context,
      actor,
      uploadVoterFile,
      { cycle: cycle.data, ...stored },
      { key: idempotency.key, request: asked },
    );
    return sendAnswer(reply, answer);
  });
}
