import { type Acting, defineAct, done, refused } from '../../../acts/act.ts';
import { found } from '../../../acts/acting.ts';
import { ActError } from '../../../acts/error-codes.ts';
import { certificateOut, certificatesOut } from '../certificate-out.queries.ts';
import { documentOfCertificate } from '../certificate.queries.ts';
import { getConstituency } from '../../constituencies/constituency.queries.ts';
import { enterRoll } from '../open-cases/change-registrations.ts';
import { settleDuplicates } from '../open-cases/settle-since.ts';
import { lockRegister } from '../register-lock.ts';
import { settleClaims } from '../settle-claims.ts';
import { RollChangeRecordedSchema, WithdrawRollChangeSchema } from '../roll-change.schema.ts';

/** 撤销一件增减: whoever was taken off by it stands where he stood before; registered since, he stays where he is now, and what is open of the old place is told. */
export const withdrawRollChange = defineAct({
  name: 'withdraw-roll-change',
  input: WithdrawRollChangeSchema,
  output: RollChangeRecordedSchema,
  areaOf: async (acting, { change }) => (await lockChange(acting, change)).area,
  async perform(acting, { change, reason }) {
    const { tx, county, today, entry } = acting;
    await lockRegister(acting);
    const taken = await lockChange(acting, change);
    if (taken.withdrawnOn !== null) throw new ActError('lost-race', '这一件增减已经撤销过了。请刷新。');
    await refuseByCertificate(acting, taken);
    const { cycle, struck } = taken;
    if (struck && !(await standsOnLevel(acting, taken))) {
      const refusal = await putBack(acting, taken);
      if (refusal) return refusal;
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

type Taken = Awaited<ReturnType<typeof lockChange>>;

async function putBack(acting: Acting, { cycle, person, constituency }: Taken) {
  if (constituency === null) return undefined;
  const place = await getConstituency(acting, constituency);
  if (place.stage !== 'drawn')
    throw new ActError(
      'lost-race',
      `${place.name}的名单已经公布。请先在该选区的“选民名单”里补登他，再撤销这一件。`,
    );
  const certified = await certificateOut(acting, cycle, [person], place.electionDay);
  if (certified) return refused(certified);
  await enterRoll(acting, place, person);
  const claims = await settleClaims(acting, cycle, [person], place.electionDay);
  if (claims) return refused(claims, 'already-registered');
  await settleDuplicates(acting, cycle, [person]);
  return undefined;
}

/** Of a certificate that is out, the movement goes with it: withdrawn alone, he could not be put back when it is taken back. */
async function refuseByCertificate(acting: Acting, { cycle, person, document }: Taken): Promise<void> {
  const numbers = (await certificatesOut(acting, cycle, [person])).map(({ number }) => number);
  if (!numbers.some((number) => document === documentOfCertificate(number))) return;
  throw new ActError(
    'bad-request',
    '这一件随选民资格证明记下。没有用的证明，请在“资格转移”里按“收回”：他回到名单，这一件同时撤销。',
  );
}

/** Whoever was registered again on this level needs no putting back, and is not moved from where he is. */
async function standsOnLevel({ tx, county }: Acting, { cycle, person, level }: Taken): Promise<boolean> {
  const row = await tx
    .selectFrom('registration')
    .select('person')
    .where('county', '=', county)
    .where('cycle', '=', cycle)
    .where('person', '=', person)
    .where('level', '=', level)
    .where('status', '=', 'on-roll')
    .executeTakeFirst();
  return row !== undefined;
}

async function lockChange({ tx, county }: Acting, id: string) {
  const row = await tx
    .selectFrom('rollChange')
    .select(['area', 'person', 'cycle', 'level', 'constituency', 'document', 'struck', 'withdrawnOn'])
    .where('county', '=', county)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return found(row, '这一件增减');
}
