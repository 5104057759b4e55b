import { defineAct, done } from '../../acts/act.ts';
import { MemberChangedSchema, RecordResignationSchema } from './body.schema.ts';
import { getMember } from './body.queries.ts';

/** 组成人员辞职: a committee member who becomes a candidate must resign (选举法第十条). */
export const recordResignation = defineAct({
  name: 'record-resignation',
  input: RecordResignationSchema,
  output: MemberChangedSchema,
  areaOf: async (acting, { member }) => (await getMember(acting, member)).area,
  async perform(acting, { member, reason }) {
    const { body } = await getMember(acting, member, { serving: true });
    await acting.tx
      .updateTable('electionBodyMember')
      .set({ leftOn: acting.today, leftReason: reason })
      .where('county', '=', acting.county)
      .where('id', '=', member)
      .execute();
    return done({ member }, { subject: { body, member } });
  },
});
