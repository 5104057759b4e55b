/** Documents over HTTP: what can be printed, one PDF, several as a ZIP. */
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Actor } from '../accounts/actor.ts';
import { actTransaction, found, permitView, snapshot } from '../acts/acting.ts';
import type { Context } from '../acts/context.ts';
import { ActError } from '../acts/error-codes.ts';
import { actorOf } from '../acts/http.ts';
import type { Typesetter } from '../documents/typesetter.ts';
import { sequenceLedgers } from '../ledger/sequencer.ts';
import { readDocumentData } from './document-data.ts';
import { readDocuments } from './documents.queries.ts';
import {
  type DocumentKey,
  DocumentKeySchema,
  DocumentRowSchema,
  DocumentsOfZipSchema,
  VIEW_OF_DOCUMENT,
} from './documents.schema.ts';
import { type NamedFile, zipFiles } from './zip.ts';

export function registerDocuments(app: FastifyInstance, context: Context, typesetter: Typesetter): void {
  const typed = app.withTypeProvider<ZodTypeProvider>();
  typed.get(
    '/api/documents',
    {
      schema: {
        querystring: z.object({ constituency: z.uuid().optional(), place: z.uuid().optional() }),
        response: { 200: z.array(DocumentRowSchema) },
      },
    },
    async (request) =>
      actTransaction(context, await actorOf(context, request), (acting) =>
        readDocuments(acting, request.query),
      ),
  );
  typed.get('/api/documents/:kind/:id', { schema: { params: DocumentKeySchema } }, async (request, reply) => {
    const actor = await actorOf(context, request);
    await placeInLedger(context);
    const { name, bytes } = await renderDocument(context, typesetter, actor, request.params);
    return reply
      .type('application/pdf')
      .header('content-disposition', `inline; filename*=UTF-8''${encodeURIComponent(name)}`)
      .send(Buffer.from(bytes));
  });
  typed.get(
    '/api/documents.zip',
    { schema: { querystring: DocumentsOfZipSchema } },
    async (request, reply) => {
      const actor = await actorOf(context, request);
      await placeInLedger(context);
      return reply
        .type('application/zip')
        .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent('文书.zip')}`)
        .send(zipFiles(renderAll(context, typesetter, actor, request.query.of)));
    },
  );
}

/** A notice prints the first checkpoint that covers its own publication. */
async function placeInLedger({ db, keys, clock }: Context): Promise<void> {
  await sequenceLedgers(db, keys, () => clock.now());
}

async function renderDocument(
  context: Context,
  typesetter: Typesetter,
  actor: Actor,
  key: DocumentKey,
): Promise<NamedFile> {
  const { row, data } = await snapshot(context, actor, async (acting) => {
    const view = VIEW_OF_DOCUMENT[key.kind];
    if (view) permitView(actor, view);
    const [row] = await readDocuments(acting, { one: key });
    return { row, data: await readDocumentData(acting, key.kind, key.id) };
  });
  const rendered = await typesetter.render(data);
  if (!rendered.ok) throw new ActError('bad-request', rendered.error.message);
  const { constituencyName, title } = found(row, '这份文书');
  return { name: `${constituencyName} ${title}.pdf`, bytes: rendered.pdf };
}

/** One that cannot be rendered does not stop the others: what is missing, and why, stands in a file of its own. */
async function* renderAll(
  context: Context,
  typesetter: Typesetter,
  actor: Actor,
  keys: readonly DocumentKey[],
): AsyncGenerator<NamedFile> {
  const failures: string[] = [];
  for (const [index, key] of keys.entries()) {
    try {
      const { name, bytes } = await renderDocument(context, typesetter, actor, key);
      yield { name: `${String(index + 1).padStart(3, '0')} ${name}`, bytes };
    } catch (error) {
      if (!(error instanceof ActError)) throw error;
      failures.push(`第 ${index + 1} 份：${error.message}`);
    }
  }
  if (failures.length > 0) {
    yield { name: '没有生成的文书.txt', bytes: new TextEncoder().encode(failures.join('\n')) };
  }
}
