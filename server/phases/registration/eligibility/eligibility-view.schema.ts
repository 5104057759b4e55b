import { WAYS, type VotingWay } from '@xuanwu/rules/custody.ts';
import { z } from 'zod';
import { CHANGE_KINDS } from '../roll-change.schema.ts';
import { FACT_KINDS, InabilitySchema, PersonFactSchema } from './person-fact.schema.ts';

/** 选民资格的结论 */
export const PERSON_STATUSES = {
  voter: '有选举权，可以登记',
  'not-voter': '没有选举权，不登记',
  suspended: '停止行使选举权利，不列入名单',
  'not-listed': '不能行使选举权利，不列入名单',
  'to-be-decided': '文书与法律规定不合，由选举委员会审查',
  died: '已死亡，应当从名单上除去',
  'moved-out': '已迁出并列入新选区名单，应当从本选区名单上除去',
} as const;

const ReasonSchema = z.object({
  rule: z.string(),
  article: z.string(),
  test: z.string(),
  holds: z.boolean(),
});

const PersonDecisionSchema = z.object({
  status: z.enum(Object.keys(PERSON_STATUSES) as [keyof typeof PERSON_STATUSES]),
  turns18On: z.iso.date(),
  deprivedFrom: z.iso.date().nullable(),
  deprivedUntil: z.iso.date().nullable(),
  ways: z.array(z.enum(Object.keys(WAYS) as [VotingWay])),
  /** 由选举委员会和监管机关共同决定. */
  needsJointDecision: z.boolean(),
  reasons: z.array(ReasonSchema),
  undecided: z.array(z.string()),
});

const FactRowSchema = z.object({
  id: z.uuid(),
  kind: z.enum(Object.keys(FACT_KINDS) as [keyof typeof FACT_KINDS]),
  since: z.iso.date(),
  until: z.iso.date().nullable(),
  fact: z.union([PersonFactSchema, InabilitySchema]),
  recordedOn: z.iso.date(),
  recordedBy: z.string(),
  withdrawnOn: z.iso.date().nullable(),
  withdrawnReason: z.string().nullable(),
});

/** 一个人的选民资格, with every reason; what it rests on only for those who need to know. */
export const PersonEligibilitySchema = z
  .object({
    person: z.uuid(),
    name: z.string(),
    birthDate: z.iso.date(),
    sex: z.enum(['male', 'female', 'unknown']),
    ethnicity: z.string().nullable(),
    address: z.string().nullable(),
    /** Of whoever has a number it says birth and sex. */
    isNumbered: z.boolean(),
    electionDay: z.iso.date(),
    decision: PersonDecisionSchema,
    /** null where the role does not see them. */
    facts: z.array(FactRowSchema).nullable(),
    /** 在名单上而不能列入: why he is taken off; null where nothing is to be done, or the role sees no facts. */
    removal: z.object({ cycle: z.uuid(), change: z.enum(CHANGE_KINDS), document: z.string() }).nullable(),
    /** 现在登记在: the rolls of this cycle on which he stands. */
    places: z.array(
      z.object({
        id: z.uuid(),
        level: z.enum(['county', 'township']),
        constituency: z.string(),
        isPublished: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'PersonEligibility' });

export type PersonEligibility = z.infer<typeof PersonEligibilitySchema>;
