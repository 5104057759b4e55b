import { publishedRollFields } from '@xuanwu/rules/roll-notice-fields.ts';
import { type Acting, defineAct, done, type EntryDetails, refused } from '../../../acts/act.ts';
import { ActError } from '../../../acts/error-codes.ts';
import { lawFor } from '../../../local-law/law-for.ts';
import type { Constituency } from '../../constituencies/constituency.queries.ts';
import { cycleStageRuling, getCycle } from '../../preparation/cycle.queries.ts';
import { lockConcerned } from '../open-cases/lock-concerned.ts';
import { closeMissed } from '../open-cases/settle-since.ts';
import { keptOffRoll } from '../eligibility/person-eligibility.queries.ts';
import { areaOfPerson } from '../eligibility/record-person-fact.ts';
import { linkageRecordOf } from '../live-check/linkage-record.ts';
import { readMissedAs, unnumberedHash } from '../open-cases/missed-number.ts';
import { readPersonDetails } from '../person-details.queries.ts';
import { lockRegistrations } from '../register-lock.ts';
import { eligibleOn } from '../register-person.ts';
import { furtherCorrection } from '../roll-corrections.ts';
import { amendOnRolls } from '../roll-entries.ts';
import { CorrectBirthAndSexSchema, DetailsCorrectedSchema } from './correct-details.schema.ts';
import { askWhoHeIs, differing, refuseAnotherPerson, writeDetails } from './write-details.ts';

/**
 * 更正没有号码的人的出生日期、性别: his vote hangs on the day, and a roll may show the sex, so two people hold the papers against it. Of everybody else the number says both.
 */
export const correctBirthAndSex = defineAct({
  name: 'correct-birth-and-sex',
  input: CorrectBirthAndSexSchema,
  output: DetailsCorrectedSchema,
  isSealed: true,
  about: ['person'],
  areaOf: areaOfPerson,
  summary: () => Promise.resolve('更正一位没有公民身份号码的选民的出生日期、性别'),
  async perform(acting, { cycle, person, name, sex, birthDate, document }) {
    const stage = await cycleStageRuling(acting, 'correct-birth-and-sex', cycle);
    if (!stage.permitted) return refused(stage);
    const constituencies = await lockConcerned(acting, cycle, [person], []);
    await lockRegistrations(acting);
    const details = await readPersonDetails(acting, person);
    refuseAnotherPerson(details, name);
    if (details.numbers.length > 0)
      throw new ActError(
        'bad-request',
        '此人有公民身份号码，出生日期和性别照号码。号码错了的，按“更正公民身份号码”。',
      );
    const changed = differing(details, { sex, birthDate });
    const eligible = await eligibleOn(acting, birthDate, constituencies);
    if (!eligible.permitted) return refused(eligible, 'under-age-on-roll');
    const off = await keptOffRoll(acting, person, birthDate, constituencies);
    if (off) return refused(off);
    const { keys } = acting.context;
    const compared = linkageRecordOf(keys, { ...details, ...changed });
    const correction = await writeDetails(acting, { person, details, changed, compared, document });
    const { electionDay } = await getCycle(acting, cycle);
    const cases = await askWhoHeIs(acting, { cycle, electionDay }, person, compared);
    const [only, ...others] = await readMissedAs(acting, unnumberedHash(keys, name, birthDate));
    if (only !== undefined && others.length === 0)
      await closeMissed(acting, cycle, [{ caseId: only, person, name }]);
    const further =
      changed.sex === undefined ? [] : await amendSex(acting, cycle, person, sex, constituencies);
    return {
      ...done(
        { person, correction, cases },
        { subject: { person, correction }, figures: { cases: cases.length } },
      ),
      consulted: eligible.undecided,
      further,
    };
  },
});

/** On each published roll that shows it, by a correction of that roll. */
async function amendSex(
  acting: Acting,
  cycle: string,
  person: string,
  sex: 'male' | 'female',
  constituencies: readonly Constituency[],
): Promise<(EntryDetails & { id: string })[]> {
  const further = [];
  for (const roll of await amendOnRolls(acting, cycle, person, { sex })) {
    const electionDay = constituencies.find(({ id }) => id === roll.id)?.electionDay;
    if (electionDay === undefined) continue;
    if (!publishedRollFields(electionDay, await lawFor(acting, electionDay)).includes('sex')) continue;
    const change = { person, kind: 'amended', reason: '更正性别', amendedSex: sex } as const;
    further.push(await furtherCorrection(acting, roll, change));
  }
  return further;
}
