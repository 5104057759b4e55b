import { type Acting, defineAct, done } from '../../../acts/act.ts';
import { found } from '../../../acts/acting.ts';
import { ActError } from '../../../acts/error-codes.ts';
import { AssignHazardSchema, HazardsAssignedSchema } from './hazards.schema.ts';

/** 落实风险责任人: who sees to it and until when, which is not later than the law's own day. The ledger has the days, not the name. */
export const assignHazard = defineAct({
  name: 'assign-hazard',
  input: AssignHazardSchema,
  output: HazardsAssignedSchema,
  areaOf: async (acting, { hazards }) => areaTogether(acting, await lockHazards(acting, hazards)),
  async perform(acting, { hazards: ids, responsible, deadline }) {
    const { tx, county, today } = acting;
    const hazards = await lockHazards(acting, ids);
    if (deadline < today) throw mistake(`期限不能早于今天 ${today}`);
    const soonest = hazards
      .flatMap(({ dueOn }) => (dueOn !== null && dueOn >= today ? dueOn : []))
      .toSorted()[0];
    if (soonest !== undefined && deadline > soonest) throw mistake(`法定的最后一日是 ${soonest}，不能更晚`);
    await tx
      .updateTable('hazard')
      .set({ responsible, deadline })
      .where('county', '=', county)
      .where('id', 'in', ids)
      .execute();
    const [only] = hazards;
    return done(
      { hazards: hazards.length },
      {
        subject: hazards.length === 1 && only ? { hazard: only.id } : {},
        figures: { hazards: hazards.length },
        note: `期限 ${deadline}`,
      },
    );
  },
});

function mistake(message: string): ActError {
  return new ActError('bad-request', `${message}。`, [{ path: 'deadline', message }]);
}

interface OpenHazard {
  readonly id: string;
  readonly area: string;
  readonly dueOn: string | null;
}

async function lockHazards({ tx, county }: Acting, ids: readonly string[]): Promise<OpenHazard[]> {
  const rows = await tx
    .selectFrom('hazard')
    .select(['id', 'area', 'dueOn'])
    .where('county', '=', county)
    .where('id', 'in', ids)
    .where('settledOn', 'is', null)
    .orderBy('id')
    .forUpdate()
    .execute();
  found(rows.length === new Set(ids).size ? rows[0] : undefined, '这项风险，可能已经消除');
  return rows;
}

/** Of several areas it is the county's office that answers. */
function areaTogether({ county }: Acting, hazards: readonly OpenHazard[]): string {
  const [area, ...others] = new Set(hazards.map((hazard) => hazard.area));
  return area !== undefined && others.length === 0 ? area : county;
}
