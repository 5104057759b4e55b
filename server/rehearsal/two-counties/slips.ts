/** 常见差错 · what goes wrong between a person and a row of an office's file. */
import { checkDigit } from '@xuanwu/rules/identity-number.ts';
import type { Random } from '../random.ts';

/** A row as an office writes it. */
export interface WrittenRow {
  readonly name: string;
  readonly idNumber: string;
  readonly birthDate: string;
}

type Slip = (row: WrittenRow, random: Random) => WrittenRow;

/** Characters that sound alike, or nearly look it. */
const ALIKE = new Map(
  [
    '伟纬',
    '静靖',
    '丽莉',
    '杰洁',
    '建健',
    '华花',
    '志智',
    '云芸',
    '国囯',
    '明朋',
    '东冬',
    '宇羽',
    '平萍',
    '刚钢',
  ]
    .map(([one = '', other = '']) => [one, other] as const)
    .flatMap(([one, other]) => [[one, other] as const, [other, one] as const]),
);

/** One digit of the serial number and the check digit with it: the number is sound, and nobody's. */
const soundSlip: Slip = (row) => {
  const digit = (Number(row.idNumber[15]) + 5) % 10;
  const body = `${row.idNumber.slice(0, 15)}${digit}${row.idNumber[16] ?? ''}`;
  return { ...row, idNumber: body + checkDigit(body) };
};

const wrongDigit: Slip = (row, random) => {
  const at = 6 + random.below(11);
  const digit = (Number(row.idNumber[at]) + 1) % 10;
  return { ...row, idNumber: row.idNumber.slice(0, at) + digit + row.idNumber.slice(at + 1) };
};

const swappedDigits: Slip = (row) => ({
  ...row,
  idNumber: row.idNumber.replace(/(\d)(?!\1)(\d)(.{2})$/, '$2$1$3'),
});

const oldNumber: Slip = (row) => ({
  ...row,
  idNumber: row.birthDate < '1999' ? row.idNumber.slice(0, 6) + row.idNumber.slice(8, 17) : row.idNumber,
});

const noNumber: Slip = (row) => ({ ...row, idNumber: '' });

const alikeCharacter: Slip = (row) => ({
  ...row,
  name: Array.from(row.name, (character, at) => (at > 0 && ALIKE.get(character)) || character).join(''),
});

const fullWidth: Slip = (row) => ({
  ...row,
  idNumber: row.idNumber.replaceAll(/[0-9X]/g, (character) =>
    String.fromCodePoint((character.codePointAt(0) ?? 0) + 0xfee0),
  ),
});

const blanks: Slip = (row) => ({
  ...row,
  name: row.name.replace(/^(.)(.)$/u, '$1　$2'),
  idNumber: row.idNumber.replace(/^(.{6})(.{8})(.+)$/, '$1 $2 $3').toLowerCase(),
});

const nextDay: Slip = (row) => ({
  ...row,
  birthDate: row.birthDate.replace(/\d$/, (digit) => String((Number(digit) + 1) % 10)),
});

const none: Slip = (row) => row;

/** 单位名册: typed in a hurry. 自行登记: by the voters themselves, and by who moved here from the other county. */
export const SLIPS = {
  hurried: [none, none, none, none, none, fullWidth, blanks, wrongDigit, alikeCharacter, oldNumber],
  own: [none, none, none, soundSlip, noNumber, swappedDigits, fullWidth, blanks, nextDay, alikeCharacter],
  moved: [none, soundSlip],
} as const satisfies Record<string, readonly Slip[]>;

export function writtenWith(slips: readonly Slip[], row: WrittenRow, random: Random): WrittenRow {
  return random.pick(slips)(row, random);
}
