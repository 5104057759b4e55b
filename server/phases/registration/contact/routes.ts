import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Acting } from '../../../acts/act.ts';
import { actTransaction } from '../../../acts/acting.ts';
import type { Context } from '../../../acts/context.ts';
import { viewerOf } from '../../../acts/http.ts';
import { found } from '../../../acts/acting.ts';
import { readCurrentCycle } from '../../preparation/cycle.queries.ts';
import { readContactWork, readPersonContact } from './contact.queries.ts';
import { ContactWorkQuerySchema, ContactWorkSchema, PersonContactSchema } from './contact.schema.ts';
import { UnitNoticeRowSchema } from './notice.schema.ts';
import { readNotices } from './notices.queries.ts';

/** 联系: personal data, each under the view `contact`. */
export function registerContact(app: FastifyInstance, context: Context): void {
  const typed = app.withTypeProvider<ZodTypeProvider>();
  typed.get(
    '/api/persons/:id/contact',
    { schema: { params: z.object({ id: z.uuid() }), response: { 200: PersonContactSchema } } },
    async (request) =>
      actTransaction(context, await viewerOf(context, request, 'contact'), async (acting) =>
        readPersonContact(acting, await currentCycle(acting), request.params.id),
      ),
  );
  typed.get(
    '/api/contact-work',
    { schema: { querystring: ContactWorkQuerySchema, response: { 200: ContactWorkSchema } } },
    async (request) =>
      actTransaction(context, await viewerOf(context, request, 'contact'), async (acting) =>
        readContactWork(acting, await currentCycle(acting), request.query),
      ),
  );
  typed.get(
    '/api/unit-notices',
    { schema: { response: { 200: z.array(UnitNoticeRowSchema) } } },
    async (request) =>
      actTransaction(context, await viewerOf(context, request, 'contact'), async (acting) =>
        readNotices(acting, await currentCycle(acting)),
      ),
  );
}

async function currentCycle(acting: Acting): Promise<string> {
  return found((await readCurrentCycle(acting)).cycle ?? undefined, '正在进行的换届').id;
}
