/** Worked traps: pairs that a registrar would know at once, and that a score alone gets wrong. */
import { describe, expect, test } from 'vitest';
import type { Registration } from '../normalise/pack.ts';
import { compareTwo } from '../proof/pairs.ts';

const HOME = {
  household_address: '青石县白云街道幸福路12号3栋2单元402室',
  household_area_code: '990120',
  phone: '13800138001',
};
const SONG: Registration = {
  name: '林青松',
  id_number: '990101198503050032',
  sex: '男',
  birth_date: '1985-03-05',
  ...HOME,
};

describe('two people are never merged', () => {
  test.each<[string, Registration, Registration, string]>([
    ['twins', SONG, { ...SONG, name: '林青柏', id_number: '990101198503050059' }, 'none'],
    ['twins, of whom one has no number', SONG, { ...SONG, name: '林青柏', id_number: '' }, 'possible'],
    [
      'twins whose names sound alike, of whom one has no number',
      SONG,
      { ...SONG, name: '林青颂', id_number: '' },
      'review',
    ],
    ['twins, the number of the one on the row of the other', SONG, { ...SONG, name: '林青柏' }, 'review'],
    [
      'a brother and a sister born together',
      SONG,
      { ...SONG, name: '林青梅', sex: '女', id_number: '990101198503050040' },
      'none',
    ],
    [
      'father and son, the father’s number on the son’s row',
      SONG,
      { ...SONG, name: '林小松', birth_date: '2006-07-01' },
      'possible',
    ],
    [
      'father and son with names that are nearly the same',
      SONG,
      { ...SONG, name: '林松', birth_date: '2006-07-01' },
      'possible',
    ],
    [
      'namesakes of one day with numbers of their own',
      SONG,
      {
        name: '林青松',
        id_number: '991501198503050473',
        birth_date: '1985-03-05',
        household_address: '长岭县滨河路9号',
        household_area_code: '990820',
      },
      'possible',
    ],
    [
      'namesakes of one day and county with numbers of their own',
      SONG,
      { ...SONG, id_number: '990101198503050470', household_address: '滨河路9号', phone: '13900139002' },
      'possible',
    ],
    [
      'twins whose names sound alike, with numbers of their own',
      SONG,
      { ...SONG, name: '林青颂', id_number: '990101198503050059' },
      'possible',
    ],
    [
      'namesakes of one day in one county, of whom one has no number',
      SONG,
      {
        name: '林青松',
        id_number: '',
        birth_date: '1985-03-05',
        household_address: '滨河路9号',
        household_area_code: '990120',
        phone: '13900139002',
      },
      'review',
    ],
    [
      'two people on one number',
      SONG,
      {
        name: '周红霞',
        id_number: SONG.id_number ?? '',
        sex: '女',
        birth_date: '1990-11-02',
        household_area_code: '990820',
      },
      'none',
    ],
    [
      'mother and daughter of one name, of whom one has no number',
      { ...SONG, name: '央金格桑', sex: '女' },
      {
        ...SONG,
        name: '央金格桑',
        sex: '女',
        id_number: '',
        birth_date: '1985-08-05',
        phone: '13900139002',
      },
      'review',
    ],
    [
      'namesakes of one group of a village, of whom one has neither number nor day',
      { ...SONG, household_address: '升柳镇和春村九组', phone: '' },
      { name: '林青松', household_address: '和春村9组', household_area_code: '990120' },
      'review',
    ],
    [
      'namesakes of one day in one village whose telephones differ, of whom one has no number',
      { ...SONG, household_address: '升柳镇和春村九组' },
      {
        ...SONG,
        id_number: '',
        household_address: '和春村3组',
        phone: '13900139002',
      },
      'review',
    ],
    [
      'namesakes of one day in villages of one name in two counties, of whom one has no number',
      { ...SONG, household_address: '升柳镇和春村九组', phone: '' },
      { ...SONG, id_number: '', household_address: '和春村3组', household_area_code: '990121', phone: '' },
      'review',
    ],
    ['everything agrees but two sound numbers', SONG, { ...SONG, id_number: '991501198503050473' }, 'review'],
    [
      'a slip that the check digit does not show',
      SONG,
      { ...SONG, id_number: '990101198503050470' },
      'review',
    ],
    [
      'the same where of the address only the street is told',
      SONG,
      { ...SONG, id_number: '990101198503050470', household_address: '白云街道幸福路', phone: '' },
      'review',
    ],
    [
      'two digits that the check digit does not show, moved',
      SONG,
      { ...SONG, id_number: '99150119870305046X', household_address: '滨河路9号' },
      'possible',
    ],
    [
      'a day that the check digit does not show, only the telephone agrees: whoever registers alone is not found by it',
      SONG,
      { ...SONG, id_number: '990101198503060038', birth_date: '1985-03-06', household_address: '滨河路9号' },
      'possible',
    ],
    [
      'a day that the check digit does not show, in one house',
      SONG,
      { ...SONG, id_number: '990101198503060038', birth_date: '1985-03-06', phone: '' },
      'review',
    ],
    [
      'no number, misheard, the day miswritten, in one house',
      SONG,
      { ...SONG, name: '林清松', id_number: '', birth_date: '1985-03-06', phone: '' },
      'review',
    ],
  ])('%s', (_, a, b, decision) => expect(compareTwo(a, b).decision).toBe(decision));
});

