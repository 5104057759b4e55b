import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { actTransaction } from '../../../acts/acting.ts';
import type { Context } from '../../../acts/context.ts';
import { actorOf } from '../../../acts/http.ts';
import { readContingency } from '../contingency/contingency.queries.ts';
import { ContingencyViewSchema } from '../contingency/contingency.schema.ts';
import { readObservers } from '../observers/observer.queries.ts';
import { ObserversViewSchema } from '../observers/observer.schema.ts';
import { readPlaceUnits } from './place-plan.queries.ts';
import { PlaceUnitsSchema } from './place-plan.schema.ts';
import { readMobileBox } from './mobile-box.queries.ts';
import { MobileBoxSchema } from './mobile-box.schema.ts';

import { readPlaceAssignment } from './place-assignment.queries.ts';
import { PlaceAssignmentSchema } from './place-assignment.schema.ts';
import { readPlaceMoves } from '../place-move.queries.ts';
import { PlaceMoveRowSchema } from '../place-move.schema.ts';
import { readPlaceEquipment } from './place-equipment.queries.ts';
import { PlaceEquipmentSchema } from './place-equipment.schema.ts';
import { readPlaceItems } from './place-items.queries.ts';
import { PlaceItemsSchema } from './place-items.schema.ts';

const Params = z.object({ id: z.uuid() });

export function registerPlaces(app: FastifyInstance, context: Context): void {
  const typed = app.withTypeProvider<ZodTypeProvider>();
  typed.get('/api/observers', { schema: { response: { 200: ObserversViewSchema } } }, async (request) =>
    actTransaction(context, await actorOf(context, request), readObservers),
  );
  typed.get(
    '/api/cycles/:id/place-units',
    { schema: { params: Params, response: { 200: PlaceUnitsSchema } } },
    async (request) =>
      actTransaction(context, await actorOf(context, request), (acting) =>
        readPlaceUnits(acting, request.params.id),
      ),
  );
  typed.get(
    '/api/constituencies/:id/place-assignment',
    { schema: { params: Params, response: { 200: PlaceAssignmentSchema } } },
    async (request) =>
      actTransaction(context, await actorOf(context, request), (acting) =>
        readPlaceAssignment(acting, request.params.id),
      ),
  );
  typed.get(
    '/api/polling-places/:id/moves',
    { schema: { params: Params, response: { 200: z.array(PlaceMoveRowSchema) } } },
    async (request) =>
      actTransaction(context, await actorOf(context, request), (acting) =>
        readPlaceMoves(acting, request.params.id),
      ),
  );
  typed.get('/api/contingency', { schema: { response: { 200: ContingencyViewSchema } } }, async (request) =>
    actTransaction(context, await actorOf(context, request), readContingency),
  );
  typed.get(
    '/api/polling-places/:id/mobile-box',
    { schema: { params: Params, response: { 200: MobileBoxSchema } } },
    async (request) =>
      actTransaction(context, await actorOf(context, request), (acting) =>
        readMobileBox(acting, request.params.id),
      ),
  );
  typed.get(
    '/api/polling-places/:id/equipment',
    {
      schema: {
        params: Params,
        querystring: z.object({ day: z.iso.date() }),
        response: { 200: PlaceEquipmentSchema },
      },
    },
    async (request) =>
      actTransaction(context, await actorOf(context, request), (acting) =>
        readPlaceEquipment(acting, request.params.id, request.query.day),
      ),
  );
  typed.get(
    '/api/polling-places/:id/items',
    {
      schema: {
        params: Params,
        querystring: z.object({ day: z.iso.date() }),
        response: { 200: PlaceItemsSchema },
      },
    },
    async (request) =>
      actTransaction(context, await actorOf(context, request), (acting) =>
        readPlaceItems(acting, request.params.id, request.query.day),
      ),
  );
}
