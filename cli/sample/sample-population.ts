/** `xuanwu sample-population`: a plainly fictional population, registrations with realistic mistakes, and the truth. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { CsvWriter } from '../compare/csv-writer.ts';
import { Chance } from './chance.ts';
import { areaCode, countyName, household, nameOf, type Person, THIS_YEAR, townName, two } from './people.ts';
import { FIRST_REGISTRATION, writeDown } from './rows.ts';

export interface SampleOptions {
  readonly people: number;
  readonly seed: number;
  readonly out: string;
}

/** The election day for which the sample's truth about missed people and minors holds. */
const ELECTION_DAY = { year: THIS_YEAR, month: 11, day: 5 };

const REGISTRATION_HEADER =
  'record_id,name,id_number,sex,birth_date,ethnicity,household_address,residence_address,household_area_code,constituency,phone,source'.split(
    ',',
  );
const PERSON_HEADER =
  'person_id,name,id_number,sex,birth_date,ethnicity,household_address,household_area_code'.split(',');

export async function samplePopulation({ people, seed, out }: SampleOptions): Promise<void> {
  await mkdir(out, { recursive: true });
  const file = (name: string, header: readonly string[]) => new CsvWriter(join(out, name), header);
  const persons = file('persons.csv', PERSON_HEADER);
  const registrations = file('registrations.csv', REGISTRATION_HEADER);
  const truth = file('truth_pairs.csv', ['record_id_a', 'record_id_b']);
  const missed = file('truth_missed.csv', ['person_id']);
  const unbacked = file('truth_unbacked.csv', ['record_id', 'reason']);
  for (const person of peopleOf(people, seed)) {
    const fate = fateOf(person, seed);
    if (fate.isResident) persons.row(personCells(person));
    if (fate.isMissed) missed.row([personId(person)]);
    if (fate.registrations === 0) continue;
    const ids = Array.from({ length: fate.registrations }, (_, index) => recordId(person, index, people));
    registrations.row([ids[0] ?? '', ...writeDown(person, seed, FIRST_REGISTRATION)]);
    for (const [a, b] of pairsOf(ids)) truth.row([a, b]);
    const reason = !fate.isResident ? 'no-person' : isOfAge(person) ? undefined : 'under-age';
    if (reason !== undefined) for (const id of ids) unbacked.row([id, reason]);
  }
  // Further registrations come from other offices: they stand behind all first ones.
  for (const person of peopleOf(people, seed)) {
    const { registrations: count } = fateOf(person, seed);
    for (let index = 1; index < count; index++) {
      registrations.row([
        recordId(person, index, people),
        ...writeDown(person, seed, FIRST_REGISTRATION + index),
      ]);
    }
  }
  for (const each of [persons, registrations, truth, missed, unbacked]) each.close();
}

function* peopleOf(people: number, seed: number): Generator<Person> {
  let count = 0;
  for (let number = 0; count < people; number++) {
    for (const person of household(seed, number, count)) {
      if (count === people) return;
      count++;
      yield person;
    }
  }
}

interface Fate {
  /** Whether the population's list has the person. */
  readonly isResident: boolean;
  readonly isMissed: boolean;
  readonly registrations: number;
}

function fateOf(person: Person, seed: number): Fate {
  const chance = new Chance(seed, person.index, 100);
  const isResident = !chance.happens(50);
  const mayVote = isOfAge(person);
  const isRegistered = mayVote ? !chance.happens(300) : person.year === THIS_YEAR - 18 && chance.happens(400);
  const isMissed = mayVote && isResident && !isRegistered;
  const registrations = isRegistered
    ? chance.weighted([
        [850, 1],
        [125, 2],
        [20, 3],
        [5, 4],
      ])
    : 0;
  return { isResident, isMissed, registrations };
}

function isOfAge({ year, month, day }: Person): boolean {
  const turns = (year + 18) * 10_000 + month * 100 + day;
  return turns <= ELECTION_DAY.year * 10_000 + ELECTION_DAY.month * 100 + ELECTION_DAY.day;
}

/** A number that tells nothing of the order of the people. */
function recordId(person: Person, index: number, people: number): string {
  const number = (person.index * 7919 + index * 104_729) % smallestPrimeAbove(people);
  return `R${String(number).padStart(8, '0')}${index === 0 ? '' : String.fromCharCode(64 + index)}`;
}

let prime = { above: 0, value: 0 };

function smallestPrimeAbove(number: number): number {
  if (prime.above === number) return prime.value;
  let candidate = Math.max(number, 10_000) + 1;
  while (!isPrime(candidate) || candidate === 7919) candidate++;
  prime = { above: number, value: candidate };
  return candidate;
}

function isPrime(number: number): boolean {
  for (let divisor = 2; divisor * divisor <= number; divisor++) if (number % divisor === 0) return false;
  return true;
}

function personId(person: Person): string {
  return `P${String(person.index).padStart(8, '0')}`;
}

function personCells(person: Person): string[] {
  const { county, town, street, numbers, isVillage } = person.address;
  const [first, second, third, fourth] = numbers;
  const place = `虚构省${countyName(county)}${townName(county, town)}`;
  return [
    personId(person),
    nameOf(person),
    person.idNumber,
    person.sex === 'male' ? '男' : '女',
    `${person.year}-${two(person.month)}-${two(person.day)}`,
    person.ethnicity,
    isVillage
      ? `${place}乡${street}村${first}组${second}号`
      : `${place}街道${street}路${first}号${second}栋${third}单元${fourth}室`,
    areaCode(county),
  ];
}

function* pairsOf(ids: readonly string[]): Generator<[string, string]> {
  for (const [index, first] of ids.entries()) {
    for (const second of ids.slice(index + 1)) yield first < second ? [first, second] : [second, first];
  }
}
