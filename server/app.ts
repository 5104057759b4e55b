import { dirname, relative } from 'node:path';
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
import { schemaMessage } from './acts/schema-messages.ts';
import { handleError, problemOf } from './acts/error-handler.ts';
import { registerActs, sendProblem } from './acts/http.ts';
import { refuseUnstorableText } from './acts/unstorable-text.ts';
import { registerAdministration } from './administration/routes.ts';
import { ALL_ACTS, REGISTRY } from './all-acts.ts';
import { registerCycle } from './cycle/routes.ts';
import type { Typesetter } from './documents/typesetter.ts';
import { registerLevels } from './levels/routes.ts';
import { registerLaw } from './law/routes.ts';
import { registerConstituencies } from './phases/constituencies/routes.ts';
import { registerNomination } from './phases/nomination/routes.ts';
import { registerPreparation } from './phases/preparation/routes.ts';
import { registerRegistration } from './phases/registration/routes.ts';
import { registerResults } from './phases/results/routes.ts';
import { registerCounting } from './phases/voting/counting/routes.ts';
import { registerVoting } from './phases/voting/routes.ts';
import type { RehearsalContext } from './rehearsal/rehearsal-context.ts';
import { registerRehearsal } from './rehearsal/routes.ts';
import { registerReports } from './reports/routes.ts';

export interface AppOptions {
  /** The folder with the built web pages. */
  readonly pages: string;
  /** Asked for when an empty database becomes official; printed where the program was started. */
  readonly setUpCode: string;
  readonly typesetter: Typesetter;
  /** Where exported packages lie. */
  readonly packages: string;
}

const MOST_UPLOAD_BYTES = 500 * 1024 * 1024;

/** The whole HTTP side, listening to nothing. */
export async function buildApp(context: RehearsalContext, options: AppOptions): Promise<FastifyInstance> {
  z.config({ localeError: schemaMessage });
  const app = fastify({
    // Standard output belongs to whoever waits for the address.
    logger: { level: 'warn', stream: process.stderr },
    bodyLimit: 20 * 1024 * 1024,
    // The reverse proxy on this machine says whose request it is, and whether it came by HTTPS.
    trustProxy: 'loopback',
    // An address that cannot be read never comes to a route.
    frameworkErrors: (error, request, reply) => void handleError(error, request, reply),
  });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.setErrorHandler(handleError);
  app.addHook('preValidation', refuseUnstorableText);
  await app.register(helmet, {
    contentSecurityPolicy: {
      directives: { 'style-src': ["'self'", "'unsafe-inline'"], 'upgrade-insecure-requests': null },
    },
  });
  await app.register(cookie);
  // All offices of a county may come from one address, and register hundreds of voters a second.
  await app.register(rateLimit, { max: 60_000, timeWindow: '1 minute' });
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
  registerLaw(app, context);
  registerCycle(app, context);
  registerPreparation(app, context);
  registerConstituencies(app, context);
  registerRegistration(app, context);
  registerNomination(app, context);
  registerVoting(app, context);
  registerCounting(app, context);
  registerResults(app, context);
  registerLevels(app, context, options.typesetter);
  registerReports(app, context, options);
  registerRehearsal(app, context, REGISTRY);
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
  await app.register(fastifyStatic, {
    root: pages,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, path) => void reply.header('cache-control', cachingOf(relative(pages, path))),
  });
  // 手机和投票站设备的页面 stands alone, so that a phone need not carry all the others.
  for (const path of ['/phone', '/phone/check-in'])
    app.get(path, { schema: { hide: true } }, (_request, reply) => reply.sendFile('phone.html'));
  app.setNotFoundHandler((request, reply) => {
    const isPage = !request.url.startsWith('/api/') && !request.url.startsWith(`/${PARTS}/`);
    if (request.method === 'GET' && isPage) return reply.sendFile('index.html');
    return sendProblem(reply, problemOf('not-found', '没有这个地址。'));
  });
}

/** Where the build puts what the pages are made of: each file has a hash of itself in its name. */
const PARTS = 'assets';

/** Parts never change; whoever opens a page after the program was renewed asks for the new ones. */
function cachingOf(path: string): string {
  return dirname(path) === PARTS ? 'public, max-age=31536000, immutable' : 'no-cache';
}
