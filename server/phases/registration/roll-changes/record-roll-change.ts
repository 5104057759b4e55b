import { sql } from 'kysely';
import type { z } from 'zod';
import { type Acting, defineAct, done, refused } from '../../../acts/act.ts';
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
import { RecordRollChangeSchema, ROLL_CHANGES, RollChangeRecordedSchema } from '../roll-change.schema.ts';
import {
  findAppeared,
  findGone,
  getLastRoll,
  insertMovements,
  type Level,
  type Place,
  strikeDrawn,
} from '../roll-changes.queries.ts';

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
    const { cycle, level, person, change, document, isListedInNewPlace } = input;
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

    // Who moved within the county leaves the place where he stood last time; where he stands now he stays.
    const gone = ROLL_CHANGES[change].adds ? undefined : await findGone(acting, cycle, input);
    const left = change === 'moved-out' && !isOnFile ? gone : undefined;
    const place = await placeOfChange(acting, input, left);
    const before = place ?? gone ?? (await lastAt(acting, cycle, level, person));
    if (!before || (ROLL_CHANGES[change].adds && !place)) throw notThere(change);
    if (!place && !left && (await nowAt(acting, cycle, level, person))) throw published();
    const struck = !ROLL_CHANGES[change].adds && place !== null;
    const open = ROLL_CHANGES[change].adds ? findAppeared : findGone;
    if (!struck && !left && !(await open(acting, cycle, input)))
      throw new ActError(
        'lost-race',
        '这个人的增减已经有记录，或者上届和这次都在同一选区，不用再记。请刷新；记录错了的，先撤销原来的一条。',
      );
    const claims = struck ? await settleClaims(acting, cycle, [person], electionDay) : undefined;
    if (claims) return refused(claims);
    if (struck) await settleDuplicates(acting, cycle, [person]);
    const [id = ''] = await insertMovements(acting, cycle, [{ ...before, change, document, struck }]);
    const entry = done({ change: id }, { subject: { cycle, change: id } });
    return { ...entry, consulted: ruling.undecided };
  },
});

/** Where he came to, or whence he is taken off; null where he is taken off nothing. */
async function placeOfChange(
  acting: Acting,
  { cycle, level, person, change }: z.output<typeof RecordRollChangeSchema>,
  left: Place | undefined,
): Promise<Place | null> {
  if (ROLL_CHANGES[change].adds) return nowAt(acting, cycle, level, person);
  if (left) return null;
  return (await strikeDrawn(acting, cycle, [{ level, person }]))[0] ?? null;
}

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

function notThere(change: keyof typeof ROLL_CHANGES): ActError {
  return ROLL_CHANGES[change].adds
    ? new ActError('bad-request', '这个人不在这一级的名单上。请先登记选民，再记录增加的原因。')
    : new ActError('bad-request', '这个人上届和这次都不在这一级的名单上，没有可以减少的。');
}

function published(): ActError {
  return new ActError('lost-race', '他所在选区的名单已经公布。请先用“更正选民名单”除名，再记录减少的原因。');
}

async function nowAt(
  { tx, county }: Acting,
  cycle: string,
  level: Level,
  person: string,
): Promise<Place | null> {
  const { rows } = await sql<Place>`
    select level, person, constituency, area from registration where county = ${county} and cycle = ${cycle}
      and level = ${level} and person = ${person} and status = 'on-roll'`.execute(tx);
  return rows[0] ?? null;
}

async function lastAt(
  { tx, county }: Acting,
  cycle: string,
  level: Level,
  person: string,
): Promise<Place | null> {
  const { rows } = await sql<Place>`
    select level, person, constituency, area from last_roll_entry where county = ${county} and cycle = ${cycle}
      and level = ${level} and person = ${person}`.execute(tx);
  return rows[0] ?? null;
}
