/** Fictional households: couples, children, twins, three generations under one roof, and namesakes born on one day. */
import { checkDigit } from '@xuanwu/rules/identity-number.ts';
import { Chance } from './chance.ts';
import {
  DOTTED_PARTS,
  DOTS,
  ETHNICITIES,
  HIGHLAND_PARTS,
  MEN,
  RARE,
  STREET_WORDS,
  SURNAMES,
  TOWN_WORDS,
  WOMEN,
} from './words.ts';

export interface Address {
  readonly county: number;
  readonly town: number;
  readonly isVillage: boolean;
  readonly street: string;
  /** House, building, unit, room; village: group and house. */
  readonly numbers: readonly number[];
}

export interface Person {
  /** Number among all people, from 0. */
  readonly index: number;
  /** Parts of a name that is written with dots; one part otherwise. */
  readonly nameParts: readonly string[];
  readonly formerName: string | undefined;
  readonly idNumber: string;
  readonly sex: 'male' | 'female';
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly ethnicity: string;
  readonly address: Address;
  readonly phone: string;
  /** The number of someone under the same roof, which a clerk may paste. */
  readonly relativeNumber: string | undefined;
}

export const COUNTIES = 16;
const BIRTHPLACES = 60;
export const THIS_YEAR = 2026;

/** The people of one household; the same for the same seed and number. */
export function household(seed: number, number: number, firstIndex: number): Person[] {
  const chance = new Chance(seed, number, 0);
  const address = inventAddress(chance);
  const people = chance.weighted<'han' | 'dotted' | 'highland'>([
    [94, 'han'],
    [3, 'dotted'],
    [3, 'highland'],
  ]);
  const roles = inventRoles(chance);
  const surname = chance.weighted(SURNAMES);
  const place = 990000 + chance.below(BIRTHPLACES) * 100 + 1;
  const family: Person[] = [];
  const generation = chance.pick([...MEN]);
  for (const role of roles) {
    const twin = role.isTwin ? family.at(-1) : undefined;
    const sex = twin && chance.happens(7000) ? twin.sex : role.sex;
    const birth = twin ?? inventBirth(chance, role.year);
    const own = role.isMarriedIn ? chance.weighted(SURNAMES) : surname;
    family.push({
      index: firstIndex + family.length,
      nameParts: inventName(chance, people, own, sex, role.year, twin ? generation : undefined, twin),
      formerName: chance.happens(150) ? own + inventGiven(chance, sex, role.year) : undefined,
      idNumber: twin
        ? nextNumber(twin.idNumber, sex)
        : inventNumber(
            chance,
            chance.happens(8000) ? place : 990000 + chance.below(BIRTHPLACES) * 100 + 1,
            birth,
            sex,
          ),
      sex,
      year: birth.year,
      month: birth.month,
      day: birth.day,
      ethnicity: people === 'han' ? chance.weighted(ETHNICITIES) : people === 'dotted' ? '维吾尔族' : '藏族',
      address,
      phone: chance.happens(2500) && family[0] ? family[0].phone : inventPhone(chance),
      relativeNumber: family[0]?.idNumber,
    });
  }
  return chance.happens(NAMESAKES)
    ? [...family, namesakeOf(chance, family, firstIndex + family.length)]
    : family;
}

/** Households, in ten thousand, with a stranger next door who has the name and the birthday of one of them. */
const NAMESAKES = 30;

function namesakeOf(chance: Chance, family: readonly Person[], index: number): Person {
  const model = chance.pick(family);
  const address = { ...inventAddress(chance), county: model.address.county };
  const birthplace = 990000 + chance.below(BIRTHPLACES) * 100 + 1;
  return {
    ...model,
    index,
    address,
    idNumber: inventNumber(chance, birthplace, model, model.sex),
    phone: inventPhone(chance),
    formerName: undefined,
    relativeNumber: undefined,
  };
}

interface Role {
  readonly sex: 'male' | 'female';
  readonly year: number;
  readonly isMarriedIn?: boolean;
  readonly isTwin?: boolean;
}

function inventRoles(chance: Chance): Role[] {
  const year = THIS_YEAR - 24 - chance.below(55);
  const head: Role = { sex: 'male', year };
  if (chance.happens(1500)) return [{ sex: chance.pick(['male', 'female']), year }];
  const roles: Role[] = [head, { sex: 'female', year: year + chance.below(6) - 2, isMarriedIn: true }];
  const children = chance.weighted([
    [20, 0],
    [45, 1],
    [28, 2],
    [7, 3],
  ]);
  for (let child = 0; child < children; child++) {
    const born = year + 22 + child * 3 + chance.below(4);
    if (born > THIS_YEAR) break;
    roles.push({ sex: chance.pick(['male', 'female']), year: born });
    if (chance.happens(120)) roles.push({ sex: chance.pick(['male', 'female']), year: born, isTwin: true });
  }
  if (chance.happens(2000) && year - 24 > 1930)
    roles.push({ sex: 'male', year: year - 22 - chance.below(8) });
  return roles;
}

