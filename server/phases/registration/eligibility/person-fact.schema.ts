/** 资格事实 · what bears on a person's vote, as it is recorded: dated, with its paper. */
import { CUSTODIES } from '@xuanwu/rules/custody.ts';
import { DEPRIVATION_KINDS } from '@xuanwu/rules/deprivation.ts';
import { CHARGES, DECIDING_ORGANS } from '@xuanwu/rules/eligibility.ts';
import { z } from 'zod';
import { MeetingSchema } from '../../../acts/meeting.schema.ts';

/** 资格事实的种类 */
export const FACT_KINDS = {
  'nationality-lost': '丧失中国国籍',
  deprived: '被剥夺政治权利',
  suspended: '停止行使选举权利',
  unable: '不能行使选举权利',
  custody: '被判刑、羁押、拘留',
  'moved-out': '迁出',
  'moved-in': '迁入',
  died: '死亡',
} as const;

export type FactKind = keyof typeof FACT_KINDS;

/** 材料来源 */
export const FACT_SOURCES = {
  police: '公安机关',
  court: '人民法院',
  procuratorate: '人民检察院',
  'civil-affairs': '民政部门',
  holding: '监狱、看守所等监管机关',
  community: '村（居）民委员会',
  unit: '所在单位',
  family: '本人或者家属',
  committee: '选举委员会',
} as const;

const [FactSourceSchema, CustodySchema, ChargeSchema, OrganSchema, OrderKindSchema] = [
  keysOf(FACT_SOURCES),
  keysOf(CUSTODIES),
  keysOf(CHARGES),
  keysOf(DECIDING_ORGANS),
  keysOf(DEPRIVATION_KINDS),
];

function keysOf<Titles extends Readonly<Record<string, unknown>>>(titles: Titles) {
  return z.enum(Object.keys(titles) as [keyof Titles & string, ...(keyof Titles & string)[]]);
}

const PAPER = {
  source: FactSourceSchema,
  /** 证明文书的名称和文号. */
  document: z.string().trim().min(1).max(120),
};

const place = z.string().trim().max(120).nullable();

export const PersonFactSchema = z.discriminatedUnion('kind', [
  z.object({ ...PAPER, kind: z.literal('nationality-lost'), on: z.iso.date() }),
  z.object({
    ...PAPER,
    kind: z.literal('deprived'),
    orderKind: OrderKindSchema,
    /** 判决生效之日. */
    effectiveOn: z.iso.date(),
    /** 主刑执行完毕或者假释之日; null while it is still being served. */
    mainTermEndsOn: z.iso.date().nullable(),
    /** 剥夺政治权利的月数. */
    months: z.int().min(0).max(240).nullable(),
  }),
  z.object({
    ...PAPER,
    kind: z.literal('suspended'),
    charge: ChargeSchema,
    decidedBy: OrganSchema,
    decidedOn: z.iso.date(),
    /** 送达选举委员会的日期. */
    deliveredOn: z.iso.date().nullable(),
    until: z.iso.date().nullable(),
  }),
  z.object({
    ...PAPER,
    kind: z.literal('custody'),
    custody: CustodySchema,
    from: z.iso.date(),
    until: z.iso.date().nullable(),
    place,
  }),
  z.object({
    ...PAPER,
    kind: z.literal('moved-out'),
    on: z.iso.date(),
    place,
    /** 已列入新迁入选区的选民名单. */
    isListedInNewPlace: z.boolean(),
  }),
  z.object({ ...PAPER, kind: z.literal('moved-in'), on: z.iso.date(), place }),
  z.object({ ...PAPER, kind: z.literal('died'), on: z.iso.date() }),
]);

/** What anybody of the office may record; that somebody is unable is found by the committee alone. */
export type RecordedFact = z.infer<typeof PersonFactSchema>;

export const InabilitySchema = z.object({
  ...PAPER,
  kind: z.literal('unable'),
  incapacity: z.enum(['mental-illness', 'other']),
  from: z.iso.date(),
  /** 间歇性的，发病期间的末日. */
  until: z.iso.date().nullable(),
  hasCertificate: z.boolean(),
  hasGuardianConsent: z.boolean(),
  meeting: MeetingSchema,
});

/** 资格事实 */
export type PersonFact = RecordedFact | z.infer<typeof InabilitySchema>;

export const RecordPersonFactSchema = z.object({ person: z.uuid(), fact: PersonFactSchema });

export const FindUnableSchema = z.object({
  person: z.uuid(),
  fact: InabilitySchema.omit({ kind: true, source: true }),
});

export const WithdrawPersonFactSchema = z.object({
  fact: z.uuid(),
  reason: z.string().trim().min(1).max(200),
});

export const PersonFactRecordedSchema = z.object({ fact: z.uuid() });
