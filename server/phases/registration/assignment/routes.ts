import { buffer } from 'node:stream/consumers';
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Acting } from '../../../acts/act.ts';
import { actTransaction, snapshot } from '../../../acts/acting.ts';
import type { Context } from '../../../acts/context.ts';
import { ActError } from '../../../acts/error-codes.ts';
import { actorOf, viewerOf } from '../../../acts/http.ts';
import { readCurrentCycle } from '../../preparation/cycle.queries.ts';
import { recordReading } from '../register.queries.ts';
import {
  AddressRulesViewSchema,
  PlacementsSchema,
  type ReadRuleFile,
  ReadRuleFileSchema,
  ResidenceSchema,
} from '../address-rules/address-rule.schema.ts';
import { readAddressRules } from '../address-rules/address-rules.queries.ts';
import { readPlacements } from './placements.ts';
import { readRuleFile } from './read-rule-file.ts';
import { previewReassignment, readAffected } from './reassignment.queries.ts';
import {
  AffectedPageSchema,
  AffectedQuerySchema,
  ReassignmentQuerySchema,
  ReassignmentSchema,
  UnplacedRowsSchema,
} from './reassignment.schema.ts';
import { readUnplacedView } from './unplaced-rows.ts';

const NOTHING_REGISTERED = { registered: 0, inPlace: 0, byHand: 0, moves: [], unplaced: [] };

/** 选区归属: the rules, what they say of an address, whom they would move, whom none places. */
export function registerAssignment(app: FastifyInstance, context: Context): void {
  const typed = app.withTypeProvider<ZodTypeProvider>();
  typed.get(
    '/api/address-rules',
    { schema: { response: { 200: AddressRulesViewSchema } } },
    async (request) =>
      actTransaction(context, await actorOf(context, request), (acting) =>
        inCycle(acting, (cycle) => readAddressRules(acting, cycle), { rules: [], overlaps: [] }),
      ),
  );
  // An address is personal data: it travels in the body, never in the address line.
  typed.post(
    '/api/address-placements',
    { schema: { body: ResidenceSchema, response: { 200: PlacementsSchema } } },
    async (request) =>
      actTransaction(context, await viewerOf(context, request, 'register'), (acting) =>
        inCycle(acting, (cycle) => readPlacements(acting, cycle, request.body), {
          county: null,
          township: null,
        }),
      ),
  );
  registerRuleFile(app, context);
  registerReassignment(app, context);
}

/** A file is only read; what it says is written by the act, after somebody has looked at it. */
function registerRuleFile(app: FastifyInstance, context: Context): void {
  const typed = app.withTypeProvider<ZodTypeProvider>();
  typed.post(
    '/api/address-rule-files',
    { schema: { response: { 200: ReadRuleFileSchema } } },
    async (request): Promise<ReadRuleFile> => {
      const actor = await actorOf(context, request);
      const part = await request.file();
      if (!part) throw new ActError('bad-request', '没有收到文件。请选择 CSV 或 XLSX 文件。');
      const content = await buffer(part.file);
      return actTransaction(context, actor, (acting) =>
        inCycle(acting, (cycle) => readRuleFile(acting, cycle, content), { rules: [], mistakes: [] }),
      );
    },
  );
}

function registerReassignment(app: FastifyInstance, context: Context): void {
  const typed = app.withTypeProvider<ZodTypeProvider>();
  typed.get(
    '/api/reassignment',
    { schema: { querystring: ReassignmentQuerySchema, response: { 200: ReassignmentSchema } } },
    async (request) =>
      snapshot(context, await viewerOf(context, request, 'register'), (acting) =>
        inCycle(
          acting,
          (cycle) => previewReassignment(acting, cycle, request.query.level),
          NOTHING_REGISTERED,
        ),
      ),
  );
  typed.get(
    '/api/reassignment/voters',
    { schema: { querystring: AffectedQuerySchema, response: { 200: AffectedPageSchema } } },
    async (request) =>
      snapshot(context, await viewerOf(context, request, 'register'), async (acting) => {
        const page = await inCycle(acting, (cycle) => readAffected(acting, cycle, request.query), {
          total: 0,
          rows: [],
          next: null,
        });
        await recordReading(acting, page.rows.length);
        return page;
      }),
  );
  typed.get(
    '/api/imports/:id/unplaced-rows',
    { schema: { params: z.object({ id: z.uuid() }), response: { 200: UnplacedRowsSchema } } },
    async (request) =>
      actTransaction(context, await viewerOf(context, request, 'register'), (acting) =>
        readUnplacedView(acting, request.params.id),
      ),
  );
}

/** In the cycle that was opened last; without one there is nothing yet. */
async function inCycle<View>(
  acting: Acting,
  read: (cycle: string) => Promise<View>,
  nothing: View,
): Promise<View> {
  const { cycle } = await readCurrentCycle(acting);
  return cycle ? read(cycle.id) : nothing;
}
