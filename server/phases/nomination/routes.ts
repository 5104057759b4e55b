import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { actTransaction } from '../../acts/acting.ts';
import type { Context } from '../../acts/context.ts';
import { viewerOf } from '../../acts/http.ts';
import { registerInitialList } from './initial-list/routes.ts';
import { registerIntroduction } from './introduction/routes.ts';
import { registerNominationForms } from './nominations/routes.ts';
import { registerConsultation } from './consultation/routes.ts';
import { readNominations } from './nominations-view.queries.ts';
import { registerReview } from './review/routes.ts';
import { NominationsSchema } from './nominations-view.schema.ts';

export function registerNomination(app: FastifyInstance, context: Context): void {
  registerNominationForms(app, context);
  registerInitialList(app, context);
  registerReview(app, context);
  const typed = app.withTypeProvider<ZodTypeProvider>();
  typed.get(
    '/api/constituencies/:id/nominations',
    { schema: { params: z.object({ id: z.uuid() }), response: { 200: NominationsSchema } } },
    async (request) =>
      actTransaction(context, await viewerOf(context, request, 'nominations'), (acting) =>
        readNominations(acting, request.params.id),
      ),
  );
  registerIntroduction(app, context);
  registerConsultation(app, context);
}
