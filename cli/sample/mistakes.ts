/** 常见差错 · what goes wrong between a person and a row of a file. Each is a function of a row; which ones befall a row is drawn by weight. */
import type { Chance } from './chance.ts';
import { COUNTIES, inventAddress, type Person, withCheckDigit } from './people.ts';
import {
  DOTTED_PARTS,
  DOTS,
  HIGHLAND_PARTS,
  SHAPE_PAIRS,
  SOUND_GROUPS,
  SURNAME_FORMS,
  VARIANT_PAIRS,
} from './words.ts';
import type { Row } from './row.ts';

type Mistake = (row: Row, person: Person, chance: Chance) => void;

/** Weights within the mistakes of a row; 0.1 % of rows more or less matter little, that each occurs matters. */
export const MISTAKES: readonly (readonly [number, Mistake])[] = [
  [70, oneDigit],
  [45, swappedDigits],
  [15, lostDigit],
  [8, doubledDigit],
  [30, oldNumber],
  [6, soundSlip],
  [90, (row) => (row.idNumber = '')],
  [25, maskedNumber],
  [
    15,
    (row, _, chance) =>
      (row.idNumber = chance.pick(['无', '0', '不详', '000000000000000000', '111111111111111111', '—'])),
  ],
  [90, soundAlike],
  [45, lookAlike],
  [40, variantForm],
  [12, surnameForm],
  [20, formerName],
  [8, lostCharacter],
  [20, rareCharacter],
  [60, respelled],
  [35, lunarDate],
  [30, swappedDate],
  [30, slippedDate],
  [60, (row) => (row.birthDate = '')],
  [12, (row, person) => (row.birthDate = String(person.year))],
  [8, (row) => (row.birthDate = '1900-01-01')],
  [10, (row) => (row.sex = row.sex === 'male' ? 'female' : 'male')],
  [90, moved],
  [40, renamed],
  [40, (row) => (row.address = undefined)],
  [120, newPhone],
  [90, (row) => (row.phone = '')],
  [8, (row) => (row.phone = '13800000000')],
  [30, (row) => (row.ethnicity = '')],
];

/** Those that a first, careful registration has too: what people have, not what clerks do. */
export const CAREFUL_MISTAKES = MISTAKES.filter(
  ([, mistake]) => mistake !== formerName && mistake !== soundSlip,
);

function oneDigit(row: Row, _: Person, chance: Chance): void {
  const at = chance.below(row.idNumber.length || 1);
  const digit = row.idNumber.charAt(at);
  const other = String((Number(digit === 'X' ? 4 : digit) + 1 + chance.below(9)) % 10);
  row.idNumber = row.idNumber.slice(0, at) + other + row.idNumber.slice(at + 1);
}

function swappedDigits(row: Row, _: Person, chance: Chance): void {
  for (let tries = 0; tries < 8; tries++) {
    const at = chance.below(Math.max(1, row.idNumber.length - 2));
    const [first, second] = [row.idNumber.charAt(at), row.idNumber.charAt(at + 1)];
    if (first === second) continue;
    row.idNumber = row.idNumber.slice(0, at) + second + first + row.idNumber.slice(at + 2);
    return;
  }
}

function lostDigit(row: Row, _: Person, chance: Chance): void {
  const at = chance.below(row.idNumber.length || 1);
  row.idNumber = row.idNumber.slice(0, at) + row.idNumber.slice(at + 1);
}

function doubledDigit(row: Row, _: Person, chance: Chance): void {
  const at = chance.below(row.idNumber.length || 1);
  row.idNumber = row.idNumber.slice(0, at) + row.idNumber.charAt(at) + row.idNumber.slice(at);
}

function oldNumber(row: Row, person: Person): void {
  if (person.year < 1999 && row.idNumber.length === 18)
    row.idNumber = row.idNumber.slice(0, 6) + row.idNumber.slice(8, 17);
}

/** Two digits wrong, and the check digit happens to be right. */
function soundSlip(row: Row, _: Person, chance: Chance): void {
  if (row.idNumber.length !== 18) return;
  const at = 14 + chance.below(3);
  const digit = (Number(row.idNumber.charAt(at)) + 2) % 10;
  row.idNumber = withCheckDigit(row.idNumber.slice(0, at) + digit + row.idNumber.slice(at + 1, 17));
}

function maskedNumber(row: Row, _: Person, chance: Chance): void {
  if (row.idNumber.length !== 18) return;
  row.idNumber = chance.happens(5000)
    ? `${row.idNumber.slice(0, 6)}********${row.idNumber.slice(14)}`
    : `${row.idNumber.slice(0, 14)}****`;
}

const SOUNDS = partnersIn(SOUND_GROUPS);
const SHAPES = partnersIn(SHAPE_PAIRS);
const VARIANTS = partnersIn(VARIANT_PAIRS);
const FORMS = partnersIn(SURNAME_FORMS);

