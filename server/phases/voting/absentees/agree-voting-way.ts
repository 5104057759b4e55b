import { type Absence, mayVoteThisWay } from '@xuanwu/rules/absentee.ts';
import { defineAct, done, refused } from '../../../acts/act.ts';
import { ActError } from '../../../acts/error-codes.ts';
import { lawFor } from '../../../local-law/law-for.ts';
import { areaOfPerson } from '../../registration/contact/contact.queries.ts';
import { lockPerson, readStandingFacts } from '../../registration/eligibility/person-fact.queries.ts';
import { decisionsOn } from '../../registration/eligibility/person-eligibility.queries.ts';
import { giveMobileBox } from '../places/choose-mobile-box.ts';
import { custodyOn, lockAbsentee, sealer, votingConstituency } from './absentee.queries.ts';
import { AbsenteeSchema, AgreeVotingWaySchema } from './absentee.schema.ts';

/**
 * 商定投票方式 (直接选举若干规定第五条): one of the ways that the law has for him, with the paper of whoever holds him. Where a mobile box is named he uses it from then on, by the same
 * rules as everybody who asks for one.
 */
export const agreeVotingWay = defineAct({
  name: 'agree-voting-way',
  input: AgreeVotingWaySchema,
  output: AbsenteeSchema,
  areaOf: areaOfPerson,
  async perform(acting, { cycle, person, way, document, box }) {
    const { tx, county, today, entry } = acting;
    await lockPerson(acting, person);
    const absence = (await lockAbsentee(acting, cycle, person)).absence as Absence;
    const { electionDay } = await votingConstituency(acting, cycle, person);
    await requireVoter(acting, person, electionDay);
    const facts = (await readStandingFacts(acting, [person])).get(person) ?? [];
    const ruling = mayVoteThisWay(
      {
        electionDay,
        absence,
        custody: custodyOn(facts, electionDay)?.custody,
        way,
        hasDocument: document !== null && document !== '',
      },
      await lawFor(acting, electionDay),
    );
    if (!ruling.permitted) return refused(ruling);
    if (box !== null && way !== 'mobile-box')
      throw new ActError('bad-request', '只有用流动票箱投票的，才指定票箱。', [
        { path: 'box', message: '没有选流动票箱' },
      ]);
    if (box !== null) {
      const reason = absence === 'custody' ? ('custody' as const) : ('ill' as const);
      const asked = { place: box, person, electionDay, reason, channel: 'in-writing' as const, stop: null };
      const given = await giveMobileBox(acting, asked);
      if (given.kind !== 'given') return given;
    }
    const encrypt = await sealer(acting);
    await tx
      .updateTable('absentee')
      .set({
        way,
        agreedOn: today,
        documentEncrypted: document === null ? null : encrypt(document),
        dueOn: null,
        entry,
      })
      .where('county', '=', county)
      .where('cycle', '=', cycle)
      .where('person', '=', person)
      .execute();
    return { ...done({ person }, { subject: { cycle } }), consulted: ruling.undecided };
  },
});

/** Whose vote is suspended, or who has none, is arranged nothing for. */
async function requireVoter(
  acting: Parameters<typeof decisionsOn>[0],
  person: string,
  electionDay: string,
): Promise<void> {
  const decision = (await decisionsOn(acting, [person], electionDay)).get(person);
  if (decision?.status !== 'voter')
    throw new ActError('bad-request', '按登记的材料，他到选举日不能行使选举权利。请先核对选民资格。');
}
