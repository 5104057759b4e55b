import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import fastifyStatic from '@fastify/static';
import swagger from '@fastify/swagger';
import { fastify, type FastifyInstance } from 'fastify';
import {
  jsonSchemaTransform,
  jsonSchemaTransformObject,
  serializerCompiler,
  validatorCompiler,
} from 'fastify-type-provider-zod';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Context } from './acts/context.ts';
import { handleError, problemOf } from './acts/error-handler.ts';
import { registerActs, sendProblem } from './acts/http.ts';
import { registerAdministration } from './administration/routes.ts';
import { ALL_ACTS, REGISTRY } from './all-acts.ts';

export interface AppOptions {
  /** The folder with the built web pages. */
  readonly pages: string;
  /** Asked for when an empty database becomes official; printed where the program was started. */
  readonly setUpCode: string;
}

const MOST_UPLOAD_BYTES = 500 * 1024 * 1024;

/** The whole HTTP side, listening to nothing. */
export async function buildApp(context: Context, options: AppOptions): Promise<FastifyInstance> {
  z.config(z.locales.zhCN());
  const app = fastify({ logger: { level: 'warn' }, bodyLimit: 20 * 1024 * 1024 });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.setErrorHandler(handleError);
  await app.register(helmet, {
    contentSecurityPolicy: {
      directives: { 'style-src': ["'self'", "'unsafe-inline'"], 'upgrade-insecure-requests': null },
    },
  });
  await app.register(cookie);
  await app.register(rateLimit, { max: 6_000, timeWindow: '1 minute' });
  await app.register(multipart, { limits: { fileSize: MOST_UPLOAD_BYTES, files: 1 } });
  await app.register(swagger, {
    openapi: { openapi: '3.1.0', info: { title: '选务', version: '0.1.0' } },
    transform: jsonSchemaTransform,
    transformObject: jsonSchemaTransformObject,
  });
  registerHealth(app, context);
  app.get('/api/openapi.json', { schema: { hide: true } }, () => app.swagger());
  registerAdministration(app, context, { registry: REGISTRY, setUpCode: options.setUpCode });
  registerActs(app, context, ALL_ACTS);
  await registerPages(app, options.pages);
  return app;
}

/** Answered without signing in; they give nothing away. */
function registerHealth(app: FastifyInstance, { db }: Context): void {
  app.get('/healthz', { schema: { hide: true } }, () => ({ ok: true }));
  app.get('/readyz', { schema: { hide: true } }, async (_request, reply) => {
    const ready = await sql`select 1`.execute(db).then(
      () => true,
      () => false,
    );
    return reply.code(ready ? 200 : 503).send({ ok: ready });
  });
}

/** The pages are one application: whatever is no file and no route of the API is its front door. */
async function registerPages(app: FastifyInstance, pages: string): Promise<void> {
  await app.register(fastifyStatic, { root: pages, maxAge: '1h', immutable: false });
  app.setNotFoundHandler((request, reply) => {
    if (request.method === 'GET' && !request.url.startsWith('/api/')) return reply.sendFile('index.html');
    return sendProblem(reply, problemOf('not-found', '没有这个地址。'));
  });
}
