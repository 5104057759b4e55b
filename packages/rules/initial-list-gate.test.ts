/** Who keeps an initial list from being published, and who is only told of: by age, by nominations that fell, by the committee's members. */
import { describe, expect, test } from 'vitest';
import { listMayShow, type ListedNominee } from './initial-list-gate.ts';
import { localLaw, NATIONAL_LAW } from './local-law.ts';

const electionDay = '2016-10-20';
const someone: ListedNominee = {
  name: '张小一',
  birthDate: '1970-01-31',
  nominations: [{ kind: 'voters', nominators: 10 }],
  isServing: false,
  isKept: false,
};
const meeting = { present: 9, inFavour: 5 };

function ruling(nominee: Partial<ListedNominee>, more: object = {}, law = NATIONAL_LAW) {
  return listMayShow({ electionDay, nominees: [{ ...someone, ...nominee }], ...more }, law);
}

const atInitial = localLaw(undefined, { committeeResignTrigger: 'initial' });

describe('a published initial list', () => {
  test('of whom nothing is to be said is published', () => {
    expect(ruling({})).toEqual({ permitted: true, reasons: [], undecided: [] });
  });

  test.each([
    ['1998-10-20', true],
    ['1998-10-21', false],
    ['2002-02-28', false],
  ])('shows nobody who is under age on election day: born %s', (birthDate, permitted) => {
    expect(ruling({ birthDate })).toMatchObject({
      permitted,
      reasons: permitted ? [] : [{ rule: 'cand-ineligible', article: '选举法（2015）第三条', holds: false }],
    });
  });

  test('shows whom nothing nominates any more only by a decision of the committee', () => {
    const fallen = { nominations: [{ kind: 'voters', nominators: 9 }] } as const;
    expect(ruling(fallen)).toMatchObject({
      permitted: false,
      reasons: [{ rule: 'nom-void', article: '选举法（2015）第二十九条', test: '0 >= 1' }],
    });
    expect(ruling({ ...fallen, isKept: true }, { meeting }).permitted).toBe(true);
    expect(ruling({ ...fallen, isKept: true }, { meeting: { present: 9, inFavour: 4 } }).permitted).toBe(
      false,
    );
    const twice = [...fallen.nominations, { kind: 'organisations', nominators: 1 } as const];
    expect(ruling({ nominations: twice }).permitted).toBe(true);
  });

  test('warns of a member of the committee, and waits for his resignation only where that is the law', () => {
    expect(ruling({ isServing: true })).toMatchObject({
      permitted: true,
      reasons: [{ rule: 'ec-resign', test: '张小一: 初步候选人，尚未辞职' }],
      undecided: ['committeeResignTrigger'],
    });
    expect(ruling({ isServing: true }, {}, atInitial)).toMatchObject({
      permitted: false,
      reasons: [{ rule: 'ec-resign', test: '张小一: 选举委员会组成人员，尚未辞职' }],
    });
  });
});
