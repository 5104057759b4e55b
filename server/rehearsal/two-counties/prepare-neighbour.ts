/** 准备邻江县: its office opens the same election and publishes two constituencies, through the product's own acts. */
import { actTransaction } from '../../acts/acting.ts';
import { assignSeats } from '../../phases/constituencies/assign-seats.ts';
import { drawConstituencies } from '../../phases/constituencies/draw-constituencies.ts';
import { publishConstituencies } from '../../phases/constituencies/publish-constituencies.ts';
import { recordVacantSeats } from '../../phases/constituencies/record-vacant-seats.ts';
import { fixSeats } from '../../phases/preparation/fix-seats.ts';
import { openCycle } from '../../phases/preparation/open-cycle.ts';
import type { Stage } from '../stage.ts';
import { decideOpenPoints } from '../steps/law.ts';
import { NEIGHBOUR, NEIGHBOUR_CONSTITUENCIES, NEIGHBOUR_PLAN } from './neighbour.ts';

const CHIEF = 'neighbour-chief';
const [CONGRESS] = NEIGHBOUR_PLAN.congresses;

/** Begun once: who comes second finds it done. */
export async function prepareNeighbour(stage: Stage): Promise<void> {
  if (await neighbourCycle(stage)) return;
  const { cycle } = await stage.act(CHIEF, openCycle, { plan: NEIGHBOUR_PLAN });
  await decideOpenPoints(stage, CHIEF, {
    decidedBy: `${NEIGHBOUR.name}选举委员会`,
    document: '邻选委演〔2016〕1号',
  });
  await drawAll(stage, cycle);
  await stage.actOfTwo(CHIEF, publishConstituencies, { cycle });
}

function neighbourCycle(stage: Stage): Promise<{ id: string; stage: string } | undefined> {
  return actTransaction(stage.context, stage.actor(CHIEF), ({ tx }) =>
    tx.selectFrom('cycle').select(['id', 'stage']).where('county', '=', NEIGHBOUR.code).executeTakeFirst(),
  );
}

async function drawAll(stage: Stage, cycle: string): Promise<void> {
  const { election, category } = await actTransaction(stage.context, stage.actor(CHIEF), ({ tx }) =>
    tx
      .selectFrom('seatCategory as s')
      .innerJoin('election as e', 'e.id', 's.election')
      .select(['s.election', 's.id as category'])
      .where('e.cycle', '=', cycle)
      .executeTakeFirstOrThrow(),
  );
  const seats = CONGRESS?.seats ?? 0;
  await stage.act(CHIEF, fixSeats, {
    election,
    seats,
    decidedBy: '省人大常委会',
    documentNumber: '邻人常发〔2016〕1号',
  });
  const { constituencies } = await stage.act(CHIEF, drawConstituencies, {
    election,
    constituencies: NEIGHBOUR_CONSTITUENCIES.map(({ cell: _cell, seats: _seats, ...drawn }) => drawn),
  });
  const assignments = constituencies.map(({ id, number }) => ({
    constituency: id,
    seats: NEIGHBOUR_CONSTITUENCIES.find((known) => known.number === number)?.seats ?? 1,
  }));
  await stage.act(CHIEF, assignSeats, { election, category, assignments });
  const given = assignments.reduce((sum, assignment) => sum + assignment.seats, 0);
  await stage.act(CHIEF, recordVacantSeats, {
    election,
    category,
    seats: seats - given,
    reason: '演练范围之外',
  });
}
