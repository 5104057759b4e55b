/** On the device: who is found, what is left for him, and what was handed out, of the pack and the journal alone. */
import type { SealedLine } from '@xuanwu/rules/place-journal.ts';
import { expect, test } from 'vitest';
import { type Contents, findAtPlace, handedOutByRound, leftOf, type Standing } from './at-this-place.ts';

const voter = (person: string, name: string, serial: number): Contents['voters'][number] => ({
  person,
  name,
  sex: 'female',
  bornIn: '1973-07',
  address: null,
  serials: [serial],
  cards: [`card-${person}`],
  rounds: ['r-county', 'r-township'],
  handedOut: [],
  proxy: null,
});

const PACK: Contents = {
  place: { id: 'p', name: '网球投票站', opensAt: '07:00:00', closesAt: '18:00:00' },
  electionDay: '2016-10-20',
  unnamed: null,
  seed: 's',
  rounds: [
    { id: 'r-county', level: 'county', constituency: '县第1选区', colour: '浅红色' },
    { id: 'r-township', level: 'township', constituency: '乡第1选区', colour: '浅绿色' },
  ],
  voters: [
    voter('a', '石小榴', 1),
    { ...voter('b', '石大榴', 2), handedOut: ['r-county'] },
    { ...voter('c', '外出久', 3), proxy: { person: 'a', name: '石小榴' } },
    { ...voter('d', '外出远', 4), proxy: { person: 'x', name: '别处人' } },
  ],
};

const line = (number: number, person: string, rounds: readonly string[]): SealedLine => ({
  number,
  at: '2016-10-19T23:42:00.000Z',
  person,
  rounds,
  byProxy: null,
  document: 'identity-card',
  helper: null,
  seal: '',
});

const namesOf = (text: string) => findAtPlace(PACK, [], text).map(({ name }) => name);
const left = (standing: Standing | undefined) => standing && leftOf(standing).map(({ round }) => round);

test('a voter is found by two characters, by the serial, by the card; never by nothing, by one character, or by another card', () => {
  expect(namesOf('小榴')).toEqual(['石小榴']);
  expect(namesOf(' 2 ')).toEqual(['石大榴']);
  expect(namesOf('XUANWU-CARD card-c')).toEqual(['外出久']);
  expect(namesOf('XUANWU-CARD card')).toEqual([]);
  expect(namesOf('')).toEqual([]);
  expect(namesOf('石')).toEqual([]);
});

test('what was handed out before the pack was taken, and by this device, is not left; when, is told', () => {
  const [match] = findAtPlace(PACK, [line(1, 'b', ['r-township'])], '石大榴');
  expect(left(match?.own)).toEqual([]);
  expect(match?.own?.due.map(({ handedOutAt }) => handedOutAt)).toEqual([null, '2016-10-19T23:42:00.000Z']);
  expect(left(findAtPlace(PACK, [], '石大榴')[0]?.own)).toEqual(['r-township']);
});

test('a proxy is shown with whom he votes for, also one who votes elsewhere himself', () => {
  const [own] = findAtPlace(PACK, [], '石小榴');
  expect(own?.principals.map(({ name }) => name)).toEqual(['外出久']);
  const [stranger] = findAtPlace(PACK, [], '别处');
  expect(stranger).toMatchObject({ voter: undefined, own: undefined, principals: [{ name: '外出远' }] });
});

test('the ballots of each level add up: before, and here', () => {
  const journal = [line(1, 'a', ['r-county', 'r-township']), line(2, 'b', ['r-township'])];
  expect(handedOutByRound(PACK, journal).map(({ here, before }) => [here, before])).toEqual([
    [1, 1],
    [2, 0],
  ]);
});
