/** 扫码枪: the keys of a card are told from everything else that is typed. */
import { expect, test } from 'vitest';
import { cardReader } from './scanned-card.ts';

const CARD = 'XUANWU-CARD 0A1B2C3D4E5F6G7H';
const codeOf = (letter: string) =>
  letter === ' ' ? 'Space' : letter === '-' ? 'Minus' : /\d/.test(letter) ? `Digit${letter}` : `Key${letter}`;
/** With the Shift of a capital before each letter. */
const keysOf = (text: string) => [...text].flatMap((letter) => ['ShiftLeft', codeOf(letter)]);
const scan = (keys: readonly string[]) => {
  const reader = cardReader();
  return keys.map((key) => reader.press(key)).filter((card) => card !== undefined);
};

test('a card, twice, after something else; nothing of a part or of another code', () => {
  expect(scan([...keysOf(CARD), 'Enter'])).toEqual([CARD]);
  expect(scan([...keysOf(CARD), 'Enter', ...keysOf(CARD), 'NumpadEnter'])).toEqual([CARD, CARD]);
  expect(scan([...keysOf('ZHANG SAN'), ...keysOf(CARD), 'Enter'])).toEqual([CARD]);
  expect(scan([...keysOf(CARD.slice(0, -1)), 'Enter'])).toEqual([]);
  expect(scan([...keysOf('HTTP-SOMEWHERE'), 'Enter', 'Enter'])).toEqual([]);
  expect(scan(keysOf(CARD))).toEqual([]);
});
