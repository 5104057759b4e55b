/** The small rulings that an office asks for before it acts. */
import { articlesOfAct, mayActNow } from './acts.ts';
import { describe, expect, test } from 'vitest';
import { candidateNumber } from './candidate-number.ts';
import { committeeSize } from './committee-size.ts';
import { localLaw } from './local-law.ts';
import { mayBeRegistered, type RegistrationFacts } from './may-be-registered.ts';
import { rollIsOfVoters } from './roll-change.ts';
import { seatsAccountedFor } from './seats-accounted-for.ts';
import { sheetChecks } from './sheet-checks.ts';
import { staffExclusions } from './staff-exclusions.ts';
import { formalListMayPublish, initialListMayPublish, rollMayPublish } from './timetable.ts';

const electionDay = '2021-11-05';

describe('publication', () => {
  test.each([
    [rollMayPublish, '2021-10-15', '2021-10-16', '2021-10-17', '第二十八条'],
    [initialListMayPublish, '2021-10-20', '2021-10-21', '2021-10-22', '第三十二条'],
    [formalListMayPublish, '2021-10-28', '2021-10-29', '2021-10-30', '第三十二条'],
  ])('%o', (mayPublish, safe, latest, late, article) => {
    const on = (publishedOn: string) => mayPublish({ electionDay, publishedOn });
    expect(on(safe)).toMatchObject({ permitted: true, reasons: [{ holds: true }] });
    expect(on(latest)).toMatchObject({
      permitted: true,
      reasons: [{ holds: true }, { rule: 'day-before-engine', test: `${latest} <= ${safe}`, holds: false }],
      undecided: ['dayConvention'],
    });
    expect(on(late)).toMatchObject({
      permitted: false,
      reasons: [{ article: `选举法（2020）${article}`, test: `${late} <= ${latest}`, holds: false }],
    });
  });

  test('the strict reading refuses the day between', () => {
    const strict = localLaw(undefined, { dayConvention: 'B' });
    expect(formalListMayPublish({ electionDay, publishedOn: '2021-10-29' }, strict).permitted).toBe(false);
  });

  test('a by-election in Beijing has its own days', () => {
    const beijing = localLaw('110108');
    expect(
      formalListMayPublish({ electionDay, kind: 'by-election', publishedOn: '2021-11-01' }, beijing),
    ).toMatchObject({
      permitted: true,
      reasons: [{ article: '北京实施细则第六十条至第六十四条', test: '2021-11-01 <= 2021-11-02' }],
    });
  });
});

describe('registration', () => {
  const facts: RegistrationFacts = { electionDay, isCitizen: true, birthDate: '2003-11-05', deprived: null };

  test('eighteen on the day, a citizen, not deprived', () => {
    expect(mayBeRegistered(facts)).toMatchObject({ permitted: true, undecided: [] });
  });

  test.each<[string, Partial<RegistrationFacts>, boolean]>([
    ['birthDate', { birthDate: '2003-11-06' }, false],
    ['birthDate', { birthDate: null }, false],
    ['isCitizen', { isCitizen: false }, false],
    ['deprived', { deprived: { from: '2020-01-01', until: null } }, false],
    ['deprived', { deprived: { from: '2020-01-01', until: '2021-11-05' } }, false],
    ['deprived', { deprived: { from: '2020-01-01', until: '2021-11-04' } }, true],
    ['deprived', { deprived: { from: '2021-11-06', until: null } }, true],
  ])('%s %o', (field, change, holds) => {
    const ruling = mayBeRegistered({ ...facts, ...change });
    expect(ruling.permitted).toBe(holds);
    expect(ruling.reasons.filter((each) => !each.holds).map((each) => each.field)).toEqual(
      holds ? [] : [field],
    );
  });
});

test.each([
  [8, false],
  [9, true],
  [19, true],
  [20, false],
])('a committee of %d where the plan says 9 to 19', (members, permitted) => {
  expect(committeeSize({ electionDay, members, min: 9, max: 19 }).permitted).toBe(permitted);
});

test('every seat is in a constituency or recorded as vacant', () => {
  const seats = { electionDay, seats: 10, constituencies: [3, 3, 2], vacant: 2 };
  expect(seatsAccountedFor(seats)).toMatchObject({
    permitted: true,
    reasons: [{ test: '8 + 2 = 10' }, { test: '3 <= 8 <= 3 × 3' }, {}],
  });
  expect(seatsAccountedFor({ ...seats, vacant: 1 }).permitted).toBe(false);
  expect(seatsAccountedFor({ ...seats, constituencies: [4, 3, 1] }).permitted).toBe(false);
  expect(seatsAccountedFor({ ...seats, constituencies: [8] }).permitted).toBe(false);
});

