/** 上传的文件: a request whose body is a file. The file is stored first, encrypted; a refused upload leaves none behind. */
import { Readable } from 'node:stream';
import type { MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Actor } from '../../../accounts/actor.ts';
import { actTransaction } from '../../../acts/acting.ts';
import type { ActAnswer } from '../../../acts/carry-out.ts';
import type { Context } from '../../../acts/context.ts';
import { ActError } from '../../../acts/error-codes.ts';
import { idempotencyOf } from '../../../acts/http.ts';
import type { Idempotency } from '../../../acts/idempotency.ts';

interface Received {
  readonly file: string;
  readonly sha256: string;
}

interface Uploaded<Stored extends Received> {
  readonly stored: Stored;
  /** A field of the form that stands before the file. */
  readonly field: <Value>(name: string, schema: z.ZodType<Value>, missing: string) => Value;
}

interface Asked {
  /** What was asked for besides the file. */
  readonly asked: readonly string[];
  readonly perform: (idempotency: Idempotency) => Promise<ActAnswer<unknown>>;
}

/** `receive` stores the file and looks whether it is what is wanted; what it throws away is not kept. */
export async function withUploadedFile<Stored extends Received>(
  context: Context,
  actor: Actor,
  request: FastifyRequest,
  receive: (context: Context, name: string, content: Readable) => Promise<Stored>,
  act: (uploaded: Uploaded<Stored>) => Asked,
): Promise<ActAnswer<unknown>> {
  const part = await request.file();
  if (!part) throw new ActError('bad-request', '没有收到文件。请先选择要上传的文件。');
  const stored = await receive(context, part.filename, Readable.from(part.file));
  try {
    if (part.file.truncated)
      throw new ActError('file-unreadable', '文件超过 500 MB。请拆成几个文件分别上传。');
    const { asked, perform } = act({
      stored,
      field: (name, schema, missing) => readField(part, name, schema, missing),
    });
    // What was asked is this file for this purpose, however it was cut into parts on the way.
    const whole = [request.url, ...asked, stored.sha256].join('\n');
    return await perform({ ...idempotencyOf(request), request: whole });
  } finally {
    await removeUnlessKept(context, actor, stored.file);
  }
}

function readField<Value>(
  { fields }: MultipartFile,
  name: string,
  schema: z.ZodType<Value>,
  missing: string,
): Value {
  const field = z.object({ value: schema }).safeParse(fields[name]);
  if (!field.success) throw new ActError('bad-request', missing);
  return field.data.value;
}

/** A refused upload, or one that was answered before, leaves no file behind. */
async function removeUnlessKept(context: Context, actor: Actor, file: string): Promise<void> {
  const kept = await actTransaction(context, actor, ({ tx, county }) =>
    tx
      .selectFrom('storedFile')
      .select('id')
      .where('county', '=', county)
      .where('id', '=', file)
      .executeTakeFirst(),
  );
  await (kept ? context.files.keep(file) : context.files.remove(file));
}
