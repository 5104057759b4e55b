import { defineAct, done } from '../../../acts/act.ts';
import { ActError } from '../../../acts/error-codes.ts';
import { areaOfPerson } from '../../registration/contact/contact.queries.ts';
import { lockPerson, readStandingFacts } from '../../registration/eligibility/person-fact.queries.ts';
import { custodyOn, sealer, votingConstituency } from './absentee.queries.ts';
import { AbsenteeSchema, ListAbsenteeSchema } from './absentee.schema.ts';

/** 列入不能到场的选民: where he is and whom to ask. Of who is held a paper has to say so first. Listed again, the organ is put right and what was agreed stays. */
export const listAbsentee = defineAct({
  name: 'list-absentee',
  input: ListAbsenteeSchema,
  output: AbsenteeSchema,
  areaOf: areaOfPerson,
  async perform(acting, { cycle, person, absence, organ, contact, dueOn }) {
    const { tx, county, entry } = acting;
    await lockPerson(acting, person);
    const { area, electionDay } = await votingConstituency(acting, cycle, person);
    const facts = (await readStandingFacts(acting, [person])).get(person) ?? [];
    if ((absence === 'custody') !== (custodyOn(facts, electionDay) !== undefined))
      throw new ActError(
        'bad-request',
        absence === 'custody'
          ? '没有登记他被判刑、羁押、拘留。请先在选民资格里照文书登记，再列入。'
          : '登记的材料说他被判刑、羁押、拘留。请按这一种列入，或者先撤销那一条。',
        [{ path: 'absence', message: '与登记的资格事实不一致' }],
      );
    const encrypt = await sealer(acting);
    const where = { organEncrypted: encrypt(organ), contactEncrypted: encrypt(contact), dueOn, entry };
    await tx
      .insertInto('absentee')
      .values({ county, cycle, person, area, absence, ...where })
      .onConflict((conflict) =>
        conflict.columns(['county', 'cycle', 'person']).doUpdateSet({ absence, area, ...where }),
      )
      .execute();
    // Neither the person nor why: the ledger is handed out.
    return done({ person }, { subject: { cycle } });
  },
});
