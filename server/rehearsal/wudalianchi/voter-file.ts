/** 演练用的选民文件, as an office would have it: CSV, with a few rows that need mending. */
import type { FictionalPerson } from './population.ts';
import type { WorldConstituency } from './world.ts';

const HEADER = [
  '姓名',
  '公民身份号码',
  '性别',
  '出生日期',
  '民族',
  '住址',
  '选民小组',
  '县级选区',
  '乡级选区',
];

/** One row in so many has a slip of the pen: a wrong digit, or a number left out. */
const SLIP_EVERY = 5_000;

/**
 * Rows of everyone of age on the election day, for the constituencies that are wanted; a person is listed at the levels
 * whose constituency is.
 */
export function* voterFile(
  people: Iterable<FictionalPerson>,
  constituencies: ReadonlyMap<string, WorldConstituency>,
  electionDay: string,
  options: { readonly slips: boolean },
): Generator<string> {
  yield `${HEADER.join(',')}\n`;
  const latestBirth = `${Number(electionDay.slice(0, 4)) - 18}${electionDay.slice(4)}`;
  let row = 0;
  for (const person of people) {
    if (person.birthDate > latestBirth) continue;
    const county = constituencies.get(person.cell.county);
    const township = person.cell.township === null ? undefined : constituencies.get(person.cell.township);
    if (!county && !township) continue;
    row += 1;
    yield rowOf(person, county?.name ?? '', township?.name ?? '', options.slips && row % SLIP_EVERY === 0);
  }
}

function rowOf(person: FictionalPerson, county: string, township: string, slip: boolean): string {
  const cells = [
    person.name,
    slip ? withWrongDigit(person.idNumber) : person.idNumber,
    person.sex === 'male' ? '男' : '女',
    person.birthDate,
    person.ethnicity,
    person.address,
    `${person.cell.name}选民小组`,
    county,
    township,
  ];
  return `${cells.map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')}\n`;
}

function withWrongDigit(idNumber: string): string {
  const digit = (Number(idNumber[16]) + 1) % 10;
  return `${idNumber.slice(0, 16)}${digit}${idNumber.slice(17)}`;
}
