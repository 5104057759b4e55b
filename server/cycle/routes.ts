import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { actTransaction, found } from '../acts/acting.ts';
import type { Context } from '../acts/context.ts';
import { actorOf } from '../acts/http.ts';
import { readCalendar } from './calendar.ts';
import { CalendarViewSchema } from './calendar.schema.ts';
import { readConstituencies } from './constituency-board.ts';
import { ConstituencyRowSchema } from './constituency-board.schema.ts';
import { readHome } from './home.ts';
import { HomeSchema } from './home.schema.ts';

/** What shows several phases together. */
export function registerCycle(app: FastifyInstance, context: Context): void {
  const typed = app.withTypeProvider<ZodTypeProvider>();
  typed.get('/api/home', { schema: { response: { 200: HomeSchema } } }, async (request) =>
    actTransaction(context, await actorOf(context, request), readHome),
  );
  typed.get('/api/calendar', { schema: { response: { 200: CalendarViewSchema } } }, async (request) =>
    actTransaction(context, await actorOf(context, request), readCalendar),
  );
  typed.get(
    '/api/constituencies',
    { schema: { response: { 200: z.array(ConstituencyRowSchema) } } },
    async (request) =>
      actTransaction(context, await actorOf(context, request), ({ tx, county }) =>
        readConstituencies(tx, county),
      ),
  );
  typed.get(
    '/api/constituencies/:id',
    { schema: { params: z.object({ id: z.uuid() }), response: { 200: ConstituencyRowSchema } } },
    async (request) =>
      actTransaction(context, await actorOf(context, request), async ({ tx, county }) => {
        const [row] = await readConstituencies(tx, county, request.params.id);
        return found(row, '这个选区');
      }),
  );
}