describe('one person is found', () => {
  test.each<[string, Registration, string]>([
    ['a wrong digit', { ...SONG, id_number: '990101198503050082' }, 'same'],
    ['digits swapped', { ...SONG, id_number: '990101198530050032' }, 'same'],
    ['the old form', { ...SONG, id_number: '990101850305003' }, 'same'],
    ['no number', { ...SONG, id_number: '' }, 'same'],
    ['no number, moved', { ...SONG, id_number: '', household_address: '滨河路9号' }, 'same'],
    ['no number, another telephone', { ...SONG, id_number: '', phone: '13900139002' }, 'same'],
    [
      'no number, of the address only the estate',
      { ...SONG, id_number: '', household_address: '白云街道幸福路2单元402', phone: '' },
      'same',
    ],
    [
      'no number, of the address only the estate, another telephone',
      { ...SONG, id_number: '', household_address: '白云街道幸福路2单元402', phone: '13900139002' },
      'review',
    ],
    [
      'no number, of the village another group',
      { ...SONG, id_number: '', household_address: '白云街道幸福路9组', phone: '' },
      'same',
    ],
    ['the given name swapped', { ...SONG, name: '林松青' }, 'same'],
    [
      'no number, moved, another telephone',
      { ...SONG, id_number: '', household_address: '滨河路9号', phone: '13900139002' },
      'review',
    ],
    ['misheard', { ...SONG, name: '林清松' }, 'same'],
    ['misheard and mistyped', { ...SONG, name: '林清松', id_number: '990101198530050032' }, 'same'],
    ['traditional characters', { ...SONG, name: '林靑松' }, 'same'],
    ['a lunar birthday and no number', { ...SONG, birth_date: '1985-01-14', id_number: '' }, 'same'],
    ['day and month swapped', { ...SONG, birth_date: '1985-05-03' }, 'same'],
    ['a new name', { ...SONG, name: '林向东' }, 'review'],
    ['a new name that is told', { ...SONG, name: '林向东（曾用名：林青松）' }, 'same'],
    ['sex mistyped', { ...SONG, sex: '女' }, 'same'],
    [
      'number and name, no day, moved to another province',
      {
        name: '林青松',
        id_number: '990101198503050032',
        household_address: '滨河路9号',
        household_area_code: '310101',
        phone: '13900139002',
      },
      'same',
    ],
    [
      'moved to another county',
      { ...SONG, household_address: '滨河路9号', household_area_code: '990820', phone: '' },
      'same',
    ],
  ])('%s', (_, other, decision) => expect(compareTwo(SONG, other).decision).toBe(decision));
});

test('a common name weighs less than a rare one', () => {
  const score = (name: string) =>
    compareTwo({ name, birth_date: '1985-03-05' }, { name, birth_date: '1985-03-05' }).score;
  expect(score('王伟')).toBeLessThan(score('尉迟青松'));
});

test('each field says what it found', () => {
  const { evidence } = compareTwo(SONG, { ...SONG, id_number: '990101198503050082', phone: '' });
  expect(evidence.number).toBe('号码只差一处（错一位、两位颠倒或者多一位少一位），其中一个校验不通过');
  expect(evidence.phone).toBe('至少一方没有可用的电话');
});
