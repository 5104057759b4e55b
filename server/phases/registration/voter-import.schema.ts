import { z } from 'zod';

/** Why a row is not imported: what is wrong, and what to do. */
export const IMPORT_PROBLEMS = {
  'row-unreadable': '这一行读不出来，请检查引号和分隔符',
  'header-again': '这一行又是表头，不是选民，删去即可',
  'too-many-cells': '这一行比表头多出几格，可能串了列，请对齐后再导入',
  'name-missing': '没有姓名，请补上',
  'name-unreadable': '姓名里有乱码或控制字符，请照身份证改正',
  'id-number-missing':
    '没有公民身份号码，请补上；确实没有的，列为核查事项，凭证明材料用“登记没有号码的选民”由两人办理',
  'id-number-numeric': '公民身份号码是数字格式，末几位已经丢失，请把该列设为文本后重新填写',
  'id-number-invalid': '公民身份号码不对（位数、字符、日期或校验码），请照身份证改正',
  'birth-mismatch': '出生日期与公民身份号码不一致，请核对',
  'sex-mismatch': '性别与公民身份号码不一致，请核对',
  'birth-date-unreadable': '出生日期看不懂，请写成 1998-10-20 的样子',
  'constituency-missing': '县级选区和乡级选区都没有填',
  'not-assigned': '没有填选区，住址也不在选区范围规则里：请指定选区，或者补上规则后再办一次',
  'claimed-twice': '没有填选区，住址同时在两个选区的范围规则里：请先改规则，或者指定选区',
  'constituency-unknown': '没有这个选区，请照选区名称或编号填写',
  'constituency-ambiguous': '有几个选区同名，请在选区名称前写上乡镇名称',
  'roll-published': '该选区的名单已经公布，请用“更正选民名单”',
  'under-age': '选举日未满十八周岁，不登记',
  'not-eligible': '登记的资格事实表明此人不能列入名单，请在登记册上查看此人的选民资格',
  'certificate-out': '此人的选民资格证明已经开出、没有收回，要在这里登记先收回证明',
  'duplicate-in-file': '同一份文件里已有此人，只登记一次',
  'number-on-two-names': '同一份文件里两个姓名用了这个公民身份号码，请核实后各自改正',
  'already-registered': '此人已在一份选民名单上，一人只能登记一次',
  'other-name': '这个公民身份号码已登记在另一个姓名下，请核实',
} as const;

export const ImportProblemSchema = z.enum(
  Object.keys(IMPORT_PROBLEMS) as [keyof typeof IMPORT_PROBLEMS, ...(keyof typeof IMPORT_PROBLEMS)[]],
);
export type ImportProblem = z.infer<typeof ImportProblemSchema>;

/** 没有选区: what a person, or another rule, can settle. */
export const UNPLACED = [
  'not-assigned',
  'claimed-twice',
  'constituency-missing',
] as const satisfies readonly ImportProblem[];

/** What a file of voters may hold. */
export const IMPORT_FIELDS = {
  name: { title: '姓名', required: true },
  idNumber: { title: '公民身份号码', required: true },
  sex: { title: '性别', required: false },
  birthDate: { title: '出生日期', required: false },
  ethnicity: { title: '民族', required: false },
  address: { title: '住址', required: false },
  phone: { title: '联系电话', required: false },
  voterGroup: { title: '选民小组', required: false },
  unit: { title: '单位或者学校', required: false },
  countyConstituency: { title: '县级选区', required: false },
  townshipConstituency: { title: '乡级选区', required: false },
} as const;

export type ImportField = keyof typeof IMPORT_FIELDS;

export const IMPORT_FIELD_NAMES = Object.keys(IMPORT_FIELDS) as [ImportField, ...ImportField[]];

/** Field → place of its column in the file. */
export const ColumnMappingSchema = z.partialRecord(z.enum(IMPORT_FIELD_NAMES), z.int().nonnegative());
export type ColumnMapping = z.infer<typeof ColumnMappingSchema>;

const CONSTITUENCY_FIELDS = ['countyConstituency', 'townshipConstituency'] as const;
/** Without a constituency, the rules of the constituencies decide by these. */
const RESIDENCE_FIELDS = ['address', 'unit', 'voterGroup'] as const;

/** What is still missing before rows can be read. */
export function missingColumns(mapping: ColumnMapping): string[] {
  const missing = IMPORT_FIELD_NAMES.filter(
    (field) => IMPORT_FIELDS[field].required && mapping[field] === undefined,
  ).map((field) => IMPORT_FIELDS[field].title);
  const places = [...CONSTITUENCY_FIELDS, ...RESIDENCE_FIELDS];
  const saysWhere = places.some((field) => mapping[field] !== undefined);
  return saysWhere ? missing : [...missing, '县级选区、乡级选区，或者住址'];
}

export const FILE_ENCODINGS = {
  'utf-8': 'CSV，UTF-8 编码',
  gb18030: 'CSV，GB 18030 编码（GBK 也在内）',
  'utf-16le': 'CSV，UTF-16 编码',
  'utf-16be': 'CSV，UTF-16 编码（高位在前）',
  xlsx: 'XLSX 工作簿',
} as const;

export type FileEncoding = keyof typeof FILE_ENCODINGS;

export const FileEncodingSchema = z.enum(Object.keys(FILE_ENCODINGS) as [FileEncoding, ...FileEncoding[]]);

export const UploadVoterFileSchema = z.object({
  cycle: z.uuid(),
  /** The stored file, which the route has received before the act. */
  file: z.uuid(),
  name: z.string(),
  size: z.int(),
  sha256: z.string(),
  encoding: FileEncodingSchema,
  header: z.array(z.string()),
});

export const VoterImportSchema = z.object({ import: z.uuid() });

export const MapImportColumnsSchema = z.object({ import: z.uuid(), mapping: ColumnMappingSchema });

export const ImportJobSchema = z.object({ import: z.uuid(), job: z.uuid() });

export const IMPORT_STATES = {
  uploaded: '已上传',
  reading: '读取中',
  previewed: '待确认',
  importing: '导入中',
  done: '已导入',
  cancelled: '已取消',
  failed: '读取失败',
} as const;
