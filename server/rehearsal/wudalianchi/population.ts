/**
 * 演练用的人口: everyone is made up. Identity numbers begin with 999182, an area that does not exist, so that none can be
 * a real person's; names are put together by chance.
 */
import { checkDigit } from '@xuanwu/rules/identity-number.ts';
import { type Random, randomFrom } from '../random.ts';
import type { Cell, World } from './world.ts';

export interface FictionalPerson {
  readonly name: string;
  readonly idNumber: string;
  readonly sex: 'male' | 'female';
  readonly birthDate: string;
  readonly ethnicity: string;
  readonly address: string;
  readonly cell: Cell;
}

const FICTIONAL_AREA = '999182';
const ELECTION_YEAR = 2016;
const OLDEST = 95;

const SURNAMES = [
  ...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶',
  ...'阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文',
  '欧阳',
  '司马',
  '上官',
  '诸葛',
];
const GIVEN = [
  ...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰红建国志文海波春梅云飞鹏辉晨宇欣怡子涵雨桐',
  ...'树林忠义德福贵生田禾山川雪松柏青石泉长河东升北辰',
];
/** Of CJK extensions A to H: such names exist, and must survive everything. */
const RARE = ['䶮', '㛃', '𠮷', '𡈼', '𬭎', '𫟅', '𫖮', '𰻝', '𱁬'];
const OTHER_NAMES = [
  '阿依古丽·买买提',
  '买买提·阿不都热西提',
  '巴特尔',
  '乌云其木格',
  '尼玛次仁',
  '德吉卓玛',
];
const ETHNICITIES = ['汉', '汉', '汉', '汉', '汉', '汉', '汉', '满', '蒙古', '回', '朝鲜', '达斡尔'];

/**
 * The people of the wanted cells. All cells are gone through, so that the same seed gives everyone the same name and number
 * whichever cells are asked for.
 */
export function* peopleOf(
  world: Pick<World, 'cells'>,
  wanted: (cell: Cell) => boolean,
  seed: number,
  area = FICTIONAL_AREA,
): Generator<FictionalPerson> {
  const serials = new Map<string, number>();
  for (const [index, cell] of world.cells.entries()) {
    const random = randomFrom(seed * 1_000 + index);
    const isWanted = wanted(cell);
    for (let place = 0; place < cell.population; place += 1) {
      const person = fictionalPerson(random, cell, place, { area, serials });
      if (isWanted) yield person;
    }
  }
}

/** Where numbers are given out, and how far. */
interface Numbers {
  readonly area: string;
  readonly serials: Map<string, number>;
}

function fictionalPerson(random: Random, cell: Cell, place: number, numbers: Numbers): FictionalPerson {
  const sex = random.below(2) === 0 ? 'male' : 'female';
  const birthDate = birthDateOf(random);
  const ethnicity = random.pick(ETHNICITIES);
  return {
    name: fictionalName(random),
    idNumber: idNumberOf(birthDate, sex, numbers),
    sex,
    birthDate,
    ethnicity: `${ethnicity}族`,
    address: `${cell.name}${1 + Math.floor(place / 30)}组${1 + (place % 30)}号`,
    cell,
  };
}

function fictionalName(random: Random): string {
  if (random.below(500) === 0) return random.pick(OTHER_NAMES);
  const surname = random.pick(SURNAMES);
  if (random.below(1_000) === 0) return `${surname}${random.pick(RARE)}`;
  const given = random.pick(GIVEN);
  return random.below(8) === 0 ? `${surname}${given}` : `${surname}${given}${random.pick(GIVEN)}`;
}

/** A population with few children and few very old, as a county of the north-east has: about 82 in 100 are of age. */
function birthDateOf(random: Random): string {
  const age = random.below(100) < 18 ? random.below(18) : 18 + Math.min(random.below(62), random.below(77));
  const year = ELECTION_YEAR - Math.min(age, OLDEST);
  const day = random.below(365);
  return new Date(Date.UTC(year, 0, 1 + day)).toISOString().slice(0, 10);
}

/** Serial numbers run within a day and sex, odd for men; nobody shares one. */
function idNumberOf(birthDate: string, sex: 'male' | 'female', { area, serials }: Numbers): string {
  const day = birthDate.replaceAll('-', '');
  const key = `${day}${sex}`;
  const serial = serials.get(key) ?? (sex === 'male' ? 1 : 2);
  serials.set(key, serial + 2);
  const digits = `${area}${day}${String(serial).padStart(3, '0')}`;
  return digits + checkDigit(digits);
}
