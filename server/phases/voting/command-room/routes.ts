import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { permitView, snapshot } from '../../../acts/acting.ts';
import type { Context } from '../../../acts/context.ts';
import { actorOf } from '../../../acts/http.ts';
import { readChanges, readCommandRoom } from './command-room.queries.ts';
import { ChangesSinceSchema, CommandRoomSchema, TurnoutSchema } from './command-room.schema.ts';
import { readTurnout } from './turnout.queries.ts';

/** 指挥室: of the county's office and of the superior one. */
export function registerCommandRoom(app: FastifyInstance, context: Context): void {
  const typed = app.withTypeProvider<ZodTypeProvider>();
  typed.get(
    '/api/command-room',
    { schema: { summary: '全部投票场所的进度', response: { 200: CommandRoomSchema } } },
    async (request) => {
      const actor = await actorOf(context, request);
      permitView(actor, 'command-room');
      return snapshot(context, actor, readCommandRoom);
    },
  );
  typed.get(
    '/api/command-room/changes',
    {
      schema: {
        summary: '有变化的投票场所',
        querystring: ChangesSinceSchema,
        response: { 200: CommandRoomSchema },
      },
    },
    async (request) => {
      const actor = await actorOf(context, request);
      permitView(actor, 'command-room');
      return snapshot(context, actor, (acting) => readChanges(acting, request.query.since));
    },
  );
  typed.get(
    '/api/command-room/turnout',
    { schema: { summary: '各投票场所和各级发出的选票', response: { 200: TurnoutSchema } } },
    async (request) => {
      const actor = await actorOf(context, request);
      permitView(actor, 'command-room');
      return snapshot(context, actor, readTurnout);
    },
  );
}
