import { describe, expect, test } from 'vitest';
import { cluster } from '../cluster/clusters.ts';
import { Edges } from '../cluster/edges.ts';
import type { Registration } from '../normalise/pack.ts';
import { recordsOf } from '../proof/pairs.ts';
import { PLACE, ROLE, STRIDE } from '../record.ts';
import { DECISION } from '../score/decide.ts';
import { countFrequencies } from '../score/frequencies.ts';
import { linkPopulation, type PopulationLinks } from './link-population.ts';

const HOME = '青石县幸福路12号3栋402室';
const PEOPLE: readonly Registration[] = [
  {
    name: '林青松',
    id_number: '990101198503050032',
    birth_date: '1985-03-05',
    sex: '男',
    household_address: HOME,
  },
  { name: '林青梅', id_number: '990101198503050040', birth_date: '1985-03-05', sex: '女' },
  { name: '周红霞', id_number: '990101199003050022', birth_date: '1990-03-05', sex: '女' },
  { name: '周红霞', id_number: '990101201503050029', birth_date: '2015-03-05', sex: '女' },
];

/** The first registration is the first person for certain; of the others nothing was found by any key, but that one of them may be he, too. */
function linked(registrations: readonly Registration[], mayBeFirst = -1): PopulationLinks {
  const records = recordsOf([...registrations, ...PEOPLE]);
  const total = registrations.length + PEOPLE.length;
  for (let row = registrations.length; row < total; row++)
    records.rows[row * STRIDE + PLACE.role] = ROLE.person;
  const edges = new Edges();
  edges.add(0, registrations.length, 1, DECISION.same, 0);
  if (mayBeFirst >= 0) edges.add(mayBeFirst, registrations.length, 0, DECISION.possible, 0);
  const clusters = cluster(records, new Edges(), (a, b) => a - b);
  const frequencies = countFrequencies(records.rows, total);
  return linkPopulation(records, frequencies, edges, clusters, {
    registrations: registrations.length,
    people: PEOPLE.length,
    isTooYoung: (row) => (records.rows[row * STRIDE + PLACE.birth] ?? 0) > 2008_11_05,
  });
}

const [certain = {}] = PEOPLE;

describe('a row with neither number nor day', () => {
  test('is the person of that name, of age, who is on no roll otherwise', () => {
    const { personOf, isRegistered } = linked([certain, { name: '周红霞', id_number: '无', sex: '女' }]);
    expect([...personOf]).toEqual([2, 4]);
    expect([...isRegistered]).toEqual([1, 0, 1, 0]);
  });

  test('is another row of whoever is on a roll where nobody else is called so, and nobody of the other sex', () => {
    expect([...linked([certain, { name: '林青松', sex: '男' }]).personOf]).toEqual([2, 2]);
    const { personOf, isRegistered } = linked([certain, { name: '周红霞', sex: '男' }]);
    expect([...personOf]).toEqual([2, -1]);
    expect([...isRegistered]).toEqual([1, 0, 0, 0]);
  });
});

describe('a row that fits nobody by the rules', () => {
  test('is whoever on no roll has its day and nearly its name, or its name and nearly its day', () => {
    const written = { name: '周晓霞', birth_date: '1990-03-05', sex: '女' };
    expect([...linked([certain, written]).isRegistered]).toEqual([1, 0, 1, 0]);
    expect([
      ...linked([certain, { ...written, name: '周红霞', birth_date: '1991-12-05' }]).isRegistered,
    ]).toEqual([1, 0, 1, 0]);
  });

  test('is nobody whose name and sound number are others, though the day is one', () => {
    const other = { name: '何秀兰', id_number: '990101199003050049', birth_date: '1990-03-05', sex: '女' };
    expect([...linked([certain, other]).personOf]).toEqual([2, -1]);
  });

  test('with a sound number of its own is nobody who was found by his, unless day and house agree', () => {
    const elsewhere = { ...certain, id_number: '991501198503050473', household_address: '青石县滨河路9号' };
    expect([...linked([certain, elsewhere], 1).personOf]).toEqual([2, -1]);
    expect([...linked([certain, { ...elsewhere, household_address: HOME }], 1).personOf]).toEqual([2, 2]);
  });
});
