import { quota } from '@xuanwu/rules/quota.ts';
import { sql } from 'kysely';
import type { Acting } from '../../acts/act.ts';
import { bodyRange } from './plan-questions.schema.ts';
import type { BodyRow, ElectionRow, TaskRow } from './preparation.schema.ts';
import type { WorkPlan } from './work-plan.schema.ts';

export async function readElectionRows({ tx, county }: Acting): Promise<ElectionRow[]> {
  const rows = await tx
    .selectFrom('election as e')
    .innerJoin('cycle', (on) => on.onRef('cycle.county', '=', 'e.county').onRef('cycle.id', '=', 'e.cycle'))
    .innerJoin('area', 'area.code', 'e.area')
    .where('e.county', '=', county)
    .orderBy('e.level')
    .orderBy('e.area')
    .select([
      'e.id',
      'e.cycle',
      'e.level',
      'e.area',
      'area.name as areaName',
      'e.name',
      'e.population',
      'e.seats',
    ])
    .select(['e.seatsDecision', 'cycle.electionDay', 'cycle.plan'])
    .execute();
  return rows.map(({ seatsDecision, electionDay, plan, population, ...row }) => {
    const decision = seatsDecision as { decidedBy?: string; documentNumber?: string } | null;
    const congress = (plan as unknown as WorkPlan).congresses.find(
      ({ area, level }) => area === row.area && level === row.level,
    );
    const level = row.level as 'county' | 'township';
    const people = population ?? 0;
    const lawful = quota({ electionDay, level, population: people, plusFivePercent: false });
    return {
      ...row,
      level,
      population: people,
      plannedSeats: congress?.seats ?? null,
      decidedBy: decision?.decidedBy ?? null,
      documentNumber: decision?.documentNumber ?? null,
      lawful: lawful.ok
        ? { ...lawful.ruling, reasons: [...lawful.ruling.reasons] }
        : { seats: 0, base: 0, increment: 0, cap: 0, reasons: [] },
    };
  });
}

export async function readBodyRows({ tx, county }: Acting): Promise<BodyRow[]> {
  const { rows } = await sql<BodyRow & { plan: WorkPlan }>`
    select b.id, b.kind, b.area, area.name as area_name, b.name, b.appointed_by, b.document_number, b.appointed_on, cycle.plan,
      (select jsonb_agg(jsonb_build_object('id', m.id, 'name', m.name, 'duty', m.duty, 'appointedOn', m.appointed_on,
          'leftOn', m.left_on, 'leftReason', m.left_reason, 'replaces', m.replaces)
        order by m.left_on nulls first, array_position(array['chair', 'vice-chair', 'member'], m.duty), m.name)
       from election_body_member m where m.county = b.county and m.body = b.id) as members
    from election_body b
    join cycle on cycle.county = b.county and cycle.id = b.cycle
    join area on area.code = b.area
    where b.county = ${county}
    order by b.area, array_position(array['committee', 'office', 'working-group'], b.kind)`.execute(tx);
  return rows.map(({ plan, ...row }) => ({ ...row, range: bodyRange(plan, row, county) ?? null }));
}

export async function readTaskRows({ tx, county, today }: Acting): Promise<TaskRow[]> {
  const rows = await tx
    .selectFrom('task')
    .innerJoin('area', 'area.code', 'task.area')
    .leftJoin('account', 'account.id', 'task.signedOffBy')
    .where('task.county', '=', county)
    .orderBy('task.due')
    .orderBy('task.listOrder')
    .orderBy('task.area')
    .select(['task.id', 'task.step', 'task.title', 'task.area', 'area.name as areaName', 'task.due'])
    .select(['task.responsible', 'task.evidence', 'task.signedOffAt', 'account.displayName as signedOffBy'])
    .execute();
  return rows.map(({ signedOffAt, ...row }) => ({
    ...row,
    signedOffAt: signedOffAt?.toISOString() ?? null,
    status: signedOffAt ? 'done' : row.due < today ? 'late' : 'due',
  }));
}
