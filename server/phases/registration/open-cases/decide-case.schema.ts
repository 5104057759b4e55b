import { z } from 'zod';
import { sealedReason } from '../../../acts/sealed-reason.schema.ts';
import { VoterDetailsSchema } from '../register-voter.schema.ts';

/** 处理决定 */
export const CASE_DECISIONS = {
  merge: '合并为一人',
  keep: '维持现状',
  move: '改到另一选区',
  strike: '除名',
  register: '补充登记',
  'settled-elsewhere': '外县已处理',
  'settled-since': '情况已变，自动办结',
  reopen: '撤销决定',
} as const;

export type CaseDecisionKind = keyof typeof CASE_DECISIONS;

const Level = z.enum(['county', 'township']);
/** Where a published roll is corrected by it, it is the correction's. */
const CaseReason = sealedReason(300);

/** 一级人大 → 选区 · a level that is left out stays as it is. */
const Constituencies = z.object({ county: z.uuid().optional(), township: z.uuid().optional() });

export const CaseDecisionSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('merge'),
    /** Whose record stays. */
    person: z.uuid(),
    /** On which rolls, where it is not what his record says. */
    constituencies: Constituencies.default({}),
  }),
  z.object({ kind: z.literal('keep') }),
  z.object({
    kind: z.literal('move'),
    person: z.uuid(),
    constituencies: Constituencies.refine(({ county, township }) => county ?? township, '请选择要改到的选区'),
  }),
  z.object({
    kind: z.literal('strike'),
    person: z.uuid(),
    levels: z.array(Level).min(1, '请至少选择一级').max(2),
  }),
  z.object({
    kind: z.literal('register'),
    voter: VoterDetailsSchema,
    constituencies: Constituencies.refine(({ county, township }) => county ?? township, '请至少选择一个选区'),
    /** 两人共用一个号码 · he is another than whoever bears this number already. */
    sharesNumber: z.boolean().default(false),
  }),
]);

export type CaseDecision = z.infer<typeof CaseDecisionSchema>;

export const DecideCaseSchema = z.object({
  case: z.uuid(),
  decision: CaseDecisionSchema,
  reason: CaseReason,
  bulk: z.uuid().optional(),
});

export const CaseDecidedSchema = z.object({ case: z.uuid(), decision: z.uuid() });

export const ReopenCaseSchema = z.object({ case: z.uuid(), reason: CaseReason });

export const AssignCaseSchema = z
  .object({
    cases: z.array(z.uuid()).min(1).max(1_000),
    owner: z.uuid().nullable().optional(),
    dueOn: z.iso.date().optional(),
  })
  .refine(({ owner, dueOn }) => owner !== undefined || dueOn !== undefined, '请指定承办人或者办结期限');

export const CasesAssignedSchema = z.object({ cases: z.int() });
