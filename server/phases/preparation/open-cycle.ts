import { randomUUID } from 'node:crypto';
import type { Tx } from '../../database/connect.ts';
import { seal } from '../../ledger/append.ts';
import { type Acting, defineAct, done } from '../../acts/act.ts';
import { ActError } from '../../acts/error-codes.ts';
import { CycleOpenedSchema, OpenCycleSchema } from './open-cycle.schema.ts';
import { requireNearDay } from './near-day.ts';
import { planObjection } from './plan-questions.schema.ts';
import { taskTemplates } from './task-templates.ts';
import type { WorkPlan } from './work-plan.schema.ts';

/** 建立换届: takes a work plan as decided. Its findings are shown, not corrected. */
export const openCycle = defineAct({
  name: 'open-cycle',
  input: OpenCycleSchema,
  output: CycleOpenedSchema,
  areaOf: (acting) => Promise.resolve(acting.county),
  async perform(acting, { plan }) {
    const objection = planObjection(plan, acting.county);
    if (objection !== undefined) throw new ActError('bad-request', objection);
    requireNearDay(acting, plan.electionDay, 'plan.electionDay');
    await insertAreas(acting.tx, plan);
    await refuseSecondCycle(acting, plan);
    const cycle = randomUUID();
    await insertCycle(acting, cycle, plan);
    await insertElections(acting, cycle, plan);
    const tasks = await insertTasks(acting, cycle, plan);
    return done(
      { cycle, elections: plan.congresses.length, tasks },
      { subject: { cycle }, records: [seal('plan', cycle, plan)] },
    );
  },
});

/** One cycle an election day: of two people who press the button at once, the second is told so. */
async function refuseSecondCycle({ tx, county }: Acting, { electionDay }: WorkPlan): Promise<void> {
  await tx.selectFrom('area').select('code').where('code', '=', county).forUpdate().execute();
  const open = await tx
    .selectFrom('cycle')
    .select('name')
    .where('county', '=', county)
    .where('electionDay', '=', electionDay)
    .executeTakeFirst();
  if (open) {
    throw new ActError('lost-race', `选举日为 ${electionDay} 的换届已经建立（${open.name}），不能重复建立。`);
  }
}

async function insertAreas(tx: Tx, plan: WorkPlan): Promise<void> {
  const { county, townships } = plan;
  await tx
    .insertInto('area')
    .values([
      { code: county.code, name: county.name, kind: 'county' },
      ...townships.map((township) => ({ ...township, parent: county.code })),
    ])
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

async function insertCycle({ tx, county, now }: Acting, id: string, plan: WorkPlan): Promise<void> {
  await tx
    .insertInto('cycle')
    .values({
      county,
      id,
      name: plan.name,
      electionDay: plan.electionDay,
      plan: JSON.stringify(plan),
      openedAt: now,
    })
    .execute();
}

async function insertElections({ tx, county }: Acting, cycle: string, plan: WorkPlan): Promise<void> {
  for (const { level, area, name, population, categories } of plan.congresses) {
    const election = randomUUID();
    await tx
      .insertInto('election')
      .values({ county, id: election, cycle, level, area, name, population })
      .execute();
    await tx
      .insertInto('seatCategory')
      .values(
        categories.map((category, index) => ({
          county,
          id: randomUUID(),
          election,
          name: category.name,
          seats: category.seats,
          listOrder: index + 1,
        })),
      )
      .execute();
  }
}

async function insertTasks({ tx, county }: Acting, cycle: string, plan: WorkPlan): Promise<number> {
  const areas = {
    county: [plan.county.code],
    township: plan.congresses.filter((c) => c.level === 'township').map((c) => c.area),
  };
  const tasks = taskTemplates(plan).flatMap(({ step, title, level, due }, index) =>
    areas[level].map((area) => ({
      county,
      id: randomUUID(),
      cycle,
      step,
      title,
      area,
      due,
      listOrder: index + 1,
    })),
  );
  await tx.insertInto('task').values(tasks).execute();
  return tasks.length;
}
