import { defineAct, done } from '../../../acts/act.ts';
import { ActError } from '../../../acts/error-codes.ts';
import { installationKind } from '../../../acts/installation-kind.ts';
import { CheckInVotersSchema, VotersCheckedInSchema } from './check-in.schema.ts';
import { areaOfPlace } from './check-in-voter.ts';
import { holdOpenRounds, writeCheckIns } from './check-in.ts';
import { packOutOf, refuseWhileOut } from './place-pack.queries.ts';

/**
 * 成批领票登记, for rehearsals only: the voters of a place come all at once. Whoever was checked in before, or is due nothing here, is passed over and counted; each of
 * the others leaves a ledger entry of his own, as if he had been checked in alone. A real register is entered by two people (`enter-paper-register.ts`).
 */
export const checkInVoters = defineAct({
  name: 'check-in-voters',
  input: CheckInVotersSchema,
  output: VotersCheckedInSchema,
  areaOf: areaOfPlace,
  async perform(acting, { place, persons }) {
    if ((await installationKind(acting.tx)) !== 'rehearsal')
      throw new ActError('rehearsal-only', '成批领票登记只用于演练。打了勾的登记簿请由两人各录一遍。');
    await holdOpenRounds(acting);
    const out = await packOutOf(acting, place);
    const { ballots, entries } = await writeCheckIns(acting, place, [...new Set(persons)]);
    refuseWhileOut(await out());
    const issued = ballots.filter(({ handedOut }) => handedOut).length;
    const figures = { persons: persons.length, checkedIn: entries.length };
    return {
      ...done({ persons: entries.length, ballots: issued }, { subject: { place }, figures }),
      further: entries,
    };
  },
});
