import { identityNumber } from '@xuanwu/rules/identity-number.ts';
import { describe, expect, test } from 'vitest';
import { recordsOf } from '../proof/pairs.ts';
import { BIRTH, birthKindOf, ID, idLengthOf, idStatusOf, nameLengthOf, PLACE, sexOf } from '../record.ts';
import { lunarOf, solarOf } from './calendar.ts';
import { nibbleAt } from './id-number.ts';
import type { Registration } from './pack.ts';

function rowOf(registration: Registration): Int32Array {
  return recordsOf([registration]).rows;
}

function flagsOf(registration: Registration): number {
  return rowOf(registration)[PLACE.flags] ?? 0;
}

describe('公民身份号码', () => {
  const digits = (value: string) => {
    const row = rowOf({ id_number: value });
    const length = idLengthOf(row[PLACE.flags] ?? 0);
    return Array.from({ length }, (_, place) => '.0123456789X*?'.charAt(nibbleAt(row, 0, place))).join('');
  };

  test.each([
    ['as it should be', '110105194912310021', '110105194912310021'],
    ['small x', '11010519491231002x', '11010519491231002X'],
    ['full width', '１１０１０５１９４９１２３１００２１', '110105194912310021'],
    ['blanks and a spreadsheet’s apostrophe', "'110105 19491231 0021", '110105194912310021'],
    ['fifteen digits', '110105491231002', '11010519491231002X'],
    ['letters for digits', '11O1O5194912310021', '110105194912310021'],
    ['masked', '110105********0021', '110105********0021'],
    ['an X typed as a sign', '11010519491231002×', '11010519491231002X'],
    ['an X typed as a star', '11010519491231002*', '11010519491231002X'],
    ['a check digit that is masked', '11010519491231003*', '11010519491231003*'],
  ])('%s', (_, written, read) => expect(digits(written)).toBe(read));

  test.each([
    ['', ID.missing],
    ['无', ID.junk],
    ['0', ID.junk],
    ['111111111111111111', ID.junk],
    ['123456789012345678', ID.junk],
    ['1.10105E+17', ID.junk],
    ['11010519491231002X', ID.valid],
    ['110105194912310022', ID.invalid],
    ['110105491231002', ID.valid15],
    ['1101051949123100', ID.otherLength],
    ['110105********002X', ID.masked],
  ])('%s is told as %i', (written, status) =>
    expect(idStatusOf(flagsOf({ id_number: written }))).toBe(status),
  );

  test('what is sound here is sound to the rules', () => {
    for (const value of [
      '11010519491231002X',
      '110105194912310021',
      '110105491231002',
      '110105194902300024',
    ]) {
      const status = idStatusOf(flagsOf({ id_number: value }));
      expect(status === ID.valid || status === ID.valid15).toBe(identityNumber({ value }).valid);
    }
  });
});

describe('出生日期', () => {
  test.each([
    ['1985-03-05', 19850305, BIRTH.full],
    ['1985/3/5', 19850305, BIRTH.full],
    ['1985.03.05', 19850305, BIRTH.full],
    ['19850305', 19850305, BIRTH.full],
    ['1985年3月5日', 19850305, BIRTH.full],
    ['1985-3-5 00:00:00', 19850305, BIRTH.full],
    ['１９８５－０３－０５', 19850305, BIRTH.full],
    ['一九八五年三月五日', 19850305, BIRTH.full],
    ['一九八五年十二月二十一日', 19851221, BIRTH.full],
    ['31111', 19850305, BIRTH.full],
    ['25/12/1985', 19851225, BIRTH.full],
    ['1985-25-12', 19851225, BIRTH.full],
    ['1985', 19850000, BIRTH.partial],
    ['1900-01-01', 0, BIRTH.missing],
    ['1985年3月', 19850300, BIRTH.partial],
    ['1985-02-30', 19850230, BIRTH.lunar],
    ['农历1985年正月初五', 19850105, BIRTH.lunar],
    ['1985年腊月廿三', 19851223, BIRTH.lunar],
    ['不详', 0, BIRTH.missing],
    ['0000-00-00', 0, BIRTH.missing],
    ['1985-13-45', 0, BIRTH.missing],
  ])('%s', (written, value, kind) => {
    const row = rowOf({ birth_date: written });
    expect([row[PLACE.birth], birthKindOf(row[PLACE.flags] ?? 0)]).toEqual([value, kind]);
  });

  test('the lunar calendar: new years and leap months', () => {
    expect(lunarOf(19850220)).toBe(19850101);
    expect(lunarOf(20200125)).toBe(20200101);
    expect(lunarOf(20200524)).toBe(20200402);
    expect(lunarOf(19850101)).toBe(19841111);
    expect(solarOf(19850101)).toBe(19850220);
    expect(solarOf(20200501)).toBe(20200621);
  });
});

describe('姓名', () => {
  const key = (name: string) => rowOf({ name })[PLACE.nameKey];
  const sound = (name: string) => rowOf({ name })[PLACE.soundKey];

  test.each([
    ['blanks', '王　芳', '王芳'],
    ['traditional forms', '張偉國', '张伟国'],
    ['dots', '古丽·买买提', '古丽•买买提'],
    ['a dot that was dropped', '古丽．买买提', '古丽买买提'],
    ['a dot of another keyboard', '古丽˙买买提', '古丽ㆍ买买提'],
    ['a stroke of full width', '古丽－买买提', '古丽·买买提'],
    ['private use of the GBK time', '李\uE863', '李䶮'],
    ['remarks', '王芳（女）', '王芳'],
  ])('%s make no difference', (_, one, other) => expect(key(one)).toBe(key(other)));

  test('what sounds alike has one key: 振华 and 正华, 李娜 and 黎那', () => {
    expect(sound('张振华')).toBe(sound('张正华'));
    expect(sound('李娜')).toBe(sound('黎那'));
    expect(sound('曾伟')).toBe(sound('增伟'));
    expect(sound('张伟')).not.toBe(sound('张强'));
  });

  test('a lost character makes no key, for it agrees with any', () => {
    for (const name of ['李?', '李□', '李YAN', '李*'])
      expect([key(name), nameLengthOf(flagsOf({ name }))]).toEqual([0, 2]);
  });

  test('placeholders are no names', () => {
    for (const name of ['无', '不详', '测试', ' ']) expect(nameLengthOf(flagsOf({ name }))).toBe(0);
  });
});

test('性别 in its layouts', () => {
  const sexes = ['男', '男性', '1', 'M', '女', '2', 'f', '', '不详'].map((sex) => sexOf(flagsOf({ sex })));
  expect(sexes).toEqual([1, 1, 1, 1, 2, 2, 2, 0, 0]);
});

test('电话 in its layouts', () => {
  const phone = (written: string) =>
    Array.from(rowOf({ phone: written }).subarray(PLACE.phone, PLACE.phone + 2));
  expect(phone('138-0013-8001')).toEqual([1380013, 8001]);
  for (const same of ['+8613800138001', '013800138001', '１３８００１３８００１', '13800138001/13900139001'])
    expect(phone(same)).toEqual([1380013, 8001]);
  for (const none of ['', '无', '0', '00000000000', '12345']) expect(phone(none)).toEqual([0, 0]);
});
