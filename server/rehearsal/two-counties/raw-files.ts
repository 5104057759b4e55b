/**
 * 原始文件: what a county's offices hand in before a roll is made, with the mistakes that such files have. Last term's roll, the police's
 * households, the units' lists, what voters registered themselves, the dead.
 */
import { randomFrom } from '../random.ts';
import { WORK_PLAN } from '../wudalianchi/plan.ts';
import { encodeGb18030 } from '../../files/gb18030.ts';
import { type CountyOfDemo, type Fate, type Resident, residentsOf } from './residents.ts';
import { SLIPS, writtenWith } from './slips.ts';

export const RAW_FILES = {
  'last-roll': { title: '上届选民名单', about: '2011 年的名单，有已经死亡、迁走的人' },
  households: {
    title: '公安户籍',
    about: 'GB 18030 编码，有不满十八周岁的人，中间夹着表头和小计，没有新来的人',
  },
  units: {
    title: '单位名册',
    about: '有新来的人；日期是数字，号码有全角、十五位的和写错的，有一行引号不成对',
  },
  own: { title: '自行登记', about: '号码错得合乎校验码的、没有号码的、没有填选区的，还有登记在邻县的人' },
  dead: { title: '死亡人员名册', about: '民政部门的名册，在“资格名册”里上传' },
} as const;

export type RawFile = keyof typeof RAW_FILES;

/** Names of the constituencies in which a person is to be listed. */
export type ConstituencyNames = (resident: Resident) => {
  readonly county: string;
  readonly township: string;
};

export interface RawFileOptions {
  readonly seed: number;
  readonly county: CountyOfDemo;
  readonly constituencies: ConstituencyNames;
}

const HEADER = '姓名,公民身份号码,性别,出生日期,民族,住址,联系电话,县级选区,乡级选区';
const LAST_ELECTION_DAY = '2011-10-20';

export function writeRawFile(file: RawFile, options: RawFileOptions): Buffer {
  const lines = [...WRITERS[file](options)];
  const text = `${lines.join('\r\n')}\r\n`;
  return file === 'households' ? encodeGb18030(text) : Buffer.from(`\uFEFF${text}`);
}

const WRITERS: Readonly<Record<RawFile, (options: RawFileOptions) => Generator<string>>> = {
  'last-roll': lastRoll,
  households,
  units,
  own,
  dead,
};

function* lastRoll(options: RawFileOptions): Generator<string> {
  yield HEADER;
  for (const resident of living(options, ['stayed', 'died', 'left']))
    if (isOfAge(resident, LAST_ELECTION_DAY)) yield rowOf(resident, options);
}

const HOUSEHOLDS_IN_A_TABLE = 400;

function* households(options: RawFileOptions): Generator<string> {
  yield HEADER;
  let rows = 0;
  for (const resident of living(options, ['stayed', 'forgotten'])) {
    if (resident.birthDate > '1999') continue;
    if (rows > 0 && rows % HOUSEHOLDS_IN_A_TABLE === 0) {
      yield `小计,${HOUSEHOLDS_IN_A_TABLE},,,,,,,`;
      yield HEADER;
    }
    yield rowOf({ ...resident, birthDate: resident.birthDate.replaceAll('-', '') }, options);
    rows += 1;
  }
}

const UNITS = ['演练镇中心学校', '演练粮油公司', '演练卫生院'];

function* units(options: RawFileOptions): Generator<string> {
  yield `${HEADER},工作单位`;
  const random = randomFrom(options.seed + 11);
  for (const resident of living(options, ['stayed', 'came'])) {
    if (!isOfAge(resident, WORK_PLAN.electionDay)) continue;
    if (resident.fate !== 'came' && random.below(100) >= 12) continue;
    const row = { ...resident, ...writtenWith(SLIPS.hurried, resident, random) };
    yield `${rowOf({ ...row, birthDate: asSerial(row.birthDate) }, options)},${random.pick(UNITS)}`;
  }
  yield `"没有收尾的引号,${'9'.repeat(18)},男,1980-01-01,汉族,某处,,,,演练粮油公司`;
}

const HERE: readonly Fate[] = ['stayed', 'came', 'forgotten'];

/** Some of their own, and of the other county those who left it. */
function* own(options: RawFileOptions): Generator<string> {
  yield HEADER;
  const random = randomFrom(options.seed + (options.county === 'home' ? 21 : 22));
  const other = { ...options, county: options.county === 'home' ? 'neighbour' : 'home' } as const;
  const residents = residentsOf(options.county, options.seed);
  const [here] = residents;
  if (!here) return;
  for (const resident of living(other, ['left'])) {
    if (!isOfAge(resident, LAST_ELECTION_DAY)) continue;
    const written = writtenWith(SLIPS.moved, resident, random);
    const address = `${here.cell.name}新村${1 + random.below(90)}号`;
    yield rowOf({ ...resident, ...written, address, cell: here.cell }, options);
  }
  for (const resident of residents.filter(({ fate }) => HERE.includes(fate))) {
    if (!isOfAge(resident, WORK_PLAN.electionDay) || random.below(100) >= 6) continue;
    const row = rowOf({ ...resident, ...writtenWith(SLIPS.own, resident, random) }, options);
    yield random.below(12) === 0 ? row.replace(/,[^,]*,[^,]*$/, ',,') : row;
  }
  yield `,${here.idNumber},男,,,没有写姓名,,,`;
  yield `马\u0007某,${'1'.repeat(18)},男,1980-13-40,汉族,控制字符,,,`;
}

function* dead(options: RawFileOptions): Generator<string> {
  yield '姓名,公民身份号码,死亡日期';
  for (const { name, idNumber, birthDate } of living(options, ['died']))
    if (birthDate < LAST_ELECTION_DAY) yield `${name},${idNumber},2015-${birthDate.slice(5)}`;
}

function living({ county, seed }: RawFileOptions, fates: readonly Fate[]): Resident[] {
  return residentsOf(county, seed).filter(({ fate }) => fates.includes(fate));
}

function isOfAge({ birthDate }: Resident, on: string): boolean {
  return birthDate <= `${Number(on.slice(0, 4)) - 18}${on.slice(4)}`;
}

/** The days since 1900 by which a spreadsheet keeps a date. */
function asSerial(date: string): string {
  const day = Date.parse(date);
  return Number.isNaN(day) ? date : String(day / 86_400_000 + 25_569);
}

function rowOf(resident: Resident, { constituencies }: RawFileOptions): string {
  const { name, idNumber, sex, birthDate, ethnicity, address, phone } = resident;
  const { county, township } = constituencies(resident);
  const cells = [name, idNumber, sex === 'male' ? '男' : '女', birthDate, ethnicity, address, phone];
  return [...cells, county, township].join(',');
}
