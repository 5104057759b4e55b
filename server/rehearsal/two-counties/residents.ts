/** 两县的居民: who lives where, who moved, who died, who was forgotten last time. The same for the same seed. */
import { checkDigit } from '@xuanwu/rules/identity-number.ts';
import { randomFrom } from '../random.ts';
import { type FictionalPerson, peopleOf } from '../wudalianchi/population.ts';
import { BY_HAND_KEYS } from '../wudalianchi/scope.ts';
import { buildWorld } from '../wudalianchi/world.ts';
import { NEIGHBOUR_CELLS } from '../neighbour.ts';

/** 上次选举以来: what became of someone since the last election day. */
export type Fate = 'stayed' | 'came' | 'forgotten' | 'died' | 'left';

export interface Resident extends FictionalPerson {
  /** Begins as no telephone number does. */
  readonly phone: string;
  readonly fate: Fate;
}

export type CountyOfDemo = 'home' | 'neighbour';

const NEIGHBOUR_NUMBERS = '999199';
/** Out of a thousand. */
const FATES: readonly (readonly [below: number, Fate])[] = [
  [6, 'came'],
  [9, 'forgotten'],
  [20, 'died'],
  [32, 'left'],
];

/** Those of the township constituency that is played by hand, and those of the neighbour's two. */
export function residentsOf(county: CountyOfDemo, seed: number): Resident[] {
  const people =
    county === 'home'
      ? peopleOf(buildWorld(), (cell) => cell.township === BY_HAND_KEYS.township, seed)
      : peopleOf({ cells: NEIGHBOUR_CELLS }, () => true, seed, NEIGHBOUR_NUMBERS);
  const random = randomFrom(seed + (county === 'home' ? 7 : 8));
  const residents = Array.from(people, (person) => ({
    ...person,
    phone: `100${person.idNumber.slice(9, 17)}`,
    fate: fateAt(random.below(1_000)),
  }));
  return [...residents, ...twinOf(residents)];
}

function fateAt(chance: number): Fate {
  return FATES.find(([below]) => chance < below)?.[1] ?? 'stayed';
}

/** A twin of the first grown-up: the same house and day, one character of the name and the next serial number. */
function twinOf(residents: readonly Resident[]): Resident[] {
  const first = residents.find(
    ({ birthDate, name, fate }) =>
      fate === 'stayed' && birthDate < '1990' && /^\p{Script=Han}{3}$/u.test(name),
  );
  if (!first) return [];
  const body = `${first.idNumber.slice(0, 14)}${900 + (Number(first.idNumber[16]) % 2)}`;
  return [{ ...first, name: `${first.name.slice(0, 2)}双`, idNumber: body + checkDigit(body) }];
}
