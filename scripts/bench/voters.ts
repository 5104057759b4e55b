/** 选民 · generated people of age, for the benches of the register. */
import { household, nameOf, type Person } from '@xuanwu/cli/sample/people.ts';
import { writeDown } from '@xuanwu/cli/sample/rows.ts';
import type { VoterDetails } from '@xuanwu/server/phases/registration/register-voter.schema.ts';

const SEED = 2026;
/** Of age in the demo's election of 2016. */
const LAST_YEAR = 1997;

export interface Voter extends VoterDetails {
  readonly person: Person;
}

/** Without end, the same each time. */
export function* votersOf(): Generator<Voter, never> {
  let index = 0;
  for (let number = 0; ; number++) {
    const family = household(SEED, number, index);
    index += family.length;
    for (const person of family) if (person.year <= LAST_YEAR) yield voterOf(person);
  }
}

function voterOf(person: Person): Voter {
  const [, , , , ethnicity = '', address = ''] = writeDown(person, SEED, 1);
  const { idNumber, phone } = person;
  return { person, name: nameOf(person), idNumber, ethnicity, address, phone, voterGroup: null };
}

export function birthDateOf({ year, month, day }: Person): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
