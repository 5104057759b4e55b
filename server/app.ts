import helmet from '@fastify/helmet';
import fastifyStatic from '@fastify/static';
import { fastify, type FastifyInstance } from 'fastify';
import type { Pool } from 'pg';

export interface Context {
  readonly db: Pool;
  /** The folder with the built web pages. */
  readonly pages: string;
}

/** The whole HTTP side, listening to nothing. */
export async function buildApp(context: Context): Promise<FastifyInstance> {
  const app = fastify();
  await app.register(helmet);
  await app.register(fastifyStatic, { root: context.pages });
  app.get('/healthz', () => ({ ok: true }));
  app.get('/readyz', async (_request, reply) => {
    const ready = await context.db.query('select 1').then(
      () => true,
      () => false,
    );
    return reply.code(ready ? 200 : 503).send({ ok: ready });
  });
  return app;
}
