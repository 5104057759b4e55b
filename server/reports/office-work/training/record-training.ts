import type { z } from 'zod';
import { type Acting, defineAct, done } from '../../../acts/act.ts';
import { ActError } from '../../../acts/error-codes.ts';
import { areaOfTraining, getTraining } from './training-session.queries.ts';
import { RecordTrainingSchema, TrainingSchema } from './training.schema.ts';

type Staff = z.infer<typeof RecordTrainingSchema>['staff'];

/** 登记到训: how many came, as the sheet has it, and who of the staff of places. Put down anew, the later stands; the ledger has both. */
export const recordTraining = defineAct({
  name: 'record-training',
  input: RecordTrainingSchema,
  output: TrainingSchema,
  areaOf: areaOfTraining,
  async perform(acting, { session, attended, staff }) {
    const { tx, county, today } = acting;
    const { cycle, heldOn } = await getTraining(acting, session);
    if (heldOn > today) throw mistake('attended', `${heldOn} 才培训，到了那天再登记`);
    if (attended < staff.length) throw mistake('attended', `勾选了 ${staff.length} 人，实到不能更少`);
    await requireNamed(acting, staff);
    await tx
      .updateTable('trainingSession')
      .set({ attended })
      .where('county', '=', county)
      .where('id', '=', session)
      .execute();
    await tx
      .deleteFrom('trainingAttendance')
      .where('county', '=', county)
      .where('session', '=', session)
      .execute();
    if (staff.length > 0)
      await tx
        .insertInto('trainingAttendance')
        .values(staff.map((each) => ({ county, session, ...each })))
        .execute();
    return done({ session }, { subject: { cycle, session }, figures: { attended, staff: staff.length } });
  },
});

/** Only whom a place names already: there is no second list of people. */
async function requireNamed({ tx, county }: Acting, staff: Staff): Promise<void> {
  if (staff.length === 0) return;
  const places = [...new Set(staff.map(({ place }) => place))];
  const rows = await tx
    .selectFrom('pollingStaff as s')
    .innerJoin('pollingPlace as p', (on) =>
      on.onRef('p.county', '=', 's.county').onRef('p.id', '=', 's.place'),
    )
    .select(['s.place', 's.name'])
    .where('s.county', '=', county)
    .where('s.place', 'in', places)
    .execute();
  const named = new Set(rows.map(({ place, name }) => `${place} ${name}`));
  const given = staff.map(({ place, name }) => `${place} ${name}`);
  if (given.some((each) => !named.has(each)) || new Set(given).size < given.length)
    throw mistake('staff', '投票场所的工作人员已经变动，请刷新后重新勾选');
}

function mistake(path: string, message: string): ActError {
  return new ActError('bad-request', `${message}。`, [{ path, message }]);
}
