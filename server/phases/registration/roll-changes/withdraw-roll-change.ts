import { type Acting, defineAct, done, refused } from '../../../acts/act.ts';
import { found } from '../../../acts/acting.ts';
import { ActError } from '../../../acts/error-codes.ts';
import { getConstituency } from '../../constituencies/constituency.queries.ts';
import { enterRoll } from '../open-cases/change-registrations.ts';
import { settleDuplicates } from '../open-cases/settle-since.ts';
import { lockRegister } from '../register-lock.ts';
import { settleClaims } from '../settle-claims.ts';
import { RollChangeRecordedSchema, WithdrawRollChangeSchema } from '../roll-change.schema.ts';

/** 撤销一件增减: whoever was taken off by it stands where he stood before. */
export const withdrawRollChange = defineAct({
  name: 'withdraw-roll-change',
  input: WithdrawRollChangeSchema,
  output: RollChangeRecordedSchema,
  areaOf: async (acting, { change }) => (await lockChange(acting, change)).area,
  async perform(acting, { change, reason }) {
    const { tx, county, today, entry } = acting;
    await lockRegister(acting);
    const { person, cycle, constituency, struck, withdrawnOn } = await lockChange(acting, change);
    if (withdrawnOn !== null) throw new ActError('lost-race', '这一件增减已经撤销过了。请刷新。');
    if (struck && constituency !== null && !(await standsAt(acting, cycle, person, constituency))) {
      const place = await getConstituency(acting, constituency);
      if (place.stage !== 'drawn')
        throw new ActError('lost-race', `${place.name}的名单已经公布。请用“更正选民名单”补登。`);
      await enterRoll(acting, place, person);
      const claims = await settleClaims(acting, cycle, [person], place.electionDay);
      if (claims) return refused(claims, 'already-registered');
      await settleDuplicates(acting, cycle, [person]);
    }
    await tx
      .updateTable('rollChange')
      .set({ withdrawnOn: today, withdrawnReason: reason, withdrawnEntry: entry })
      .where('county', '=', county)
      .where('id', '=', change)
      .execute();
    return done({ change }, { subject: { cycle, change } });
  },
});

/** Whoever was registered there again needs no putting back. */
async function standsAt({ tx, county }: Acting, cycle: string, person: string, constituency: string) {
  const row = await tx
    .selectFrom('registration')
    .select('person')
    .where('county', '=', county)
    .where('cycle', '=', cycle)
    .where('person', '=', person)
    .where('constituency', '=', constituency)
    .where('status', '=', 'on-roll')
    .executeTakeFirst();
  return row !== undefined;
}

async function lockChange({ tx, county }: Acting, id: string) {
  const row = await tx
    .selectFrom('rollChange')
    .select(['area', 'person', 'cycle', 'constituency', 'struck', 'withdrawnOn'])
    .where('county', '=', county)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return found(row, '这一件增减');
}
