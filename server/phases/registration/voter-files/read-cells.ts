import { realCharacters } from '../../../acts/printable-text.schema.ts';
import { addDays, isCivilDate } from '@xuanwu/rules/civil-date.ts';
import type { ImportProblem } from '../voter-import.schema.ts';

/** No font of an office prints these; one of them, and a whole roll stays unprinted. */
const CONTROL_OR_BROKEN =
  /[\u0000-\u001F\u007F-\u009F\uFFFD\p{Co}\p{Noncharacter_Code_Point}\p{Emoji_Presentation}]/u;

/** What is not seen: the name would be another one to the computer and the same to everybody who reads it. Other scripts are written with some of it. */
const BLANKS = { han: /[\s\u3000\p{Cf}]+/gu, other: /[\s\u3000\p{Bidi_Control}]+/gu } as const;

/** What stands in a cell whose formula found nothing, and of one that was too narrow. */
const NO_VALUE = /^#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|SPILL!|CALC!|#+)$/i;

/** 姓名: as given, but for blanks around and inside Han names, and private-use characters that have a real code point. */
export function readName(written: string): { value: string; problems: ImportProblem[] } {
  const mapped = realCharacters(written);
  const isHan = /\p{Script=Han}/u.test(mapped);
  const value = mapped.replaceAll(isHan ? BLANKS.han : BLANKS.other, isHan ? '' : ' ').trim();
  if (value === '') return { value, problems: ['name-missing'] };
  if (NO_VALUE.test(value) || CONTROL_OR_BROKEN.test(value) || Array.from(value).length > 60)
    return { value, problems: ['name-unreadable'] };
  return { value, problems: [] };
}

export function readSex(written: string): 'male' | 'female' | undefined {
  if (/^(男|1|m|male)/i.test(written)) return 'male';
  if (/^(女|2|f|female)/i.test(written)) return 'female';
  return undefined;
}

/** A date in one of the ways that offices write it; undefined where it is none. */
export function readDate(written: string): string | undefined {
  const text = written.normalize('NFKC').replace(/[ T]0?0:00(:00(\.0+)?)?$/, '');
  const match = /^(\d{4})\D?(\d{1,2})\D?(\d{1,2})\D?$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (!match) return fromSpreadsheet(text);
  const [, year = '', month = '', day = ''] = match;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCivilDate(date) ? date : undefined;
}

/** The day that a spreadsheet keeps as a number and that went into the file as one: 30837. Fewer digits may be a year. */
function fromSpreadsheet(text: string): string | undefined {
  if (!/^[1-5]\d{4}$/.test(text)) return undefined;
  return addDays('1899-12-30', Number(text));
}

/** Any other text: line breaks become blanks, control characters go; the database takes none of them. What a formula left that found nothing is nothing. */
export function readText(written: string): string {
  const text = written
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[\u0000-\u001F\u007F-\u009F]/g, '')
    .trim();
  return NO_VALUE.test(text) ? '' : text;
}
