import { randomUUID } from 'node:crypto';
import { committeeDecides } from '@xuanwu/rules/committee-decision.ts';
import { rule } from '@xuanwu/rules/ruling.ts';
import { defineAct, done, refused } from '../../../acts/act.ts';
import { requireHeld } from '../../../acts/meeting.ts';
import { seal } from '../../../ledger/append.ts';
import { lawFor } from '../../../local-law/law-for.ts';
import { readCurrentCycle } from '../../preparation/cycle.queries.ts';
import { decideOnPerson } from './decision.ts';
import { getPerson, insertFacts, lockPerson } from './person-fact.queries.ts';
import { FindUnableSchema, PersonFactRecordedSchema } from './person-fact.schema.ts';
import { areaOfPerson, refuseUnsound } from './record-person-fact.ts';

/**
 * 确认不能行使选举权利 · 选举法（2020）第二十七条: the committee alone finds it, in a meeting, person by person. No list and no program does;
 * without the papers that local rules ask for the finding does not stand.
 */
export const findUnable = defineAct({
  name: 'find-unable',
  input: FindUnableSchema,
  output: PersonFactRecordedSchema,
  about: ['person'],
  areaOf: areaOfPerson,
  summary: async (acting, { person }) => {
    await getPerson(acting, person);
    return '经选举委员会会议确认，一名登记的人不能行使选举权利，不列入选民名单';
  },
  async perform(acting, { person, fact: found }) {
    requireHeld(acting, found.meeting, 'fact.meeting');
    const { area, birthDate } = await lockPerson(acting, person);
    const fact = { ...found, kind: 'unable' as const, source: 'committee' as const };
    const { cycle } = await readCurrentCycle(acting);
    const electionDay = cycle?.electionDay ?? acting.today;
    const carried = committeeDecides(found.meeting, electionDay);
    // Asked of the time for which it was found, which may end before election day.
    const day = found.until !== null && found.until < electionDay ? found.from : electionDay;
    const law = await lawFor(acting, electionDay);
    const { status, reasons, undecided } = decideOnPerson(
      { electionDay: day, birthDate, facts: [fact] },
      law,
    );
    const own = reasons.filter(({ rule: id }) => id === 'voter-mental');
    const ruling = rule([carried, ...own], undecided);
    if (!carried.holds || (status !== 'not-listed' && own.some(({ holds }) => !holds)))
      return refused(ruling);
    await refuseUnsound(acting, person, fact);
    const id = randomUUID();
    await insertFacts(acting, [{ id, person, area, fact }]);
    return done(
      { fact: id },
      {
        subject: { fact: id },
        records: [seal('person-fact', id, { person, fact })],
        ruling: rule([carried], undecided),
      },
    );
  },
});
