import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { permitView, snapshot } from '../../acts/acting.ts';
import type { Context } from '../../acts/context.ts';
import { ActError } from '../../acts/error-codes.ts';
import { actorOf } from '../../acts/http.ts';
import type { Notice } from '../../documents/notice/notice.ts';
import { noticeWord } from '../../documents/notice/notice-word.ts';
import type { Typesetter } from '../../documents/typesetter.ts';
import { readSummary } from './summary.queries.ts';
import { SummaryReportSchema } from './summary.schema.ts';
import { summaryNotice } from './summary-notice.ts';

/** 总结报告: on screen, as Word to be edited, as PDF to be read. */
export function registerSummary(app: FastifyInstance, context: Context, typesetter: Typesetter): void {
  const typed = app.withTypeProvider<ZodTypeProvider>();
  const read = async (request: Parameters<typeof actorOf>[1]) => {
    const actor = await actorOf(context, request);
    permitView(actor, 'summary');
    return snapshot(context, actor, readSummary);
  };
  typed.get(
    '/api/summary-report',
    { schema: { summary: '总结报告', response: { 200: SummaryReportSchema } } },
    async (request) => read(request),
  );
  for (const { extension, type, write } of [
    {
      extension: 'docx',
      type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      write: noticeWord,
    },
    { extension: 'pdf', type: 'application/pdf', write: (notice: Notice) => typeset(typesetter, notice) },
  ]) {
    typed.get(`/api/summary-report.${extension}`, async (request, reply) => {
      const notice = summaryNotice(await read(request));
      const name = encodeURIComponent(`${notice.title.replace('\n', '')}.${extension}`);
      return reply
        .type(type)
        .header('content-disposition', `attachment; filename*=UTF-8''${name}`)
        .send(await write(notice));
    });
  }
}

async function typeset(typesetter: Typesetter, notice: Notice) {
  const rendered = await typesetter.render(notice);
  if (!rendered.ok) throw new ActError('bad-request', rendered.error.message);
  return Buffer.from(rendered.pdf);
}
