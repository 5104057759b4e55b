/** 印得出来的文字 · what a form is given to print: characters of private use that have a real code point get it, others are refused with their place. */
import { z } from 'zod';

/**
 * Files of the GBK time hold eighty characters (䶮 among them) in private use, U+E815 to U+E864, in the order of the bytes
 * FE50 to FEA0; GB 18030-2022 gives those bytes real code points, and so does the decoder.
 */
const FROM_PRIVATE_USE: ReadonlyMap<string, string> = new Map(
  Array.from({ length: 0xfea0 - 0xfe50 + 1 }, (_, index) => 0x50 + index)
    .filter((trail) => trail !== 0x7f)
    .map((trail, index) => [
      String.fromCodePoint(0xe815 + index),
      new TextDecoder('gb18030').decode(Uint8Array.of(0xfe, trail)),
    ]),
);

export function realCharacters(written: string): string {
  return Array.from(written, (character) => FROM_PRIVATE_USE.get(character) ?? character).join('');
}

/** No font of an office has them; pictures that are written in colour are refused with every request. */
const UNPRINTABLE = /\uFE0F|[\uFFFD\p{Co}\p{Noncharacter_Code_Point}\u{1F000}-\u{1FAFF}]/u;

export function printableText(most: number, missing: string) {
  return z
    .string()
    .trim()
    .overwrite(realCharacters)
    .min(1, missing)
    .max(most)
    .superRefine((text, refine) => {
      const characters = Array.from(text);
      const at = characters.findIndex((character) => UNPRINTABLE.test(character));
      if (at < 0) return;
      const point = characters[at]?.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0');
      const before = characters.slice(Math.max(0, at - 5), at).join('');
      const message = `第 ${at + 1} 个字（U+${point}${before === '' ? '' : `，在“${before}”后面`}）印不出来，请换一个字或者删去`;
      refine.addIssue({ code: 'custom', message });
    });
}
