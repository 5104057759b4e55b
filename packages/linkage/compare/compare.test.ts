import { describe, expect, test } from 'vitest';
import type { Registration } from '../normalise/pack.ts';
import { compareTwo } from '../proof/pairs.ts';
import { ADDRESS, AT, BIRTH_LEVEL, NAME, NUMBER } from './levels.ts';

/** Level of one field where all others agree, so that nothing ends the comparison early. */
function levelOf(place: number, a: Registration, b: Registration): number | undefined {
  const usual = { name: '林青松', id_number: '990101198503050032', birth_date: '1985-03-05' };
  return compareTwo({ ...usual, ...a }, { ...usual, ...b }).levels[place];
}

describe('公民身份号码', () => {
  test.each([
    ['the same', '990101198503050032', '990101198503050032', NUMBER.same],
    ['the same in the old form', '990101850305003', '990101198503050032', NUMBER.same],
    ['the same, wrong both times', '990101198503050031', '990101198503050031', NUMBER.sameUnchecked],
    ['a wrong digit', '990101198503050032', '990101198703050032', NUMBER.slip],
    ['two neighbours swapped', '990101198503050032', '990101189503050032', NUMBER.slip],
    ['a digit too few', '990101198503050032', '99010118503050032', NUMBER.slip],
    ['a digit too many', '990101198503050032', '9901011985503050032', NUMBER.slip],
    [
      'a wrong digit in the old form, which nothing checks',
      '990101850305013',
      '990101198503050032',
      NUMBER.slip,
    ],
    ['two wrong digits', '990101198503050032', '990101195503050632', NUMBER.twoSlips],
    ['twins: sound both, next serial', '990101198503050032', '990101198503050059', NUMBER.neighbours],
    ['far apart, one not sound', '990101198503050032', '990807196211110000', NUMBER.differentUnsound],
    ['sound both', '990101198503050032', '991501198702046426', NUMBER.different],
    ['masked, serial hidden', '990101198503050032', '99010119850305****', NUMBER.maskedAgrees],
    ['masked, serial to be read', '990101198503050032', '990101********0032', NUMBER.sameUnchecked],
    ['a placeholder', '990101198503050032', '无', NUMBER.unknown],
  ])('%s', (_, a, b, level) => expect(levelOf(AT.number, { id_number: a }, { id_number: b })).toBe(level));
});

describe('姓名', () => {
  test.each([
    ['the same', '张伟', '张伟', NAME.same],
    ['traditional', '張偉', '张伟', NAME.same],
    ['sounds alike', '王静怡', '王静仪', NAME.sound],
    ['dialect: zh and z, in and ing', '王志英', '王自因', NAME.loose],
    ['a polyphone', '李长乐', '李常月', NAME.loose],
    ['looks alike', '王晴', '王睛', NAME.shape],
    ['looks alike', '李末', '李未', NAME.shape],
    ['lost', '李?国', '李建国', NAME.shape],
    ['pinyin for a rare character', '陈YUN', '陈赟', NAME.shape],
    ['surname in another form', '付小红', '傅小红', NAME.surnameForm],
    ['surname in another form', '闫东', '阎东', NAME.surnameForm],
    ['a character dropped', '欧阳明', '欧阳明华', NAME.spelling],
    ['transcribed otherwise', '阿卜杜拉·买买提', '阿布都拉麦麦提', NAME.loose],
    ['transcribed otherwise, a syllable less', '吐尔逊·热合曼', '吐逊热合曼', NAME.spelling],
    ['the given name swapped', '林青松', '林松青', NAME.spelling],
    ['a former name', '李新（曾用名：李卫东）', '李卫东', NAME.former],
    ['brothers', '李建国', '李建军', NAME.oneOther],
    ['one surname', '李建国', '李秀', NAME.surnameOnly],
    ['nothing', '李建国', '王秀英', NAME.different],
    ['missing', '无', '王秀英', NAME.unknown],
  ])('%s: %s, %s', (_, a, b, level) => expect(levelOf(AT.name, { name: a }, { name: b })).toBe(level));
});

describe('出生日期', () => {
  test.each([
    ['the same in other layouts', '1985年3月5日', '19850305', BIRTH_LEVEL.same],
    ['only the year', '1985', '1985-03-05', BIRTH_LEVEL.partial],
    ['day and month swapped', '1985-05-03', '1985-03-05', BIRTH_LEVEL.swapped],
    ['lunar', '1985-01-14', '1985-03-05', BIRTH_LEVEL.lunar],
    ['said to be lunar', '农历1985年正月十四', '1985-03-05', BIRTH_LEVEL.lunar],
    ['across the new year', '1984-11-25', '1985-01-15', BIRTH_LEVEL.lunar],
    ['one digit', '1985-03-06', '1985-03-05', BIRTH_LEVEL.slip],
    ['the same year', '1985-11-27', '1985-03-05', BIRTH_LEVEL.sameYear],
    ['another', '1962-11-27', '1985-03-05', BIRTH_LEVEL.different],
    ['not known', '不详', '1985-03-05', BIRTH_LEVEL.unknown],
  ])('%s', (_, a, b, level) => expect(levelOf(AT.birth, { birth_date: a }, { birth_date: b })).toBe(level));

  test('of different numbers, the day in one may be the other’s column', () => {
    const [a, b] = [
      { id_number: '990101198503050032', birth_date: '1985-03-05' },
      { id_number: '无', birth_date: '1962-11-27' },
    ];
    expect(levelOf(AT.birth, a, b)).toBe(BIRTH_LEVEL.different);
    expect(levelOf(AT.birth, { ...a, birth_date: '1962-12-30' }, { ...b, birth_date: '1985-03-05' })).toBe(
      BIRTH_LEVEL.asInNumber,
    );
  });
});

describe('住址', () => {
  test.each([
    ['in another spelling', '青石县幸福路12号3栋2单元402室', '幸福路12-3-2-402', ADDRESS.sameHouse],
    ['numerals in words', '白云乡柳林村三组12号', '白云乡柳林3组12号', ADDRESS.sameHouse],
    ['a street that was renamed', '幸福路12号3栋402室', '锦绣大道12号3栋402室', ADDRESS.sameNumbers],
    ['a town that became a street', '白云乡柳林村3组12号', '白云街道柳林社区3组12号', ADDRESS.sameHouse],
    ['no street before the estate', '幸福路12号锦绣花园3栋402室', '锦绣花园3-402', ADDRESS.shortened],
    ['no house behind the group', '白云乡柳林村3组12号', '白云乡柳林村第三村民小组', ADDRESS.shortened],
    [
      'groups of one number in villages of a city',
      '南省南州市北原市青山镇西太村5组',
      '南省南州市北原市兴隆镇富民村第五村民小组',
      ADDRESS.different,
    ],
    ['a group of a village', '白云乡柳林村3组', '柳林村第三村民小组', ADDRESS.sameGroup],
    ['a group of a village, without the town before it', '升柳镇和春村九组', '和春村9组', ADDRESS.sameGroup],
    ['the next house', '幸福路12号', '幸福路14号', ADDRESS.sameStreet],
    ['elsewhere', '幸福路12号', '滨河路9号', ADDRESS.different],
    ['not known', '无', '滨河路9号', ADDRESS.unknown],
  ])('%s', (_, a, b, level) => {
    expect(levelOf(AT.address, { household_address: a }, { household_address: b })).toBe(level);
    expect(levelOf(AT.address, { household_address: a }, { residence_address: b })).toBe(level);
  });
});
