import { z } from 'zod';

/** 登记核查事项的种类 */
export const CASE_KINDS = {
  duplicate: '重登',
  'shared-number': '号码冲突',
  missed: '漏登',
  wrong: '错登',
  'wrong-constituency': '选区不符',
  unassigned: '选区待定',
  'roll-change': '增减疑点',
} as const;

export type CaseKind = keyof typeof CASE_KINDS;

/** 来源 · who found it. */
export const CASE_SOURCES = {
  'live-check': '登记时比对',
  import: '导入',
  comparison: '全册比对',
  eligibility: '资格审查',
  'roll-changes': '三增三减',
  assignment: '划归选区',
  office: '人工提出',
} as const;

export type CaseSource = keyof typeof CASE_SOURCES;

/** 依据的项目 · fields of a comparison, and what else can speak for or against. */
export const EVIDENCE_FIELDS = {
  number: '号码',
  name: '姓名',
  birth: '出生日期',
  sex: '性别',
  phone: '电话',
  address: '住址',
  area: '区划',
  ethnicity: '民族',
  constituency: '选区',
  fact: '事实',
} as const;

/** 判断依据 · what a field says, in words and without its values. */
export const CaseEvidenceSchema = z.object({
  field: z.enum(Object.keys(EVIDENCE_FIELDS) as [keyof typeof EVIDENCE_FIELDS]),
  speaks: z.enum(['for', 'against', 'neither']),
  text: z.string().min(1).max(200),
});

export type CaseEvidence = z.infer<typeof CaseEvidenceSchema>;

/** 没有登记的人 · somebody who is on no register, as far as he is known. */
export const UnregisteredSchema = z.object({
  name: z.string(),
  idNumber: z.string().nullable(),
  sex: z.enum(['male', 'female', 'unknown']).default('unknown'),
  birthDate: z.iso.date().nullable().default(null),
  ethnicity: z.string().nullable().default(null),
  address: z.string().nullable().default(null),
  phone: z.string().nullable().default(null),
  voterGroup: z.string().nullable().default(null),
  countyConstituency: z.uuid().nullable().default(null),
  townshipConstituency: z.uuid().nullable().default(null),
});

export type Unregistered = z.infer<typeof UnregisteredSchema>;
