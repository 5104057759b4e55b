import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { permitView, snapshot } from '../../acts/acting.ts';
import type { Context } from '../../acts/context.ts';
import { actorOf } from '../../acts/http.ts';
import { readWallResults } from '../wall/wall.queries.ts';
import { WallResultsSchema } from '../wall/wall.schema.ts';
import { readBoard } from './board.queries.ts';
import { BoardQuerySchema, BoardSchema, BoardStructureSchema } from './board.schema.ts';
import { readBoardStructure } from './board-structure.queries.ts';
import { boardWorkbook } from './board-workbook.ts';

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** 统计看板 and 大屏. */
export function registerBoard(app: FastifyInstance, context: Context): void {
  const typed = app.withTypeProvider<ZodTypeProvider>();
  typed.get(
    '/api/statistics/board',
    { schema: { summary: '统计看板', querystring: BoardQuerySchema, response: { 200: BoardSchema } } },
    async (request) =>
      snapshot(context, await actorOf(context, request), (acting) => readBoard(acting, request.query)),
  );
  typed.get(
    '/api/statistics/board/structure',
    {
      schema: {
        summary: '看板上的代表结构',
        querystring: BoardQuerySchema,
        response: { 200: BoardStructureSchema },
      },
    },
    async (request) =>
      snapshot(context, await actorOf(context, request), (acting) =>
        readBoardStructure(acting, request.query),
      ),
  );
  typed.get(
    '/api/statistics/board.xlsx',
    { schema: { summary: '统计看板的电子表格', querystring: BoardQuerySchema } },
    async (request, reply) => {
      const actor = await actorOf(context, request);
      const [board, structure] = await snapshot(context, actor, async (acting) => [
        await readBoard(acting, request.query),
        await readBoardStructure(acting, request.query),
      ]);
      const name = encodeURIComponent(`${board.node.name}统计.xlsx`);
      return reply
        .type(WORKBOOK)
        .header('content-disposition', `attachment; filename*=UTF-8''${name}`)
        .send(await boardWorkbook(board, structure));
    },
  );
  typed.get(
    '/api/wall',
    { schema: { summary: '大屏上的结果', response: { 200: WallResultsSchema } } },
    async (request) => {
      const actor = await actorOf(context, request);
      permitView(actor, 'command-room');
      return snapshot(context, actor, readWallResults);
    },
  );
}
