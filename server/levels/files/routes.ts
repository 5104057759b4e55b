/** 签名文件 over HTTP. */
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { actTransaction } from '../../acts/acting.ts';
import type { Context } from '../../acts/context.ts';
import { viewerOf } from '../../acts/http.ts';
import { OfficeKeysSchema } from './office-file.schema.ts';
import { readOfficeKeys, signedOrder, signedSheet } from './signed-file.queries.ts';
import { signedSubmission } from './signed-submission.queries.ts';

const Params = z.object({ id: z.uuid() });
const Below = z.object({ to: z.string().regex(/^(\d{6}|\d{9})$/) });

export function registerOfficeFiles(app: FastifyInstance, context: Context): void {
  const typed = app.withTypeProvider<ZodTypeProvider>();
  typed.get(
    '/api/office-keys',
    { schema: { summary: '对方的公钥和收到的签名文件', response: { 200: OfficeKeysSchema } } },
    async (request) => actTransaction(context, await viewerOf(context, request, 'levels'), readOfficeKeys),
  );
  typed.get('/api/sheets/:id/signed.json', { schema: { params: Params } }, async (request, reply) => {
    const actor = await viewerOf(context, request, 'levels');
    const text = await actTransaction(context, actor, (acting) => signedSheet(acting, request.params.id));
    return sendFile(reply, '报表签名文件.json', text);
  });
  typed.get('/api/submissions/:id/signed.json', { schema: { params: Params } }, async (request, reply) => {
    const actor = await viewerOf(context, request, 'levels');
    const text = await actTransaction(context, actor, (acting) =>
      signedSubmission(acting, request.params.id),
    );
    return sendFile(reply, '上报与批复签名文件.json', text);
  });
  typed.get(
    '/api/sheet-orders/:id/signed.json',
    { schema: { params: Params, querystring: Below } },
    async (request, reply) => {
      const actor = await viewerOf(context, request, 'levels');
      const { id } = request.params;
      const text = await actTransaction(context, actor, (acting) =>
        signedOrder(acting, id, request.query.to),
      );
      return sendFile(reply, `布置报表签名文件 ${request.query.to}.json`, text);
    },
  );
}

function sendFile(reply: FastifyReply, name: string, text: string) {
  return reply
    .type('application/json; charset=utf-8')
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
    .send(text);
}
