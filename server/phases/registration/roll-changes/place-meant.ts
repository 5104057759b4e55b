/** 一件增减记在哪个选区 · the one that somebody stands at, or the one that he left: a vote is not taken away at the wrong place. */
import { sql } from 'kysely';
import type { z } from 'zod';
import type { Acting } from '../../../acts/act.ts';
import { ActError } from '../../../acts/error-codes.ts';
import { type ChangeKind, type RecordRollChangeSchema, ROLL_CHANGES } from '../roll-change.schema.ts';
import { findAppeared, findGone, type Place } from '../roll-changes.queries.ts';

type Input = z.output<typeof RecordRollChangeSchema>;

export interface PlaceMeant {
  readonly place: Place;
  /** He stands there, and goes by this movement. */
  readonly isTakenOff: boolean;
}

/** What is true of a place and not of the person: he may stand elsewhere all the same. */
const OF_A_PLACE: readonly ChangeKind[] = ['moved-out', 'wrong'];

/** `isOnFile`: a recorded fact takes him off wherever he stands. */
export async function placeMeant(acting: Acting, input: Input, isOnFile: boolean): Promise<PlaceMeant> {
  const now = await placeNow(acting, input);
  return ROLL_CHANGES[input.change].adds ? cameTo(acting, input, now) : leaves(acting, input, now, isOnFile);
}

async function cameTo(acting: Acting, input: Input, now: Place | undefined): Promise<PlaceMeant> {
  if (!now) throw new ActError('bad-request', '这个人不在这一级的名单上。请先登记选民，再记录增加的原因。');
  const [open] = (await findAppeared(acting, input.cycle, input)).filter(isNamed(input));
  if (!open) throw recordedBefore();
  return { place: open, isTakenOff: false };
}

async function leaves(
  acting: Acting,
  input: Input,
  now: Place | undefined,
  isOnFile: boolean,
): Promise<PlaceMeant> {
  const { cycle, change, constituency } = input;
  const gone = await findGone(acting, cycle, input);
  const [left] = gone.filter(isNamed(input));
  const isHere = now !== undefined && isNamed(input)(now);
  if (now && left && constituency === undefined && !isOnFile) {
    // Who moved within the county left the place where he stood last time.
    if (change === 'moved-out') return { place: left, isTakenOff: false };
    throw await whichOne(acting, left, now);
  }
  if (now && isHere) return { place: now, isTakenOff: true };
  if (!left) throw await nothingToTakeOff(acting, input, now);
  if (now && !OF_A_PLACE.includes(change)) throw await standsElsewhere(acting, change, now);
  return { place: left, isTakenOff: false };
}

const isNamed =
  ({ constituency }: Input) =>
  (place: Place) =>
    constituency === undefined || place.constituency === constituency;

async function placeNow({ tx, county }: Acting, { cycle, level, person }: Input): Promise<Place | undefined> {
  const { rows } = await sql<Place>`
    select level, person, constituency, area from registration where county = ${county} and cycle = ${cycle}
      and level = ${level} and person = ${person} and status = 'on-roll'`.execute(tx);
  return rows[0];
}

async function isOnLastRoll({ tx, county }: Acting, { cycle, level, person }: Input): Promise<boolean> {
  const { rows } = await sql`
    select from last_roll_entry where county = ${county} and cycle = ${cycle}
      and level = ${level} and person = ${person}`.execute(tx);
  return rows.length > 0;
}

async function nothingToTakeOff(acting: Acting, input: Input, now: Place | undefined): Promise<ActError> {
  return now || (await isOnLastRoll(acting, input))
    ? recordedBefore()
    : new ActError('bad-request', '这个人上届和这次都不在这一级的名单上，没有可以减少的。');
}

function recordedBefore(): ActError {
  return new ActError(
    'lost-race',
    '这个人的增减已经有记录，或者上届和这次都在同一选区，不用再记。请刷新；记录错了的，先撤销原来的一条。',
  );
}

async function whichOne(acting: Acting, left: Place, now: Place): Promise<ActError> {
  const [before, here] = [await nameOf(acting, left), await nameOf(acting, now)];
  return new ActError(
    'bad-request',
    `他从前列在${before}，现在列在${here}。请在“三增三减—要弄清的人”里按要记的那一处：记在${before}的，现在的登记不动；记在${here}的，从名单上除去。`,
  );
}

async function standsElsewhere(acting: Acting, change: ChangeKind, now: Place): Promise<ActError> {
  const here = await nameOf(acting, now);
  return new ActError(
    'bad-request',
    `他现在还列在${here}。“${ROLL_CHANGES[change].title}”的人哪里的名单都不能列入：请先在他的“选民资格”里登记材料，从${here}除去，再记这一处。`,
  );
}

async function nameOf({ tx, county }: Acting, { constituency }: Place): Promise<string> {
  if (constituency === null) return '已经撤并的选区';
  const { name } = await tx
    .selectFrom('constituency')
    .select('name')
    .where('county', '=', county)
    .where('id', '=', constituency)
    .executeTakeFirstOrThrow();
  return name;
}
