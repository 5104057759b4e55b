/** 批量生成的文书 over HTTP: what a job made, all of it as one ZIP, and what is of one constituency. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { actTransaction } from '../../acts/acting.ts';
import type { Context } from '../../acts/context.ts';
import { ActError } from '../../acts/error-codes.ts';
import { actorOf } from '../../acts/http.ts';
import { type NamedFile, zipFiles } from '../zip.ts';
import { type PrintedFile, PrintedFileSchema } from './bulk.schema.ts';
import { getPrinted } from './print-row.queries.ts';
import { readPrinted } from './printed-files.ts';

const Params = z.object({ id: z.uuid() });

export function registerBulk(app: FastifyInstance, context: Context, packages: string): void {
  const typed = app.withTypeProvider<ZodTypeProvider>();
  const folderOf = (id: string) => join(packages, id);
  typed.get(
    '/api/jobs/:id/printed',
    { schema: { params: Params, response: { 200: z.array(PrintedFileSchema) } } },
    async (request) => {
      const { id } = request.params;
      await actTransaction(context, await actorOf(context, request), (acting) => getPrinted(acting, id));
      return readPrinted(folderOf(id));
    },
  );
  typed.get(
    '/api/jobs/:id/printed.zip',
    { schema: { params: Params, querystring: z.object({ constituency: z.uuid().optional() }) } },
    async (request, reply) => {
      const { id } = request.params;
      await actTransaction(context, await actorOf(context, request), (acting) => getPrinted(acting, id));
      const { constituency } = request.query;
      const all = await readPrinted(folderOf(id));
      const wanted = all.filter((file) => constituency === undefined || file.constituency === constituency);
      if (wanted.length === 0) throw new ActError('not-found', '这批文书里没有这个选区的。');
      const name = constituency === undefined ? '批量文书' : (wanted[0]?.constituencyName ?? '');
      return reply
        .type('application/zip')
        .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(`${name}.zip`)}`)
        .send(zipFiles(filesOf(folderOf(id), wanted)));
    },
  );
}

/** One in memory at a time, and the list of their hashes last. */
async function* filesOf(folder: string, files: readonly PrintedFile[]): AsyncGenerator<NamedFile> {
  for (const { path } of files) yield { name: path, bytes: await readFile(join(folder, path)) };
  const sums = files.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join('');
  yield { name: 'SHA256SUMS.txt', bytes: new TextEncoder().encode(sums) };
}
