import { assignSeats } from '../../phases/constituencies/assign-seats.ts';
import { drawConstituencies } from '../../phases/constituencies/draw-constituencies.ts';
import { publishConstituencies } from '../../phases/constituencies/publish-constituencies.ts';
import { recordVacantSeats } from '../../phases/constituencies/record-vacant-seats.ts';
import { readSeatLedger, seatsOf } from '../../phases/constituencies/seat-ledger.queries.ts';
import type { Stage } from '../stage.ts';
import { type DrawnConstituency, getCycleId, readDrawn, readElections } from './played.queries.ts';
import type { Report, Step } from './step.ts';

const RECOMMENDED = '推荐到选区';
const MOST_SEATS = 3;

export const constituenciesStep: Step = {
  id: 'constituencies',
  title: '划分选区、分配名额并公布',
  at: '2016-08-20T09:00:00+08:00',
  path: '/seats',
  by: 'office-chief',
  hint: '各划一个选区，编号照名称，人口和范围可以自拟，分配名额。公布是各级人大一起公布：其余的由“完成其余”划完并公布。',
  async play(stage, report) {
    const elections = [...(await readElections(stage))];
    for (const [index, [congress, election]] of elections.entries()) {
      stage.signal.throwIfAborted();
      await drawRest(stage, congress, election.id);
      await assignRest(stage, election.id);
      await report(index + 1, elections.length, election.name);
    }
    await publish(stage, report);
  },
};

async function drawRest(stage: Stage, congress: string, election: string): Promise<void> {
  const drawn = new Set((await readDrawn(stage)).map(({ key }) => key));
  const open = [...stage.played.values()].filter(
    (known) => known.congress === congress && !drawn.has(known.key),
  );
  if (open.length === 0) return;
  await stage.act('demo-chief', drawConstituencies, {
    election,
    constituencies: open.map(({ number, name, kind, area, population, boundaries }) => ({
      number,
      name,
      kind,
      area,
      population,
      boundaries,
    })),
  });
}

/** Gives every category's seats to its constituencies as the world has them; what is left over is recorded vacant. */
async function assignRest(stage: Stage, election: string): Promise<void> {
  const drawn = await stage.read((tx) =>
    tx.selectFrom('constituency').select('id').where('election', '=', election).execute(),
  );
  const constituencies = (await readDrawn(stage)).filter(({ id }) => drawn.some((row) => row.id === id));
  const ledger = await stage.read((tx) => readSeatLedger(tx, stage.county, election));
  for (const category of ledger) {
    let open = category.seats - category.assigned - category.vacant;
    const assignments = [];
    for (const constituency of constituencies) {
      const held = await stage.read((tx) => seatsOf(tx, stage.county, constituency.id));
      const seats = Math.min(open, MOST_SEATS - held, seatsFrom(constituency, category.name, held));
      if (seats <= 0) continue;
      assignments.push({ constituency: constituency.id, seats });
      open -= seats;
    }
    const act = { election, category: category.id };
    if (assignments.length > 0) await stage.act('demo-chief', assignSeats, { ...act, assignments });
    if (open > 0) {
      const reason = category.name === '暂缺' ? '方案规定暂缺' : '演练范围之外';
      await stage.act('demo-chief', recordVacantSeats, { ...act, seats: open, reason });
    }
  }
}

/** How many seats of this category the constituency is still to get, given what it holds. */
function seatsFrom({ world }: DrawnConstituency, category: string, held: number): number {
  if (category === RECOMMENDED) return world.recommendedSeats === 1 && held <= world.seats ? 1 : 0;
  return category === world.category ? world.seats - held : 0;
}

async function publish(stage: Stage, report: Report): Promise<void> {
  const cycle = await getCycleId(stage);
  const { stage: cycleStage } = await stage.read((tx) =>
    tx.selectFrom('cycle').select('stage').where('id', '=', cycle).executeTakeFirstOrThrow(),
  );
  if (cycleStage !== 'preparing') return;
  const { constituencies } = await stage.actOfTwo('demo-chief', publishConstituencies, { cycle });
  await report(1, 1, `公布 ${constituencies} 个选区`);
}
