/** A person as one office wrote him down. */
import { Chance } from './chance.ts';
import { CAREFUL_MISTAKES, MISTAKES } from './mistakes.ts';
import { type Address, areaCode, countyName, nameOf, type Person, townName, two } from './people.ts';
import type { Row } from './row.ts';
import { RENAMED_STREETS } from './words.ts';

/** What stands on hundreds of rows: a number typed to try the form out, the telephone of the village office. */
const TEST_NUMBER = '990101199001011236';
const OFFICE_PHONES = 20;

/** How many mistakes a second registration has, and a first. */
const MANY: readonly (readonly [number, number])[] = [
  [38, 0],
  [36, 1],
  [18, 2],
  [6, 3],
  [2, 4],
];
const FEW: readonly (readonly [number, number])[] = [
  [82, 0],
  [15, 1],
  [3, 2],
];

export function writeDown(person: Person, seed: number, stream: number): string[] {
  const chance = new Chance(seed, person.index, stream);
  const row: Row = {
    name: nameOf(person),
    idNumber: person.idNumber,
    sex: person.sex,
    birthDate: undefined,
    ethnicity: person.ethnicity,
    address: person.address,
    isRenamed: false,
    phone: person.phone,
  };
  const isFirst = stream === FIRST_REGISTRATION;
  const mistakes = chance.weighted(isFirst ? FEW : MANY);
  for (let made = 0; made < mistakes; made++)
    chance.weighted(isFirst ? CAREFUL_MISTAKES : MISTAKES)(row, person, chance);
  if (chance.happens(2)) row.idNumber = TEST_NUMBER;
  if (person.relativeNumber !== undefined && chance.happens(5)) row.idNumber = person.relativeNumber;
  if (chance.happens(30)) row.phone = `0990-8${String(chance.below(OFFICE_PHONES)).padStart(6, '0')}`;
  return cellsOf(row, person, chance);
}

/** Streams of chance: the household has 0. */
export const FIRST_REGISTRATION = 1;

const SOURCES = ['上届名单', '公安户籍', '社保', '居委会', '单位', '学校', '自行登记'];

/** Cells from `name` to `source`, in the office's own layout. */
function cellsOf(row: Row, person: Person, chance: Chance): string[] {
  const household = row.address === undefined ? '' : addressText(row.address, row.isRenamed, chance);
  const residence =
    row.address === undefined || chance.happens(5000) ? '' : addressText(row.address, row.isRenamed, chance);
  return [
    layoutName(row.name, chance),
    layoutNumber(row.idNumber, chance),
    layoutSex(row.sex, chance),
    row.birthDate ?? layoutDate(person, chance),
    row.ethnicity === '汉族' && chance.happens(3000) ? '汉' : row.ethnicity,
    household,
    residence,
    areaCode((row.address ?? person.address).county),
    `${townName(person.address.county, person.address.town)}第${1 + (person.index % 9)}选区`,
    layoutPhone(row.phone, chance),
    chance.pick(SOURCES),
  ];
}

function layoutName(name: string, chance: Chance): string {
  return name.length === 2 && chance.happens(600) ? `${name.charAt(0)}　${name.charAt(1)}` : name;
}

function layoutNumber(number: string, chance: Chance): string {
  if (number.endsWith('X') && chance.happens(3000)) return number.toLowerCase();
  if (chance.happens(100)) return fullWidth(number);
  return number.length === 18 && chance.happens(100)
    ? `${number.slice(0, 6)} ${number.slice(6, 14)} ${number.slice(14)}`
    : number;
}

function fullWidth(text: string): string {
  return Array.from(text, (character) =>
    /[0-9X]/.test(character) ? String.fromCharCode(character.charCodeAt(0) + 0xfee0) : character,
  ).join('');
}

function layoutSex(sex: 'male' | 'female', chance: Chance): string {
  const [word, digit, letter] = sex === 'male' ? ['男', '1', 'M'] : ['女', '2', 'F'];
  return chance.weighted([
    [85, word],
    [8, digit],
    [2, letter],
    [3, `${word}性`],
    [2, ''],
  ]);
}

function layoutDate({ year, month, day }: Person, chance: Chance): string {
  return chance.weighted([
    [60, () => `${year}-${two(month)}-${two(day)}`],
    [12, () => `${year}${two(month)}${two(day)}`],
    [10, () => `${year}/${month}/${day}`],
    [8, () => `${year}年${month}月${day}日`],
    [5, () => `${year}.${two(month)}.${two(day)}`],
    [3, () => `${year}-${month}-${day} 00:00:00`],
    [2, () => String(Math.round(Date.UTC(year, month - 1, day) / 86_400_000) + 25_569)],
  ])();
}

function layoutPhone(phone: string, chance: Chance): string {
  if (phone.length !== 11 || !chance.happens(400)) return phone;
  return chance.pick([
    `+86${phone}`,
    `${phone.slice(0, 3)}-${phone.slice(3, 7)}-${phone.slice(7)}`,
    `0${phone}`,
  ]);
}

/** One address in the spelling of one office. */
function addressText(address: Address, isRenamed: boolean, chance: Chance): string {
  const { county, town, numbers, isVillage } = address;
  const district = chance.happens(2500)
    ? ''
    : `虚构省${chance.happens(5000) ? '虚构市' : ''}${countyName(county)}`;
  const rank = isRenamed ? '镇' : '乡';
  const [first = 0, second = 0, third = 0, fourth = 0] = numbers;
  if (isVillage) {
    const village = chance.happens(2000) ? address.street : `${address.street}${isRenamed ? '社区' : '村'}`;
    return `${district}${townName(county, town)}${rank}${village}${first}${chance.pick(['组', '队', '社'])}${second}号`;
  }
  const street = isRenamed
    ? `${RENAMED_STREETS[(town + first) % RENAMED_STREETS.length]}大道`
    : `${address.street}路`;
  const part = chance.happens(2500) ? '' : `${townName(county, town)}街道`;
  const house = chance.pick([
    `${first}号${second}栋${third}单元${fourth}室`,
    `${first}号${second}号楼${third}单元${fourth}`,
    `${first}-${second}-${third}-${fourth}`,
    `${first}号院${second}幢${third}门${fourth}号`,
  ]);
  return `${district}${part}${street}${house}`;
}
