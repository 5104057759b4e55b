import { defineAct, done, refused } from '../../../acts/act.ts';
import { cycleStageRuling } from '../../preparation/cycle.queries.ts';
import { PersonSchema, RecordHouseholdStatusSchema } from './contact.schema.ts';
import { areaOfPerson, holdPerson } from './contact.queries.ts';

/** 登记户籍和居住的情况: from here on he is on the work list; a changed status opens the choice of a route anew. */
export const recordHouseholdStatus = defineAct({
  name: 'record-household-status',
  input: RecordHouseholdStatusSchema,
  output: PersonSchema,
  areaOf: areaOfPerson,
  async perform(acting, { cycle, person, status, nextStep, dueOn }) {
    const { tx, county, today, entry } = acting;
    const stage = await cycleStageRuling(acting, 'record-household-status', cycle);
    if (!stage.permitted) return refused(stage);
    await holdPerson(acting, person);
    await tx
      .deleteFrom('voterContact')
      .where('county', '=', county)
      .where('cycle', '=', cycle)
      .where('person', '=', person)
      .execute();
    if (status !== null) {
      const row = { county, cycle, person, status, nextStep, dueOn, recordedOn: today, entry };
      await tx.insertInto('voterContact').values(row).execute();
    }
    // Neither the person nor what was found: the ledger is handed out.
    return done({ person }, { subject: { cycle } });
  },
});
