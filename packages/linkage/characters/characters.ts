/** 汉字的归并和读音 · characters as 16-bit codes: folded to one form, with their readings. Built once from the generated tables. */
import { FOLDED, FURTHER_READINGS, READINGS, SURNAME_READINGS } from './character-data.ts';

/** A character that was lost on the way (?, □, *, pinyin capitals): agrees with any. */
export const WILDCARD = 0xfffd;

const FOLD = new Uint16Array(0x10000);
const SOUND = new Uint16Array(0x10000);
const SURNAME_SOUND = new Uint16Array(0x10000);
const FURTHER_SOUNDS = new Map<number, readonly number[]>();
const LOOSE_CLASSES = new Map<string, number>();

/** The one form of a traditional, variant, compatibility or private-use character. */
export function folded(code: number): number {
  return FOLD[code] ?? code;
}

/** Supplementary characters share the codes of private use: enough to tell two apart. */
export function codeOfSupplementary(high: number, low: number): number {
  const codePoint = (high - 0xd800) * 0x400 + (low - 0xdc00);
  return 0xe000 + (codePoint % 6000);
}

/**
 * 读音 · the class of sounds a character belongs to, 0 for none. Sounds that typists and dialects confuse (zh/z, ch/c, sh/s, n/l, an/ang,
 * en/eng, in/ing) are one class.
 */
export function soundOf(code: number, isSurname: boolean): number {
  return (isSurname ? SURNAME_SOUND[code] : SOUND[code]) ?? 0;
}

/** 同音、近音、多音字 · whether two characters have any reading in common, loosely heard. */
export function soundsAlike(a: number, b: number): boolean {
  const first = SOUND[a] ?? 0;
  const second = SOUND[b] ?? 0;
  if (first === 0 || second === 0) return false;
  if (first === second) return true;
  const [readingsA, readingsB] = [FURTHER_SOUNDS.get(a), FURTHER_SOUNDS.get(b)];
  if (readingsA?.includes(second) === true || readingsB?.includes(first) === true) return true;
  return readingsA?.some((sound) => readingsB?.includes(sound)) === true;
}

function looseClass(syllable: string): number {
  const loose = syllable
    .replace(/^([zcs])h/, '$1')
    .replace(/^l(?=.)/, 'n')
    .replace(/^(.*[aei])ng$/, '$1n');
  const known = LOOSE_CLASSES.get(loose);
  if (known !== undefined) return known;
  const sound = LOOSE_CLASSES.size + 1;
  LOOSE_CLASSES.set(loose, sound);
  return sound;
}

function addFurther(code: number, sound: number): void {
  FURTHER_SOUNDS.set(code, [...(FURTHER_SOUNDS.get(code) ?? []), sound]);
}

function build(): void {
  for (let code = 0; code < FOLD.length; code++) FOLD[code] = code;
  for (let at = 0; at < FOLDED.length; at += 2) FOLD[FOLDED.charCodeAt(at)] = FOLDED.charCodeAt(at + 1);
  // A folded form may itself be folded further.
  for (let code = 0; code < FOLD.length; code++) FOLD[code] = FOLD[FOLD[code] ?? code] ?? code;
  for (const [syllable, characters] of READINGS) {
    const sound = looseClass(syllable);
    for (let at = 0; at < characters.length; at++) SOUND[characters.charCodeAt(at)] = sound;
  }
  SURNAME_SOUND.set(SOUND);
  for (const [syllable, characters] of SURNAME_READINGS) {
    const sound = looseClass(syllable);
    for (let at = 0; at < characters.length; at++) SURNAME_SOUND[characters.charCodeAt(at)] = sound;
    for (const character of characters) addFurther(character.charCodeAt(0), sound);
  }
  for (const [syllable, characters] of FURTHER_READINGS) {
    const sound = looseClass(syllable);
    for (const character of characters) addFurther(character.charCodeAt(0), sound);
  }
}

build();
