/** 姓名的比对 */
import { soundsAlike, WILDCARD } from '../characters/characters.ts';
import { looksAlike } from '../characters/shapes.ts';
import { LONGEST_INLINE_NAME, LONGEST_NAME, nameLengthOf, PLACE, type Records } from '../record.ts';
import { NAME } from './levels.ts';

const first = new Uint16Array(LONGEST_NAME + 1);
const second = new Uint16Array(LONGEST_NAME + 1);
/** Names of this length are transcriptions, whose spelling varies. */
const TRANSCRIBED = 5;

export function compareNames(records: Records, a: number, b: number): number {
  const { rows } = records;
  const keyA = rows[a + PLACE.nameKey] ?? 0;
  if (keyA !== 0 && keyA === rows[b + PLACE.nameKey]) return NAME.same;
  const lengthA = readName(records, a, first);
  const lengthB = readName(records, b, second);
  if (lengthA === 0 || lengthB === 0) return NAME.unknown;
  const level = levelOf(lengthA, lengthB);
  return level >= NAME.oneOther && isFormerName(records, a, b, lengthA, lengthB) ? NAME.former : level;
}

function readName({ rows, pool }: Records, at: number, into: Uint16Array): number {
  const length = nameLengthOf(rows[at + PLACE.flags] ?? 0);
  const long = rows[at + PLACE.longName] ?? -1;
  if (length > LONGEST_INLINE_NAME && long >= 0) return readPooled(pool, long, into);
  const low = rows[at + PLACE.name] ?? 0;
  const high = rows[at + PLACE.name + 1] ?? 0;
  into[0] = low;
  into[1] = low >>> 16;
  into[2] = high;
  into[3] = high >>> 16;
  return length;
}

function readPooled(pool: Uint16Array, at: number, into: Uint16Array): number {
  const length = pool[at] ?? 0;
  for (let index = 0; index < length; index++) into[index] = pool[at + 1 + index] ?? 0;
  return length;
}

function levelOf(lengthA: number, lengthB: number): number {
  if (lengthA !== lengthB) return levelOfUnequalLengths(lengthA, lengthB);
  let sounds = 0;
  let shapes = 0;
  let lost = 0;
  let others = 0;
  for (let index = 0; index < lengthA; index++) {
    const left = first[index] ?? 0;
    const right = second[index] ?? 0;
    if (left === right) continue;
    if (left === WILDCARD || right === WILDCARD) lost++;
    else if (soundsAlike(left, right)) sounds++;
    else if (looksAlike(left, right)) shapes++;
    else if (++others > 1 && lengthA < TRANSCRIBED) break;
  }
  if (others > 0) return levelOfOthers(lengthA, others);
  const near = sounds + shapes + lost;
  if (near === 0) return NAME.same;
  if (near === lengthA && near > 1) return lost > 0 ? NAME.different : NAME.loose;
  if (near > 1) return NAME.loose;
  if (first[0] !== second[0] && lost === 0) return NAME.surnameForm;
  return sounds === 1 ? NAME.sound : NAME.shape;
}

/** What is left to say where a character is quite another. */
function levelOfOthers(length: number, others: number): number {
  const isSameSurname = first[0] === second[0];
  if (isSameSurname && length === 3 && first[1] === second[2] && first[2] === second[1]) return NAME.spelling;
  if (length >= TRANSCRIBED && others * 4 <= length) return NAME.spelling;
  if (others === 1 && length >= 2) return length === 2 && !isSameSurname ? NAME.different : NAME.oneOther;
  return isSameSurname ? NAME.surnameOnly : NAME.different;
}

function levelOfUnequalLengths(lengthA: number, lengthB: number): number {
  const shorter = Math.min(lengthA, lengthB);
  const longer = Math.max(lengthA, lengthB);
  if (longer >= TRANSCRIBED) {
    const distance = alignedDistance(lengthA, lengthB);
    if (distance * 3 <= longer || (shorter >= 3 && distance === longer - shorter)) return NAME.spelling;
  } else if (longer - shorter === 1 && shorter >= 2 && alignedDistance(lengthA, lengthB) === 1) {
    return NAME.spelling;
  }
  return first[0] === second[0] || soundsAlike(first[0] ?? 0, second[0] ?? 0)
    ? NAME.surnameOnly
    : NAME.different;
}

const previous = new Uint8Array(LONGEST_NAME + 2);
const current = new Uint8Array(LONGEST_NAME + 2);

/** Edits between the names, characters that sound alike being the same. */
function alignedDistance(lengthA: number, lengthB: number): number {
  for (let column = 0; column <= lengthB; column++) previous[column] = column;
  for (let row = 1; row <= lengthA; row++) {
    current[0] = row;
    for (let column = 1; column <= lengthB; column++) {
      const cost = isNear(first[row - 1] ?? 0, second[column - 1] ?? 0) ? 0 : 1;
      current[column] = Math.min(
        (previous[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (previous[column - 1] ?? 0) + cost,
      );
    }
    previous.set(current);
  }
  return previous[lengthB] ?? 0;
}

function isNear(left: number, right: number): boolean {
  return left === right || left === WILDCARD || right === WILDCARD || soundsAlike(left, right);
}

/** 曾用名 of the one is the name of the other. */
function isFormerName(records: Records, a: number, b: number, lengthA: number, lengthB: number): boolean {
  const formerA = records.rows[a + PLACE.formerName] ?? -1;
  const formerB = records.rows[b + PLACE.formerName] ?? -1;
  return (
    (formerA >= 0 && isPooledName(records.pool, formerA, second, lengthB)) ||
    (formerB >= 0 && isPooledName(records.pool, formerB, first, lengthA))
  );
}

function isPooledName(pool: Uint16Array, at: number, name: Uint16Array, length: number): boolean {
  if (pool[at] !== length) return false;
  for (let index = 0; index < length; index++) if (pool[at + 1 + index] !== name[index]) return false;
  return true;
}
