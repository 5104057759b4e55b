/** 文件列的识别: which column of an uploaded file holds what. */

/** What a file of voters may hold. */
const IMPORT_FIELDS = {
  name: { title: '姓名', required: true, headers: ['姓名', '选民姓名', '名字', 'name'] },
  idNumber: {
    title: '公民身份号码',
    required: true,
    headers: ['公民身份号码', '身份证号', '身份证号码', '身份证', '证件号码', '居民身份证号码', 'id_number'],
  },
  sex: { title: '性别', required: false, headers: ['性别', 'sex'] },
  birthDate: {
    title: '出生日期',
    required: false,
    headers: ['出生日期', '出生年月日', '生日', 'birth_date'],
  },
  ethnicity: { title: '民族', required: false, headers: ['民族', 'ethnicity'] },
  address: {
    title: '住址',
    required: false,
    headers: ['住址', '户籍地址', '家庭住址', '现住址', '地址', 'residence_address', 'household_address'],
  },
  phone: {
    title: '联系电话',
    required: false,
    headers: ['联系电话', '电话', '手机', '手机号', '手机号码', 'phone'],
  },
  voterGroup: { title: '选民小组', required: false, headers: ['选民小组', '小组', '组别', 'voter_group'] },
  countyConstituency: {
    title: '县级选区',
    required: false,
    headers: ['县级选区', '市级选区', '区级选区', '县（市、区）选区', '县选区', 'constituency'],
  },
  townshipConstituency: {
    title: '乡级选区',
    required: false,
    headers: ['乡级选区', '乡镇选区', '乡（镇）选区', '镇级选区', 'township_constituency'],
  },
} as const;

export type ImportField = keyof typeof IMPORT_FIELDS;

/** Field → place of its column in the file. */
export type ColumnMapping = Partial<Record<ImportField, number>>;

const FIELDS = Object.keys(IMPORT_FIELDS) as ImportField[];

/** Guesses the mapping from the header row; a header that stands twice is taken once, the first time. */
export function recogniseColumns(header: readonly string[]): ColumnMapping {
  const normalised = header.map(normaliseHeader);
  const mapping: ColumnMapping = {};
  for (const field of FIELDS) {
    const place = normalised.findIndex((title) =>
      IMPORT_FIELDS[field].headers.some((known) => normaliseHeader(known) === title),
    );
    if (place >= 0) mapping[field] = place;
  }
  return mapping;
}

function normaliseHeader(title: string): string {
  return title
    .normalize('NFKC')
    .replaceAll(/[\s*:：()（）、_]/g, '')
    .toLowerCase();
}

/** What is still missing before rows can be read. */
export function missingColumns(mapping: ColumnMapping): string[] {
  const missing = FIELDS.filter((field) => IMPORT_FIELDS[field].required && mapping[field] === undefined).map(
    (field) => IMPORT_FIELDS[field].title,
  );
  const hasConstituency =
    mapping.countyConstituency !== undefined || mapping.townshipConstituency !== undefined;
  return hasConstituency ? missing : [...missing, '县级选区或乡级选区'];
}