test.each([
  [1, 1, false],
  [1, 2, true],
  [1, 3, false],
  [2, 2, false],
  [2, 3, true],
  [2, 4, true],
  [2, 5, false],
  [3, 3, false],
  [3, 4, true],
  [3, 6, true],
  [3, 7, false],
])('TV-80: %d seats, %d candidates', (seats, candidates, permitted) => {
  expect(candidateNumber({ electionDay, kind: 'general', seats, candidates }).permitted).toBe(permitted);
});

test('at a by-election candidates may equal seats', () => {
  expect(candidateNumber({ electionDay, kind: 'by-election', seats: 2, candidates: 2 })).toMatchObject({
    permitted: true,
    reasons: [{ rule: 'by-surplus', article: '选举法（2020）第五十七条' }],
  });
  expect(candidateNumber({ electionDay, kind: 'by-election', seats: 2, candidates: 1 }).permitted).toBe(
    false,
  );
});

test('candidates are no staff, their relatives no scrutineers or tellers', () => {
  const staffing = {
    electionDay,
    candidates: ['甲', '乙'],
    staff: [
      { id: '甲', role: 'staff' as const, closeRelatives: [] },
      { id: '丙', role: 'teller' as const, closeRelatives: ['乙'] },
      { id: '丁', role: 'staff' as const, closeRelatives: ['乙'] },
      { id: '戊', role: 'scrutineer' as const, closeRelatives: ['已'] },
    ],
  };
  expect(staffExclusions(staffing)).toMatchObject({ permitted: false, excluded: ['甲', '丙'] });
  expect(staffExclusions(staffing, localLaw('330000')).excluded).toEqual(['甲', '丙', '丁']);
  expect(staffExclusions({ ...staffing, staff: [] }).permitted).toBe(true);
});

describe('count sheet', () => {
  const sheet = {
    electionDay,
    seats: 2,
    issued: 600,
    collected: 598,
    invalid: 8,
    votes: { 甲: 590, 乙: 590 },
  };

  test('a sheet whose figures agree', () => {
    expect(
      sheetChecks(sheet).map(({ number, holds, test: arithmetic }) => [number, holds, arithmetic]),
    ).toEqual([
      [1, true, '598 <= 600'],
      [2, true, '8 <= 598'],
      [3, true, '1180 <= 2 × 590'],
      [4, true, '590 <= 590'],
    ]);
  });

  test.each([
    [{ collected: 601 }, [1]],
    [{ invalid: 599, votes: {} }, [2]],
    [{ votes: { 甲: 590, 乙: 590, 丙: 1 } }, [3]],
    [{ votes: { 甲: 591 } }, [4]],
  ])('%o fails check %j', (change, failing) => {
    const checks = sheetChecks({ ...sheet, ...change });
    expect(checks.filter(({ holds }) => !holds).map(({ number }) => number)).toEqual(failing);
    for (const { forTypist, forSupervisor } of checks) {
      expect(forTypist).not.toBe('');
      expect(forSupervisor).not.toBe('');
    }
  });
});

test('an act is cited by the articles of its election day', () => {
  expect(articlesOfAct('appoint-body')).toBe('选举法（2020）第九条、第十条');
  expect(articlesOfAct('appoint-body', '2016-10-20')).toBe('选举法（2015）第八条、第九条');
  expect(articlesOfAct('export-package', '2016-10-20')).toBe('档案法（2020）第十四条');
  const late = mayActNow('publish-roll', { constituency: 'roll-published', electionDay: '2016-10-20' });
  expect(late).toMatchObject({ permitted: false, reasons: [{ article: '选举法（2015）第二十七条' }] });
});

test('a roll with people on it whom their papers keep off is not published', () => {
  expect(rollIsOfVoters({ electionDay, offRoll: 0 }).permitted).toBe(true);
  expect(rollIsOfVoters({ electionDay, offRoll: 2 })).toMatchObject({
    permitted: false,
    reasons: [
      {
        rule: 'voter-minus3',
        article: '选举法（2020）第二十七条',
        test: '名单上不能列入的 2 = 0',
        holds: false,
      },
    ],
  });
});
