/** 归档包 over HTTP, as one ZIP. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { actTransaction, found, permitView } from '../../acts/acting.ts';
import type { Context } from '../../acts/context.ts';
import { ActError } from '../../acts/error-codes.ts';
import { actorOf } from '../../acts/http.ts';
import { type NamedFile, zipFiles } from '../zip.ts';
import { archivedPaths } from './archive-job.ts';
import { ARCHIVE_JOB } from './export-archive.ts';

export function registerArchive(app: FastifyInstance, context: Context, packages: string): void {
  app
    .withTypeProvider<ZodTypeProvider>()
    .get(
      '/api/jobs/:id/archive.zip',
      { schema: { params: z.object({ id: z.uuid() }) } },
      async (request, reply) => {
        const { id } = request.params;
        const actor = await actorOf(context, request);
        permitView(actor, 'archive-packages');
        if (actor.area !== null) throw new ActError('not-permitted');
        const job = await actTransaction(context, actor, ({ tx, county }) =>
          tx
            .selectFrom('job')
            .select('state')
            .where('county', '=', county)
            .where('id', '=', id)
            .where('kind', '=', ARCHIVE_JOB)
            .executeTakeFirst(),
        );
        if (found(job, '这个归档包').state !== 'done')
          throw new ActError('not-found', '这个归档包还没有生成完。');
        return reply
          .type('application/zip')
          .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent('归档包.zip')}`)
          .send(zipFiles(filesOf(join(packages, id))));
      },
    );
}

async function* filesOf(folder: string): AsyncGenerator<NamedFile> {
  for (const name of await archivedPaths(folder)) yield { name, bytes: await readFile(join(folder, name)) };
}