function partnersIn(groups: string): ReadonlyMap<string, string> {
  const partners = new Map<string, string>();
  for (const group of groups.split(' ')) {
    for (const character of group) {
      partners.set(character, (partners.get(character) ?? '') + group.replaceAll(character, ''));
    }
  }
  return partners;
}

function soundAlike(row: Row, _: Person, chance: Chance): void {
  exchange(row, chance, SOUNDS, 0);
}

function lookAlike(row: Row, _: Person, chance: Chance): void {
  exchange(row, chance, SHAPES, 1);
}

function variantForm(row: Row, _: Person, chance: Chance): void {
  exchange(row, chance, VARIANTS, 0);
}

function surnameForm(row: Row): void {
  const other = FORMS.get(row.name.charAt(0));
  if (other) row.name = other.charAt(0) + row.name.slice(1);
}

/** One character for its partner, the later ones of the name more often. */
function exchange(row: Row, chance: Chance, partners: ReadonlyMap<string, string>, from: number): void {
  const places = Array.from(row.name, (character, at) => [character, at] as const).filter(
    ([character, at]) =>
      at >= from && (at > 0 || chance.happens(3000)) && (partners.get(character) ?? '') !== '',
  );
  if (places.length === 0 || row.name.includes('·')) return;
  const [character, at] = chance.pick(places);
  row.name =
    row.name.slice(0, at) + chance.pickCharacter(partners.get(character) ?? '') + row.name.slice(at + 1);
}

function formerName(row: Row, person: Person, chance: Chance): void {
  if (person.formerName === undefined) return;
  row.name = chance.happens(3000) ? `${row.name}（曾用名：${person.formerName}）` : person.formerName;
}

function lostCharacter(row: Row, _: Person, chance: Chance): void {
  if (row.name.length < 3) return;
  const at = 1 + chance.below(row.name.length - 1);
  row.name = row.name.slice(0, at) + row.name.slice(at + 1);
}

const RARE_FORMS: Readonly<Record<string, readonly string[]>> = {
  䶮: ['\uE863', '?', '龑', 'YAN'],
  堃: ['坤', '□', 'KUN'],
  赟: ['?', '赞', '*', 'YUN'],
  翀: ['?', '冲', '羽中'],
  喆: ['哲', '□'],
  瑄: ['?', '宣'],
  珺: ['?', '君'],
  彧: ['或', '?'],
  晟: ['?', '成'],
  昇: ['升'],
  烜: ['?', '恒'],
  琎: ['?', '进'],
};

function rareCharacter(row: Row, _: Person, chance: Chance): void {
  for (const character of row.name) {
    const forms = RARE_FORMS[character];
    if (forms) row.name = row.name.replace(character, chance.pick(forms));
  }
}

/** Dots in another form, parts in another spelling. */
function respelled(row: Row, person: Person, chance: Chance): void {
  const isDotted = person.nameParts.length > 1;
  if (!isDotted && person.ethnicity !== '藏族') return;
  if (isDotted) row.name = row.name.replaceAll('·', chance.pick(DOTS));
  if (!chance.happens(4000)) return;
  for (const spellings of isDotted ? DOTTED_PARTS : HIGHLAND_PARTS) {
    const [usual = ''] = spellings;
    if (!row.name.includes(usual)) continue;
    row.name = row.name.replace(usual, chance.pick(spellings));
    return;
  }
}

const lunar = new Intl.DateTimeFormat('en-u-ca-chinese', {
  timeZone: 'UTC',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
});

function lunarDate(row: Row, person: Person, chance: Chance): void {
  const parts = lunar.formatToParts(Date.UTC(person.year, person.month - 1, person.day));
  const part = (type: string) => Number.parseInt(parts.find((each) => each.type === type)?.value ?? '0', 10);
  const [year, month, day] = [part('relatedYear'), part('month'), part('day')];
  row.birthDate = chance.happens(2000)
    ? `农历${year}年${month}月${day}日`
    : `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function swappedDate(row: Row, person: Person): void {
  if (person.day > 12 || person.day === person.month) return;
  row.birthDate = `${person.year}-${String(person.day).padStart(2, '0')}-${String(person.month).padStart(2, '0')}`;
}

function slippedDate(row: Row, person: Person, chance: Chance): void {
  const [year, month, day] = chance.pick([
    [person.year + (chance.happens(5000) ? 1 : -1), person.month, person.day],
    [person.year, (person.month % 12) + 1, person.day],
    [person.year, person.month, person.day > 10 ? person.day - 10 : person.day + 10],
  ] as const);
  row.birthDate = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function moved(row: Row, person: Person, chance: Chance): void {
  row.address = {
    ...inventAddress(chance),
    county: chance.happens(6000) ? person.address.county : chance.below(COUNTIES),
  };
}

function renamed(row: Row): void {
  row.isRenamed = true;
}

function newPhone(row: Row, _: Person, chance: Chance): void {
  row.phone = `19${String(chance.below(1_000_000_000)).padStart(9, '0')}`;
}
