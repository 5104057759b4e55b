import { fact } from '@xuanwu/rules/facts.ts';
import { groundOf } from '@xuanwu/rules/articles.ts';
import { rule } from '@xuanwu/rules/ruling.ts';
import { defineAct, done, refused } from '../../../acts/act.ts';
import { found } from '../../../acts/acting.ts';
import { MobileBoxChosenSchema, WithdrawMobileBoxChoiceSchema } from './mobile-box.schema.ts';
import { refuseMoveWhileOut } from '../check-in/place-pack.queries.ts';
import { countUsers } from './mobile-box.queries.ts';
import { lockWayOfVoting, readWayOfVoting } from '../way-of-voting.queries.ts';
import { lockPlace } from '../place.queries.ts';

/** 撤回使用流动票箱: he comes himself after all, or commissions somebody; as long as he was handed no ballot. */
export const withdrawMobileBoxChoice = defineAct({
  name: 'withdraw-mobile-box-choice',
  input: WithdrawMobileBoxChoiceSchema,
  output: MobileBoxChosenSchema,
  areaOf: async (acting, { place }) => (await lockPlace(acting, place)).area,
  async perform(acting, { place, person, electionDay }) {
    const { tx, county } = acting;
    await lockPlace(acting, place);
    await refuseMoveWhileOut(acting, { person, electionDay });
    await lockWayOfVoting(acting, person);
    const { hasVoted } = await readWayOfVoting(acting, place, person, electionDay);
    const ruling = rule([fact(groundOf('vote-once', electionDay), 'notVotedYet', !hasVoted)]);
    if (!ruling.permitted) return refused(ruling);
    const removed = await tx
      .deleteFrom('mobileBoxUser')
      .where('county', '=', county)
      .where('place', '=', place)
      .where('person', '=', person)
      .where('electionDay', '=', electionDay)
      .returning('person')
      .executeTakeFirst();
    found(removed, '这位选民使用流动票箱的登记');
    const users = await countUsers(acting, place, electionDay);
    return done({ place, users }, { subject: { place }, figures: { users } });
  },
});
