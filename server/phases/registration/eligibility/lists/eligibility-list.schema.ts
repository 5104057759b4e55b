/** 资格名册 · a list of an authority, as it is brought, matched and confirmed. */
import { z } from 'zod';
import { PERSON_STATUSES } from '../eligibility-view.schema.ts';
import { FACT_KINDS, FACT_SOURCES, InabilitySchema, PersonFactSchema } from '../person-fact.schema.ts';
import { FileEncodingSchema } from '../../voter-import.schema.ts';

const ListKindSchema = z.enum(Object.keys(FACT_KINDS) as [keyof typeof FACT_KINDS]);
const SourceSchema = z.enum(Object.keys(FACT_SOURCES) as [keyof typeof FACT_SOURCES]);

/** What a list may hold, and how offices title it. */
export const LIST_COLUMNS = {
  name: ['姓名', '名字'],
  idNumber: ['公民身份号码', '身份证号', '身份证号码', '身份证', '证件号码', '居民身份证号码'],
  sex: ['性别'],
  birthDate: ['出生日期', '出生年月日', '生日'],
  address: ['住址', '户籍地址', '家庭住址', '地址'],
  phone: ['联系电话', '电话', '手机', '手机号'],
  on: [
    '日期',
    '死亡日期',
    '迁出日期',
    '迁入日期',
    '判决生效日期',
    '生效日期',
    '决定日期',
    '开始日期',
    '羁押日期',
    '收押日期',
    '丧失国籍日期',
  ],
  until: ['结束日期', '终止日期', '期满日期'],
  place: ['地点', '迁往地', '迁出地', '迁入地', '羁押场所', '监管场所'],
  document: ['文书', '文号', '文书号', '案号', '判决书号', '决定书号', '证明文号'],
  orderKind: ['判法', '剥夺方式'],
  mainTermEndsOn: ['主刑执行完毕日期', '刑满日期', '刑满释放日期', '释放日期', '假释日期'],
  months: ['剥夺政治权利期限', '剥权期限', '期限', '期限（月）'],
  charge: ['案由'],
  decidedBy: ['决定机关'],
  deliveredOn: ['送达日期'],
  custody: ['情形', '羁押情形'],
  listed: ['已列入新选区名单', '已列入'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type ListColumn = keyof typeof LIST_COLUMNS;

/** Why a row of a list is not read. */
export const LIST_PROBLEMS = {
  'row-unreadable': '这一行读不出来，请检查引号和分隔符',
  'name-missing': '没有姓名',
  'name-unreadable': '姓名里有乱码或控制字符',
  'id-number-invalid': '公民身份号码不对（位数、字符、日期或校验码）',
  'person-unknown': '没有公民身份号码，也没有出生日期，不能确定是谁',
  'date-missing': '没有日期，或者日期看不懂（写成 2016-08-20 的样子）',
  'order-missing':
    '看不出剥夺政治权利的判法和期限，请填“判法”（终身、有期徒刑附加、管制附加、独立适用……）和“期限”',
  'decision-missing': '看不出案由和决定机关，请填“案由”“决定机关”',
  'custody-missing': '看不出情形，请填“情形”（被判处有期徒刑、被羁押、取保候审……）',
  'days-reversed': '结束的日期早于开始的日期',
  'in-the-future': '日期还没有到',
} as const;

export type ListProblem = keyof typeof LIST_PROBLEMS;

export const LIST_STATES = {
  matching: '比对中',
  matched: '待确认',
  failed: '读取失败',
  closed: '已办结',
} as const;

export const MATCH_KINDS = {
  number: '号码相同、姓名相同',
  'other-name': '号码相同、姓名不同',
  likeness: '没有号码，其他项目相像',
} as const;

export const UploadEligibilityListSchema = z.object({
  cycle: z.uuid(),
  kind: ListKindSchema,
  source: SourceSchema,
  /** 名册的来文文号. */
  document: z.string().trim().min(1).max(120),
  /** The stored file, which the route has received before the act. */
  file: z.uuid(),
  name: z.string(),
  size: z.int(),
  sha256: z.string(),
  encoding: FileEncodingSchema,
});

export const EligibilityListSchema = z.object({ list: z.uuid() });

export const ConfirmListFactsSchema = z.object({
  list: z.uuid(),
  /** All that match by number and name, or these rows. */
  rows: z.union([
    z.literal('by-number'),
    z
      .array(z.object({ line: z.int(), person: z.uuid() }))
      .min(1)
      .max(1_000),
  ]),
});

export const ListFactsConfirmedSchema = z.object({
  list: z.uuid(),
  facts: z.int(),
  /** 已经登记过的. */
  known: z.int(),
});

const ListRowSchema = z.object({
  id: z.uuid(),
  kind: ListKindSchema,
  source: SourceSchema,
  document: z.string(),
  fileName: z.string(),
  state: z.enum(Object.keys(LIST_STATES) as [keyof typeof LIST_STATES]),
  rowsRead: z.int(),
  rowsBad: z.int(),
  rowsMatched: z.int(),
  rowsReview: z.int(),
  rowsDropped: z.int(),
  problem: z.string().nullable(),
  createdAt: z.string(),
});

export const EligibilityListsSchema = z.array(ListRowSchema).meta({ id: 'EligibilityLists' });

const StatusSchema = z.enum(Object.keys(PERSON_STATUSES) as [keyof typeof PERSON_STATUSES]);

const ListMatchSchema = z.object({
  line: z.int(),
  person: z.uuid(),
  how: z.enum(Object.keys(MATCH_KINDS) as [keyof typeof MATCH_KINDS]),
  state: z.enum(['proposed', 'confirmed', 'known']),
  /** As it stands in the list, and on the register. */
  listed: z.object({ name: z.string(), birthDate: z.string().nullable() }),
  registered: z.object({ name: z.string(), birthDate: z.string() }),
  evidence: z.array(z.object({ field: z.string(), text: z.string() })),
  /** null where only the committee finds it. */
  fact: z.union([PersonFactSchema, InabilitySchema]).nullable(),
  /** 选民资格: as it is, and as it would be. */
  before: StatusSchema,
  after: StatusSchema,
});

export const EligibilityListViewSchema = ListRowSchema.extend({
  job: z.uuid().nullable(),
  matches: z.array(ListMatchSchema),
  problems: z.array(z.object({ line: z.int(), problem: z.string() })),
  /** What confirming all that match by number and name would come to: by status afterwards, of those whose status changes. */
  effects: z.array(z.object({ status: StatusSchema, persons: z.int() })),
  proposed: z.object({ byNumber: z.int(), byPerson: z.int() }),
}).meta({ id: 'EligibilityList' });

export type EligibilityLists = z.infer<typeof EligibilityListsSchema>;
export type EligibilityListView = z.infer<typeof EligibilityListViewSchema>;
