import { join, resolve } from 'node:path';
import { Pool } from 'pg';
import { buildApp } from './app.ts';
import { CHECKOUT } from './checkout.ts';
import { isTraversable, startEmbeddedPostgres } from './database/embedded-postgres.ts';

export interface RunningServer {
  readonly url: string;
  stop(): Promise<void>;
}

export async function startServer(options: {
  readonly port: number;
  readonly dataDirectory: string | undefined;
}): Promise<RunningServer> {
  const directory = resolve(options.dataDirectory ?? (await defaultDataDirectory()));
  const postgres = await startEmbeddedPostgres({ directory });
  const db = new Pool({ connectionString: postgres.applicationUrl });
  db.on('error', (error) => console.error(error));
  const app = await buildApp({ db, pages: join(CHECKOUT, 'build', 'web') });
  await app.listen({ port: options.port, host: '127.0.0.1' });
  return {
    url: `http://127.0.0.1:${options.port}`,
    async stop() {
      await app.close();
      await db.end();
      await postgres.stop();
    },
  };
}

/** `data` in the installation; as root, PostgreSQL runs as another user, who must be able to get there. */
async function defaultDataDirectory(): Promise<string> {
  const besideProgram = join(CHECKOUT, 'data');
  const asRoot = process.getuid?.() === 0;
  return asRoot && !(await isTraversable(CHECKOUT)) ? '/var/lib/xuanwu' : besideProgram;
}
