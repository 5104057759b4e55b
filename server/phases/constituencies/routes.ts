import { constituencies as equalityOf } from '@xuanwu/rules/constituencies.ts';
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { type Acting } from '../../acts/act.ts';
import { actTransaction } from '../../acts/acting.ts';
import type { Context } from '../../acts/context.ts';
import { actorOf } from '../../acts/http.ts';
import { lawFor } from '../../local-law/law-for.ts';
import { getCycle, getElection } from '../preparation/cycle.queries.ts';
import { readElectionSeats } from './constituencies-record.ts';
import { publicationReasons } from './publication-check.ts';
import { readAssignments, readSeatLedger } from './seat-ledger.queries.ts';
import {
  type PublicationCheck,
  PublicationCheckSchema,
  type SeatLedger,
  SeatLedgerSchema,
} from './seat-ledger.schema.ts';

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
  typed.get(
    '/api/cycles/:id/publication-check',
    {
      schema: {
        params: z.object({ id: z.uuid() }),
        response: { 200: z.array(PublicationCheckSchema) },
      },
    },
    async (request) =>
      actTransaction(context, await actorOf(context, request), (acting) =>
        checkPublication(acting, request.params.id),
      ),
  );
}

/** What still hinders the publication of the constituencies, election by election. */
async function checkPublication(acting: Acting, cycle: string): Promise<PublicationCheck[]> {
  const { electionDay } = await getCycle(acting, cycle);
  const elections = await readElectionSeats(acting.tx, acting.county, cycle);
  return elections.map((election) => ({
    election: election.election,
    name: election.name,
    level: election.level,
    seats: election.seats,
    vacant: election.vacant,
    constituencies: election.constituencies.length,
    assigned: election.constituencies.reduce((sum, { seats }) => sum + seats, 0),
    reasons: publicationReasons(election, electionDay),
  }));
}

/** The seat ledger with the equality of its constituencies (选举法第二十六条). */
async function readLedger(acting: Acting, id: string): Promise<SeatLedger> {
  const { tx, county } = acting;
  const election = await getElection(acting, id);
  const { electionDay } = await getCycle(acting, election.cycle);
  const elections = await readElectionSeats(tx, county, election.cycle);
  const drawn = elections.find((each) => each.election === id)?.constituencies ?? [];
  const seated = drawn.filter(({ seats }) => seats > 0);
  const law = await lawFor(acting, electionDay);
  const equality = equalityOf({ electionDay, constituencies: seated }, law);
  return {
    categories: await readSeatLedger(tx, county, id),
    assignments: await readAssignments(tx, county, id),
    equality: equality.ok
      ? {
          average: equality.ruling.average,
          constituencies: equality.ruling.constituencies.map((row) => ({ ...row, id: String(row.id) })),
        }
      : null,
  };
}
