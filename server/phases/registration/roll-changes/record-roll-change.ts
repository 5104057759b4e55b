import { defineAct, done, refused } from '../../../acts/act.ts';
import { ActError } from '../../../acts/error-codes.ts';
import { lawFor } from '../../../local-law/law-for.ts';
import { cycleStageRuling, getCycle } from '../../preparation/cycle.queries.ts';
import { decideOnPerson } from '../eligibility/decision.ts';
import { lockPerson, readStandingFacts } from '../eligibility/person-fact.queries.ts';
import { areaOfPerson } from '../eligibility/record-person-fact.ts';
import { settleDuplicates } from '../open-cases/settle-since.ts';
import { lockRegister } from '../register-lock.ts';
import { settleClaims } from '../settle-claims.ts';
import { additionOf, mayMove, removalOf } from '../eligibility/movement.ts';
import {
  RecordRollChangeSchema,
  type ROLL_CHANGES,
  RollChangeRecordedSchema,
} from '../roll-change.schema.ts';
import { getLastRoll, insertMovements, strikeDrawn } from '../roll-changes.queries.ts';
import { placeMeant } from './place-meant.ts';

/**
 * 记录一件增减, with its evidence. Who is taken off stands on a roll that is not published; he leaves it by this act. For a recorded fact, and
 * for a wrong registration, no last roll is needed.
 */
export const recordRollChange = defineAct({
  name: 'record-roll-change',
  input: RecordRollChangeSchema,
  output: RollChangeRecordedSchema,
  areaOf: areaOfPerson,
  async perform(acting, input) {
    const { cycle, person, change, document, isListedInNewPlace } = input;
    const stage = await cycleStageRuling(acting, 'record-roll-change', cycle);
    if (!stage.permitted) return refused(stage);
    await lockRegister(acting);
    const { birthDate } = await lockPerson(acting, person);
    const { electionDay } = await getCycle(acting, cycle);
    const facts = (await readStandingFacts(acting, [person])).get(person) ?? [];
    const law = await lawFor(acting, electionDay);
    const isOnFile = removalOf(decideOnPerson({ electionDay, birthDate, facts }, law), facts) === change;
    // 错登: that he should not stand there is no matter of what was before.
    if (change !== 'wrong' && !isOnFile) {
      const { lastElectionDay } = await getLastRoll(acting, cycle);
      refuseWrongAge(change, lastElectionDay, additionOf({ birthDate, facts }, lastElectionDay, law));
    }
    const movement = { change, on: acting.today, isListedInNewPlace };
    const ruling = mayMove(movement, { electionDay, birthDate, facts }, law);
    // The ruling of a refusal names no person, only his days.
    if (!ruling.permitted) return refused(ruling);

    const meant = await placeMeant(acting, input, isOnFile);
    const struck = meant.isTakenOff;
    if (struck && (await strikeDrawn(acting, cycle, [meant.place])).length === 0) throw published();
    const claims = struck ? await settleClaims(acting, cycle, [person], electionDay) : undefined;
    if (claims) return refused(claims);
    if (struck) await settleDuplicates(acting, cycle, [person]);
    const [id = ''] = await insertMovements(acting, cycle, [{ ...meant.place, change, document, struck }]);
    const entry = done({ change: id }, { subject: { cycle, change: id } });
    return { ...entry, consulted: ruling.undecided };
  },
});

/** 新满十八周岁, or 上届漏登: by the day of the last election it is one or the other. */
function refuseWrongAge(
  change: keyof typeof ROLL_CHANGES,
  lastElectionDay: string,
  addition: ReturnType<typeof additionOf>,
): void {
  const isYoung = addition === 'turned-18';
  if (change === 'turned-18' && !isYoung)
    throw new ActError(
      'bad-request',
      `到上届选举日 ${lastElectionDay} 已满十八周岁，不是新满的。请选别的原因。`,
    );
  if (change === 'missed' && isYoung)
    throw new ActError(
      'bad-request',
      `到上届选举日 ${lastElectionDay} 不满十八周岁，不是上届漏登的。请选“新满十八周岁”。`,
    );
}

function published(): ActError {
  return new ActError('lost-race', '他所在选区的名单已经公布。请先用“更正选民名单”除名，再记录减少的原因。');
}
