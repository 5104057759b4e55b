/** 文件列的识别: which column of an uploaded file holds what, and which row says so. */
import type { FileRow } from './file-row.ts';
import type { ColumnMapping, ImportField } from '../voter-import.schema.ts';

/** How offices title their columns. */
const HEADERS: Readonly<Record<ImportField, readonly string[]>> = {
  name: ['姓名', '选民姓名', '名字', 'name'],
  idNumber: ['公民身份号码', '身份证号', '身份证号码', '身份证', '证件号码', '居民身份证号码', 'id_number'],
  sex: ['性别', 'sex'],
  birthDate: ['出生日期', '出生年月日', '生日', 'birth_date'],
  ethnicity: ['民族', 'ethnicity'],
  address: ['住址', '户籍地址', '家庭住址', '现住址', '地址', 'residence_address', 'household_address'],
  phone: ['联系电话', '电话', '手机', '手机号', '手机号码', 'phone'],
  voterGroup: ['选民小组', '小组', '组别', 'voter_group'],
  unit: ['单位', '工作单位', '学校', '单位或者学校', '所在单位', 'unit'],
  countyConstituency: ['县级选区', '市级选区', '区级选区', '县（市、区）选区', '县选区', 'constituency'],
  townshipConstituency: ['乡级选区', '乡镇选区', '乡（镇）选区', '镇级选区', 'township_constituency'],
};

/** Guesses the mapping from the header row; a header that stands twice is taken once, the first time. */
export function recogniseColumns(header: readonly string[]): ColumnMapping {
  return placesOf(HEADERS, header);
}

/** Field → place of the first column that is titled like it. */
export function placesOf<Field extends string>(
  titles: Readonly<Record<Field, readonly string[]>>,
  header: readonly string[],
): Partial<Record<Field, number>> {
  const normalised = header.map(normaliseHeader);
  const places: Partial<Record<Field, number>> = {};
  for (const field of Object.keys(titles) as Field[]) {
    const known = new Set(titles[field].map(normaliseHeader));
    const place = normalised.findIndex((title) => known.has(title));
    if (place >= 0) places[field] = place;
  }
  return places;
}

function normaliseHeader(title: string): string {
  return title
    .normalize('NFKC')
    .replaceAll(/[\s*:：()（）、_]/g, '')
    .toLowerCase();
}

/** Titles of the sheet may stand above the header, as on forms that are printed. */
const MOST_ROWS_ABOVE = 20;
const LEAST_RECOGNISED = 2;

/**
 * The row of column titles: the first with two columns that are known, else the first row with anything in it. Undefined in an
 * empty file.
 */
export async function findHeader(rows: AsyncGenerator<FileRow>): Promise<FileRow | undefined> {
  let first: FileRow | undefined;
  let looked = 0;
  for await (const row of rows) {
    if (row.cells.every((cell) => cell.trim() === '')) continue;
    first ??= row;
    if (Object.keys(recogniseColumns(row.cells)).length >= LEAST_RECOGNISED) return row;
    looked += 1;
    if (looked >= MOST_ROWS_ABOVE) break;
  }
  return first;
}
