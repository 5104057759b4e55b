/** 附件 · a picture or a scan that belongs to one row: received, kept with the row, sent again. */
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { type Readable } from 'node:stream';
import type { Act, Acting } from '../../acts/act.ts';
import type { Actor } from '../../accounts/actor.ts';
import { actTransaction, found } from '../../acts/acting.ts';
import type { Context } from '../../acts/context.ts';
import { actorOf, sendAnswer } from '../../acts/http.ts';
import { performAct } from '../../acts/perform-act.ts';
import { receivePhoto, receiveScan } from '../../phases/registration/publication/receive-photo.ts';
import { withUploadedFile } from '../../phases/registration/voter-files/uploaded-file.ts';
import type { KeepPhoto, KeepScan } from './kept-file.schema.ts';

/** POST of a photograph for a row: field `of`, then the file. */
export function registerPhotoAct(app: FastifyInstance, context: Context, act: Act<KeepPhoto, unknown>): void {
  registerFileAct(app, context, act, receivePhoto);
}

/** The same of a scan, which may be a PDF. */
export function registerScanAct(app: FastifyInstance, context: Context, act: Act<KeepScan, unknown>): void {
  registerFileAct(app, context, act, receiveScan);
}

function registerFileAct<Stored extends Omit<KeepScan, 'of'>>(
  app: FastifyInstance,
  context: Context,
  act: Act<Stored & { of: string }, unknown>,
  receive: (context: Context, name: string, content: Readable) => Promise<Stored>,
): void {
  app.post(`/api/acts/${act.name}`, async (request, reply) => {
    const actor = await actorOf(context, request);
    const answer = await withUploadedFile(context, actor, request, receive, ({ stored, field }) => {
      const of = field('of', z.uuid(), '没有指明附在哪一条上。请刷新页面后重新上传。');
      return {
        asked: [of],
        perform: (idempotency) => performAct(context, actor, act, { of, ...stored }, idempotency),
      };
    });
    return sendAnswer(reply, answer);
  });
}

interface KeptFile {
  readonly file: string | null;
  readonly type: string | null;
}

/** GET of the file of a row, for whoever may read the row. */
export function registerKeptFile(
  app: FastifyInstance,
  context: Context,
  path: string,
  who: (request: Parameters<typeof actorOf>[1]) => Promise<Actor>,
  read: (acting: Acting, id: string) => Promise<KeptFile | undefined>,
): void {
  const typed = app.withTypeProvider<ZodTypeProvider>();
  typed.get(path, { schema: { params: z.object({ id: z.uuid() }) } }, async (request, reply) => {
    const { id } = request.params;
    const kept = await actTransaction(context, await who(request), (acting) => read(acting, id));
    const { file, type } = found(
      kept?.file && kept.type ? { file: kept.file, type: kept.type } : undefined,
      '这份附件',
    );
    return reply.type(type).header('cache-control', 'private, no-store').send(context.files.get(file));
  });
}
