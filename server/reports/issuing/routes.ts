/** 文书文本 over HTTP: the words, their check, a preview; of a document its sources and its Word file. */
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Acting } from '../../acts/act.ts';
import { found, permitView, snapshot } from '../../acts/acting.ts';
import type { Context } from '../../acts/context.ts';
import { ActError } from '../../acts/error-codes.ts';
import { actorOf } from '../../acts/http.ts';
import type { Notice } from '../../documents/notice/notice.ts';
import { noticeWord } from '../../documents/notice/notice-word.ts';
import { noticeWorkbook } from '../../documents/notice/notice-workbook.ts';
import type { Typesetter } from '../../documents/typesetter.ts';
import { FIELDS } from '../../documents/wordings/fields.ts';
import { fillWording } from '../../documents/wordings/fill-wording.ts';
import { sampleValues } from '../../documents/wordings/kinds.ts';
import { type Wording, type WordingMistake } from '../../documents/wordings/wording.schema.ts';
import { readDocuments } from '../documents.queries.ts';
import { DocumentKeySchema, type DocumentKind, VIEW_OF_DOCUMENT } from '../documents.schema.ts';
import { draftNotice, noticeDocument } from '../notices/notice-document.ts';
import { readSameNumber } from './same-number.queries.ts';
import { readSources } from './sources.queries.ts';
import { mistakesOf, readWordings } from '../wordings/wordings.queries.ts';
import {
  CheckWordingSchema,
  DocumentSourcesSchema,
  IssuableKindSchema,
  NoticeKindSchema,
  SameNumberQuerySchema,
  SameNumberSchema,
  WordingCheckedSchema,
  WordingViewSchema,
} from '../wordings/wordings.schema.ts';

const KeySchema = z.object({ kind: NoticeKindSchema, id: z.uuid() });
/** For an office that works on with it: the words, and the tables. */
const FILES = [
  {
    address: 'word',
    extension: 'docx',
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    write: noticeWord,
  },
  {
    address: 'spreadsheet',
    extension: 'xlsx',
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    write: noticeWorkbook,
  },
] as const;

export function registerWordings(app: FastifyInstance, context: Context, typesetter: Typesetter): void {
  const typed = app.withTypeProvider<ZodTypeProvider>();
  typed.get(
    '/api/wordings',
    { schema: { summary: '文书文本', response: { 200: z.array(WordingViewSchema) } } },
    async (request) => snapshot(context, await actorOf(context, request), readWordings),
  );
  typed.post(
    '/api/wordings/check',
    { schema: { body: CheckWordingSchema, response: { 200: WordingCheckedSchema } } },
    async (request) => {
      const { kind, wording } = request.body;
      const actor = await actorOf(context, request);
      const mistakes = await snapshot(context, actor, (acting) => mistakesOf(acting, kind, wording));
      return { mistakes: [...mistakes, ...glyphMistakes(typesetter, wording)] };
    },
  );
  typed.post(
    '/api/wordings/preview',
    { schema: { body: CheckWordingSchema.extend({ id: z.uuid().nullable() }) } },
    async (request, reply) => {
      const actor = await actorOf(context, request);
      const { kind, wording, id } = request.body;
      permitKind(actor, kind);
      const notice = await snapshot(context, actor, (acting) => previewOf(acting, kind, wording, id));
      const rendered = await typesetter.render(notice);
      if (!rendered.ok) throw new ActError('bad-request', rendered.error.message);
      return reply.type('application/pdf').send(Buffer.from(rendered.pdf));
    },
  );
  registerOfDocument(app, context);
  registerSameNumber(app, context);
}

function registerOfDocument(app: FastifyInstance, context: Context): void {
  const typed = app.withTypeProvider<ZodTypeProvider>();
  typed.get(
    '/api/documents/:kind/:id/sources',
    { schema: { params: DocumentKeySchema, response: { 200: DocumentSourcesSchema } } },
    async (request) => {
      const { kind, id } = request.params;
      const actor = await actorOf(context, request);
      permitKind(actor, kind);
      return snapshot(context, actor, (acting) => readSources(acting, kind, id));
    },
  );
  for (const { address, extension, type, write } of FILES) {
    typed.get(
      `/api/documents/:kind/:id/${address}`,
      { schema: { params: KeySchema } },
      async (request, reply) => {
        const { kind, id } = request.params;
        const actor = await actorOf(context, request);
        permitKind(actor, kind);
        const { row, notice } = await snapshot(context, actor, async (acting) => ({
          row: (await readDocuments(acting, { one: { kind, id } }))[0],
          notice: await noticeDocument(acting, kind, id),
        }));
        const { constituencyName, title } = found(row, '这份文书');
        const name = encodeURIComponent(`${constituencyName} ${title}.${extension}`);
        return reply
          .type(type)
          .header('content-disposition', `attachment; filename*=UTF-8''${name}`)
          .send(await write(notice));
      },
    );
  }
}

function registerSameNumber(app: FastifyInstance, context: Context): void {
  app.withTypeProvider<ZodTypeProvider>().get(
    '/api/documents/:kind/:id/same-number',
    {
      schema: {
        params: z.object({ kind: IssuableKindSchema, id: z.uuid() }),
        querystring: SameNumberQuerySchema,
        response: { 200: SameNumberSchema },
      },
    },
    async (request) => {
      const actor = await actorOf(context, request);
      permitKind(actor, request.params.kind);
      return snapshot(context, actor, (acting) =>
        readSameNumber(acting, request.params, request.query.number),
      );
    },
  );
}

function permitKind(actor: Parameters<typeof permitView>[0], kind: DocumentKind): void {
  const view = VIEW_OF_DOCUMENT[kind];
  if (view) permitView(actor, view);
}

/** With the data of a document, or with the sample. */
async function previewOf(
  acting: Acting,
  kind: z.infer<typeof NoticeKindSchema>,
  wording: Wording,
  id: string | null,
): Promise<Notice> {
  const mistakes = await mistakesOf(acting, kind, wording);
  if (mistakes.length > 0)
    throw new ActError(
      'bad-request',
      `文本有 ${mistakes.length} 处错，改好才能预览。${mistakes[0]?.message ?? ''}`,
    );
  if (id !== null) return (await draftNotice(acting, kind, id, wording)).notice;
  return fillWording({ wording, definitions: FIELDS, values: sampleValues(kind), date: acting.today });
}

/** Characters that no font has, with the part of the wording where they stand. */
function glyphMistakes(typesetter: Typesetter, wording: Wording): WordingMistake[] {
  const { title, number, recipients, issuer, body } = wording;
  return Object.entries({ title, number, recipients, issuer, body }).flatMap(([part, text]) =>
    text.split('\n').flatMap((line, index) =>
      typesetter.missingGlyphs([line]).map(({ character, codePoint }) => ({
        part: part as WordingMistake['part'],
        line: part === 'body' ? index + 1 : null,
        message: `字库里没有“${character}”（${codePoint}），印不出来。请换一个字，或者由管理员补充字库。`,
      })),
    ),
  );
}
