import { randomUUID } from 'node:crypto';
import { defineAct, done } from '../../acts/act.ts';
import { ActError } from '../../acts/error-codes.ts';
import { AppointReplacementSchema, MemberChangedSchema } from './body.schema.ts';
import { getMember } from './body.queries.ts';

/** 补充任命: takes the duty of the member who left, once. */
export const appointReplacement = defineAct({
  name: 'appoint-replacement',
  input: AppointReplacementSchema,
  output: MemberChangedSchema,
  areaOf: async (acting, { replaces }) => (await getMember(acting, replaces)).area,
  async perform(acting, { replaces, name, documentNumber }) {
    const { body, duty } = await getMember(acting, replaces, { serving: false });
    const successor = await acting.tx
      .selectFrom('electionBodyMember')
      .select('name')
      .where('county', '=', acting.county)
      .where('replaces', '=', replaces)
      .executeTakeFirst();
    if (successor) throw new ActError('lost-race', `这个空缺已经由 ${successor.name} 补上。请刷新。`);
    const member = randomUUID();
    await acting.tx
      .insertInto('electionBodyMember')
      .values({ county: acting.county, id: member, body, name, duty, appointedOn: acting.today, replaces })
      .execute();
    return done({ member }, { subject: { body, member, replaces }, note: documentNumber });
  },
});