function inventBirth(chance: Chance, year: number): { year: number; month: number; day: number } {
  return { year, month: 1 + chance.below(12), day: 1 + chance.below(28) };
}

function inventName(
  chance: Chance,
  people: 'han' | 'dotted' | 'highland',
  surname: string,
  sex: 'male' | 'female',
  year: number,
  generation: string | undefined,
  twin: Person | undefined,
): readonly string[] {
  if (people === 'dotted') return [spelling(chance, DOTTED_PARTS), spelling(chance, DOTTED_PARTS)];
  if (people === 'highland') return [spelling(chance, HIGHLAND_PARTS) + spelling(chance, HIGHLAND_PARTS)];
  if (generation === undefined || twin === undefined) return [surname + inventGiven(chance, sex, year)];
  // Twins: one character in common, often names that are nearly the same.
  const common = twin.nameParts[0]?.slice(surname.length, surname.length + 1) ?? generation;
  let other = chance.pickCharacter(sex === 'male' ? MEN : WOMEN);
  if (twin.nameParts[0] === surname + common + other) other = '双';
  return [surname + common + other];
}

function spelling(chance: Chance, parts: readonly (readonly string[])[]): string {
  return chance.pick(parts)[0] ?? '';
}

function inventGiven(chance: Chance, sex: 'male' | 'female', year: number): string {
  const characters = sex === 'male' ? MEN : WOMEN;
  if (chance.happens(80)) return chance.pickCharacter(characters) + chance.pickCharacter(RARE);
  // The first characters of each list are borne much more often than the last.
  const common = () => characters.charAt(Math.floor((chance.below(1000) / 1000) ** 1.6 * characters.length));
  const isShort = chance.happens(year < 1975 ? 1200 : year < 2000 ? 2700 : 700);
  return isShort ? common() : common() + common();
}

function inventNumber(
  chance: Chance,
  place: number,
  { year, month, day }: { year: number; month: number; day: number },
  sex: 'male' | 'female',
): string {
  const serial = chance.below(500) * 2 + (sex === 'male' ? 1 : 0);
  return withCheckDigit(`${place}${year}${two(month)}${two(day)}${String(serial).padStart(3, '0')}`);
}

/** The second twin's: the next serials at the same counter. */
function nextNumber(number: string, sex: 'male' | 'female'): string {
  const serial = Number(number.slice(14, 17));
  let next = serial + 1;
  if (next % 2 !== (sex === 'male' ? 1 : 0)) next++;
  return withCheckDigit(number.slice(0, 14) + String(next % 1000).padStart(3, '0'));
}

export function withCheckDigit(body: string): string {
  return body + checkDigit(body);
}

export function two(number: number): string {
  return String(number).padStart(2, '0');
}

function inventPhone(chance: Chance): string {
  return `1${chance.pick(['30', '35', '38', '50', '58', '77', '86', '99'])}${String(chance.below(100_000_000)).padStart(8, '0')}`;
}

export function inventAddress(chance: Chance): Address {
  const isVillage = chance.happens(4500);
  return {
    county: chance.below(COUNTIES),
    town: chance.below(12),
    isVillage,
    street: isVillage
      ? chance.pickCharacter(TOWN_WORDS) + chance.pickCharacter(TOWN_WORDS)
      : chance.pick(STREET_WORDS),
    numbers: isVillage
      ? [1 + chance.below(12), 1 + chance.below(180)]
      : [
          1 + chance.below(300),
          1 + chance.below(20),
          1 + chance.below(5),
          101 + chance.below(6) + 100 * chance.below(28),
        ],
  };
}

export function countyName(county: number): string {
  return `虚构${TOWN_WORDS.slice(county * 2, county * 2 + 2)}县`;
}

export function townName(county: number, town: number): string {
  const at = (county * 7 + town * 2) % (TOWN_WORDS.length - 1);
  return TOWN_WORDS.slice(at, at + 2);
}

export function areaCode(county: number): string {
  return String(990001 + county * 100 + 20);
}

export function nameOf(person: Person): string {
  return person.nameParts.join(DOTS[0]);
}
