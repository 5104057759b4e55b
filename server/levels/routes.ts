import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { actTransaction, found, snapshot } from '../acts/acting.ts';
import type { Context } from '../acts/context.ts';
import { ActError } from '../acts/error-codes.ts';
import { actorOf, sendAnswer, viewerOf } from '../acts/http.ts';
import { performAct } from '../acts/perform-act.ts';
import type { Notice } from '../documents/notice/notice.ts';
import { noticeWord } from '../documents/notice/notice-word.ts';
import type { Typesetter } from '../documents/typesetter.ts';
import { withUploadedFile } from '../phases/registration/voter-files/uploaded-file.ts';
import { attachSubmissionFile } from './submissions/attach-submission-file.ts';
import { receiveAttachment } from './submissions/receive-attachment.ts';
import { findAttachment, readSubmissions } from './submissions/submission.queries.ts';
import { readBulletinNotice, readBulletins } from './bulletins/bulletin.queries.ts';
import { BulletinRowSchema } from './bulletins/bulletin.schema.ts';
import { registerOfficeFiles } from './files/routes.ts';
import { readInspections } from './inspections/inspection.queries.ts';
import { InspectionsViewSchema } from './inspections/inspection.schema.ts';
import { readSessionCalendar } from './sessions/session.queries.ts';
import { SessionCalendarSchema } from './sessions/session.schema.ts';
import { readSheets } from './sheets/sheet.queries.ts';
import { sheetWorkbook, titleOfSheet } from './sheets/sheet-workbook.ts';
import { SheetsViewSchema } from './sheets/sheet.schema.ts';
import { SubmissionsViewSchema } from './submissions/submission.schema.ts';

const Params = z.object({ id: z.uuid() });

/** 上下级之间: what goes up for approval or for the record, and what comes back. */
export function registerLevels(app: FastifyInstance, context: Context, typesetter: Typesetter): void {
  registerViews(app, context);
  registerBulletins(app, context, typesetter);
  registerSubmissions(app, context);
  registerOfficeFiles(app, context);
}

function registerSubmissions(app: FastifyInstance, context: Context): void {
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

function registerViews(app: FastifyInstance, context: Context): void {
  const typed = app.withTypeProvider<ZodTypeProvider>();
  typed.get(
    '/api/sheets',
    { schema: { summary: '报表', response: { 200: SheetsViewSchema } } },
    async (request) => actTransaction(context, await viewerOf(context, request, 'levels'), readSheets),
  );
  typed.get('/api/sheets/:id/sheet.xlsx', { schema: { params: Params } }, async (request, reply) => {
    const actor = await viewerOf(context, request, 'levels');
    const { sheets } = await actTransaction(context, actor, readSheets);
    const sheet = found(
      sheets.find(({ id }) => id === request.params.id),
      '这张报表',
    );
    const name = encodeURIComponent(`${titleOfSheet(sheet)}.xlsx`);
    return reply
      .type('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
      .header('content-disposition', `attachment; filename*=UTF-8''${name}`)
      .send(await sheetWorkbook(sheet));
  });
  typed.get(
    '/api/inspections',
    { schema: { summary: '督导检查', response: { 200: InspectionsViewSchema } } },
    async (request) => actTransaction(context, await viewerOf(context, request, 'levels'), readInspections),
  );
  typed.get(
    '/api/first-sessions',
    { schema: { summary: '首次会议日历', response: { 200: SessionCalendarSchema } } },
    async (request) => snapshot(context, await viewerOf(context, request, 'levels'), readSessionCalendar),
  );
}

const Bulletin = z.object({ id: z.uuid(), form: z.enum(['pdf', 'docx']) });
const FORMS = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const;

function registerBulletins(app: FastifyInstance, context: Context, typesetter: Typesetter): void {
  const typed = app.withTypeProvider<ZodTypeProvider>();
  typed.get(
    '/api/bulletins',
    { schema: { summary: '简报', response: { 200: z.array(BulletinRowSchema) } } },
    async (request) => actTransaction(context, await viewerOf(context, request, 'levels'), readBulletins),
  );
  typed.get('/api/bulletins/:id/:form', { schema: { params: Bulletin } }, async (request, reply) => {
    const { id, form } = request.params;
    const actor = await viewerOf(context, request, 'levels');
    const notice = await actTransaction(context, actor, (acting) => readBulletinNotice(acting, id));
    const bytes = form === 'docx' ? await noticeWord(notice) : await pdfOf(typesetter, notice);
    return reply
      .type(FORMS[form])
      .header(
        'content-disposition',
        `inline; filename*=UTF-8''${encodeURIComponent(`${notice.title}.${form}`)}`,
      )
      .send(Buffer.from(bytes));
  });
}

async function pdfOf(typesetter: Typesetter, notice: Notice): Promise<Uint8Array> {
  const rendered = await typesetter.render(notice);
  if (!rendered.ok) throw new ActError('bad-request', rendered.error.message);
  return rendered.pdf;
}
