/**
 * 住址的规范写法 · the text of an address in one form, so that two spellings of one place are equal: figures for numbers that count
 * something, one form of each character, half width, every run of punctuation one blank, blanks gone.
 */
import { folded } from '../characters/characters.ts';
import { digitOf, isCounting, joined } from './address.ts';

const PUNCTUATION = /[\s,.;:、，。；：（）()【】[\]"'“”‘’_/\\]+/g;

export function addressText(written: string): string {
  const text = written.normalize('NFKC').replaceAll(/[–—]/g, '-').replaceAll(PUNCTUATION, ' ').trim();
  let plain = '';
  for (let index = 0; index < text.length; index++) {
    if (isCounting(text, index, text.length)) {
      const { number, end } = readNumber(text, index);
      plain += String(number);
      index = end - 1;
    } else plain += String.fromCharCode(folded(text.charCodeAt(index)));
  }
  return plain;
}

function readNumber(text: string, from: number): { number: number; end: number } {
  let number = digitOf(text.charCodeAt(from));
  let end = from + 1;
  for (let digit = digitOf(text.charCodeAt(end)); digit >= 0; digit = digitOf(text.charCodeAt(end))) {
    number = joined(number, digit, text.charCodeAt(end));
    end += 1;
  }
  return { number, end };
}
