/** The phone's own answers, on a register of two constituencies. */
import { recordOf } from '@xuanwu/linkage/stored-record.ts';
import { checkDigit } from '@xuanwu/rules/identity-number.ts';
import { expect, test } from 'vitest';
import { newEntry } from './kept-entries.ts';
import type { OpenRegister, Voter } from './kept-registers.ts';
import { findByName, lookUp } from './look-up.ts';

function numberOf(serial: number, born = '19730707'): string {
  const body = `999183${born}${String(serial).padStart(3, '0')}`;
  return body + checkDigit(body);
}

const PEOPLE = [
  { name: '石小榴', idNumber: numberOf(1), levels: ['county', 'township'] as const },
  { name: '甄建国', idNumber: numberOf(2, '19500101'), levels: ['township'] as const },
];

const constituency = (
  id: string,
  level: 'county' | 'township',
  stage: 'drawn' | 'roll-published' = 'drawn',
) => ({
  id,
  name: `${level}第1选区`,
  level,
  electionDay: '2016-11-01',
  stage,
});

function register(stage: 'drawn' | 'roll-published' = 'drawn'): OpenRegister {
  const constituencies = [constituency('c', 'county', stage), constituency('t', 'township')];
  return {
    kept: { county: { code: '999183', name: '网球县' }, constituencies, id: 'r', clockAhead: 0 },
    voters: PEOPLE.map(({ name, levels }, at) => voter(String(at), name, [...levels])),
    records: PEOPLE.map(({ name, idNumber }) => {
      const { rows } = recordOf({ name, id_number: idNumber });
      return new Uint8Array(rows.buffer);
    }),
  } as unknown as OpenRegister;
}

const voter = (person: string, name: string, levels: Voter['levels']): Voter => ({
  person,
  name,
  birthDate: '1973-07-07',
  address: null,
  levels,
  record: '',
});

const asked = (name: string, idNumber: string) =>
  lookUp(register(), { name, idNumber, ethnicity: null, address: null, phone: null });

test('who stands on a roll is told with each level, and by which name', () => {
  expect(asked('', numberOf(1))).toMatchObject({
    finding: 'on-roll',
    places: [
      { level: 'county', constituency: 'county第1选区', name: '石小榴' },
      { level: 'township', constituency: 'township第1选区', name: '石小榴' },
    ],
  });
  expect(asked('', numberOf(2, '19500101')).places.map(({ level }) => level)).toEqual(['township']);
});

test('who is under age is told by the rule; whoever is new and of age may be registered', () => {
  const young = asked('小小年', numberOf(3, '19981102'));
  expect(young).toMatchObject({ finding: 'not-eligible', eligible: { permitted: false } });
  expect(young.eligible?.reasons.find(({ holds }) => !holds)?.test).toBe('2016-11-02 <= 2016-11-01');
  expect(asked('申新人', numberOf(4)).finding).toBe('not-found');
  expect(asked('', numberOf(4)).finding).toBe('incomplete');
});

test('a name is found by any part of it', () => {
  expect(findByName(register(), '小榴').map(({ name }) => name)).toEqual(['石小榴']);
  expect(findByName(register(), ' ')).toEqual([]);
});

test('somebody is registered where he does not stand yet and the roll is not published', () => {
  const details = {
    name: '甄建国',
    idNumber: '',
    ethnicity: null,
    address: null,
    phone: null,
    voterGroup: null,
  };
  const placed = (stage: 'drawn' | 'roll-published', standsAt: string[]) => {
    const { countyConstituency, townshipConstituency } = newEntry(register(stage), details, standsAt);
    return [countyConstituency, townshipConstituency];
  };
  expect(placed('drawn', [])).toEqual(['c', 't']);
  expect(placed('drawn', ['township'])).toEqual(['c', null]);
  expect(placed('roll-published', [])).toEqual([null, 't']);
});
