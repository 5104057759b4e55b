/** 准备邻江县: its office opens the same election and publishes two constituencies, through the product's own acts. */
import { actTransaction } from '../../acts/acting.ts';
import type { Tx } from '../../database/connect.ts';
import { assignSeats } from '../../phases/constituencies/assign-seats.ts';
import { drawConstituencies } from '../../phases/constituencies/draw-constituencies.ts';
import { publishConstituencies } from '../../phases/constituencies/publish-constituencies.ts';
import { recordVacantSeats } from '../../phases/constituencies/record-vacant-seats.ts';
import { readSeatLedger } from '../../phases/constituencies/seat-ledger.queries.ts';
import { fixSeats } from '../../phases/preparation/fix-seats.ts';
import { openCycle } from '../../phases/preparation/open-cycle.ts';
import type { Stage } from '../stage.ts';
import { decideOpenPoints } from '../steps/law.ts';
import { NEIGHBOUR, NEIGHBOUR_CONSTITUENCIES, NEIGHBOUR_PLAN } from '../neighbour.ts';

const CHIEF = 'neighbour-chief';
const [CONGRESS] = NEIGHBOUR_PLAN.congresses;

/** What was done already is not done again: who comes second, or after a break, goes on. */
export async function prepareNeighbour(stage: Stage): Promise<void> {
  const begun = await neighbourCycle(stage);
  if (begun && begun.stage !== 'preparing') return;
  const cycle = begun?.id ?? (await stage.act(CHIEF, openCycle, { plan: NEIGHBOUR_PLAN })).cycle;
  await decideOpenPoints(stage, CHIEF, {
    decidedBy: `${NEIGHBOUR.name}选举委员会`,
    document: '邻选委演〔2016〕1号',
  });
  const election = await electionOf(stage, cycle);
  if (election.seats === null) await fixAll(stage, election.id);
  await drawMissing(stage, election.id);
  await giveSeats(stage, election.id);
  await stage.actOfTwo(CHIEF, publishConstituencies, { cycle });
}

function neighbourCycle(stage: Stage): Promise<{ id: string; stage: string } | undefined> {
  return read(stage, (tx) =>
    tx.selectFrom('cycle').select(['id', 'stage']).where('county', '=', NEIGHBOUR.code).executeTakeFirst(),
  );
}

/** Reads, with the eyes of that county's office. */
function read<T>(stage: Stage, work: (tx: Tx) => Promise<T>): Promise<T> {
  return actTransaction(stage.context, stage.actor(CHIEF), ({ tx }) => work(tx));
}

function electionOf(stage: Stage, cycle: string): Promise<{ id: string; seats: number | null }> {
  return read(stage, (tx) =>
    tx.selectFrom('election').select(['id', 'seats']).where('cycle', '=', cycle).executeTakeFirstOrThrow(),
  );
}

async function fixAll(stage: Stage, election: string): Promise<void> {
  const seats = CONGRESS?.seats ?? 0;
  const decision = { decidedBy: '省人大常委会', documentNumber: '邻人常发〔2016〕1号' };
  await stage.act(CHIEF, fixSeats, { election, seats, ...decision });
}

async function drawMissing(stage: Stage, election: string): Promise<void> {
  if ((await drawnIn(stage, election)).length > 0) return;
  const constituencies = NEIGHBOUR_CONSTITUENCIES.map(({ cell: _cell, seats: _seats, ...drawn }) => drawn);
  await stage.act(CHIEF, drawConstituencies, { election, constituencies });
}

function drawnIn(stage: Stage, election: string): Promise<{ id: string; number: number }[]> {
  return read(stage, (tx) =>
    tx.selectFrom('constituency').select(['id', 'number']).where('election', '=', election).execute(),
  );
}

async function giveSeats(stage: Stage, election: string): Promise<void> {
  const [category] = await read(stage, (tx) => readSeatLedger(tx, NEIGHBOUR.code, election));
  if (!category) throw new Error('the neighbour has no seats to give');
  const assignments = (await drawnIn(stage, election)).map(({ id, number }) => ({
    constituency: id,
    seats: NEIGHBOUR_CONSTITUENCIES.find((known) => known.number === number)?.seats ?? 1,
  }));
  const given = assignments.reduce((sum, assignment) => sum + assignment.seats, 0);
  const act = { election, category: category.id };
  if (category.assigned === 0) await stage.act(CHIEF, assignSeats, { ...act, assignments });
  if (category.vacant === 0)
    await stage.act(CHIEF, recordVacantSeats, {
      ...act,
      seats: category.seats - given,
      reason: '演练范围之外',
    });
}
