import { defineAct, done } from '../../../../acts/act.ts';
import { EligibilityListSchema } from './eligibility-list.schema.ts';
import { lockList, updateList } from './list.queries.ts';

/** 办结资格名册: what was not confirmed is dropped; what became a fact stays with its person. */
export const closeEligibilityList = defineAct({
  name: 'close-eligibility-list',
  input: EligibilityListSchema,
  output: EligibilityListSchema,
  areaOf: (acting) => Promise.resolve(acting.county),
  async perform(acting, { list }) {
    const { tx, county, context } = acting;
    const { file } = await lockList(acting, list, ['matched', 'failed']);
    for (const table of ['listMatch', 'listProblem'] as const)
      await tx.deleteFrom(table).where('county', '=', county).where('list', '=', list).execute();
    await updateList(acting, list, { state: 'closed' });
    await context.files.remove(file);
    return done({ list }, { subject: { list } });
  },
});
