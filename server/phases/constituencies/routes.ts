import { constituencies as equalityOf } from '@xuanwu/rules/constituencies.ts';
import { localLaw } from '@xuanwu/rules/local-law.ts';
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { type Acting } from '../../acts/act.ts';
import { actTransaction } from '../../acts/acting.ts';
import type { Context } from '../../acts/context.ts';
import { actorOf } from '../../acts/http.ts';
import { getCycle, getElection } from '../preparation/cycle.queries.ts';
import { readConstituenciesRecords } from './constituencies-record.ts';
import { readSeatLedger } from './seat-ledger.queries.ts';
import { SeatLedgerSchema } from './seat-ledger.schema.ts';

export function registerConstituencies(app: FastifyInstance, context: Context): void {
  const typed = app.withTypeProvider<ZodTypeProvider>();
  typed.get(
    '/api/elections/:id/seat-ledger',
    { schema: { params: z.object({ id: z.uuid() }), response: { 200: SeatLedgerSchema } } },
    async (request) =>
      actTransaction(context, await actorOf(context, request), (acting) =>
        readLedger(acting, request.params.id),
      ),
  );
}

/** The seat ledger with the equality of its constituencies (选举法第二十六条). */
async function readLedger(acting: Acting, id: string): Promise<z.infer<typeof SeatLedgerSchema>> {
  const { tx, county } = acting;
  const election = await getElection(acting, id);
  const { electionDay } = await getCycle(acting, election.cycle);
  const records = await readConstituenciesRecords(tx, county, election.cycle);
  const drawn = records.find((record) => record.election === id)?.constituencies ?? [];
  const seated = drawn.filter(({ seats }) => seats > 0);
  const equality = equalityOf({ electionDay, constituencies: seated }, localLaw(county));
  return {
    categories: [...(await readSeatLedger(tx, county, id))],
    equality: equality.ok
      ? {
          average: equality.ruling.average,
          constituencies: equality.ruling.constituencies.map((row) => ({ ...row, id: String(row.id) })),
        }
      : null,
  };
}
