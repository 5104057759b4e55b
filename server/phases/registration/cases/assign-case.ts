import { defineAct, done } from '../../../acts/act.ts';
import { ActError } from '../../../acts/error-codes.ts';
import { areaOfCase } from '../open-cases/case.queries.ts';
import { AssignCaseSchema, CasesAssignedSchema } from '../open-cases/decide-case.schema.ts';

/** 分派核查事项: who works on them, and until when. */
export const assignCase = defineAct({
  name: 'assign-case',
  input: AssignCaseSchema,
  output: CasesAssignedSchema,
  areaOf: async (acting, { cases }) => {
    const areas = new Set<string>();
    if (acting.actor.area === null) return acting.county;
    for (const id of cases) areas.add(await areaOfCase(acting, id));
    const [only] = areas;
    return only !== undefined && areas.size === 1 ? only : acting.county;
  },
  async perform({ tx, county }, { cases, owner, dueOn }) {
    if (owner !== undefined && owner !== null) {
      const held = await tx
        .selectFrom('roleGrant')
        .select('id')
        .where('account', '=', owner)
        .where('county', '=', county)
        .where('revokedAt', 'is', null)
        .executeTakeFirst();
      if (!held) throw new ActError('bad-request', '承办人在本县没有岗位。请另选一人。');
    }
    const assigned = await tx
      .updateTable('registrationCase')
      .set({ ...(owner !== undefined && { owner }), ...(dueOn !== undefined && { dueOn }) })
      .where('county', '=', county)
      .where('id', 'in', cases)
      .where('state', '=', 'open')
      .executeTakeFirst();
    const count = Number(assigned.numUpdatedRows);
    if (count < new Set(cases).size)
      throw new ActError('lost-race', '所选的事项里有的已经办结，或者不在您的辖区。请刷新后重新选择。');
    const [only] = cases;
    return done(
      { cases: count },
      { subject: cases.length === 1 && only ? { case: only } : {}, figures: { cases: count } },
    );
  },
});
