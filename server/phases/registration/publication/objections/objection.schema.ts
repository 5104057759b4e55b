import { z } from 'zod';
import { printableText } from '../../../../acts/printable-text.schema.ts';
import { MeetingSchema } from '../../../../acts/meeting.schema.ts';
import { RollChangeSchema } from '../../correct-roll.schema.ts';

/** 申诉的事由 */
export const OBJECTION_SUBJECTS = {
  inclusion: '不应列入而列入',
  omission: '应列入而没有列入',
  facts: '列入但记载有错',
} as const;

/** 处理决定怎样送到申诉人 */
export const NOTICE_WAYS = {
  'in-person': '当面交给本人',
  post: '邮寄',
  'left-at-home': '留置住处',
  'public-notice': '公告',
} as const;

/** It is printed in the decision on the objection. */
const text = printableText;

export const ReceiveRollObjectionSchema = z.object({
  constituency: z.uuid(),
  about: z.enum(['inclusion', 'omission', 'facts']),
  /** 口头申诉, written down by whoever receives it. */
  isOral: z.boolean(),
  /** 本人的事 */
  isOwn: z.boolean(),
  isByCitizen: z.boolean(),
  receivedOn: z.iso.date(),
  objector: text(60, '请填写申诉人'),
  contact: text(120, '请填写怎样联系申诉人，处理决定要送到'),
  /** 涉及的人, as the objector names him. */
  concerned: text(120, '请填写涉及谁'),
  person: z.uuid().nullable(),
  statement: text(1_000, '请写明申诉的意见和理由'),
});

/** 名单怎样改: at once, or by a correction that is there already. */
const RollEffectSchema = z.union([
  RollChangeSchema,
  z.object({ kind: z.literal('linked'), correction: z.uuid() }),
]);

export type RollEffect = z.infer<typeof RollEffectSchema>;

const WITH_EFFECT = {
  path: ['effect'],
  message: '成立的，要写明名单怎样改；不成立的，名单不改',
};
const hasEffect = ({ upheld, effect }: { upheld: boolean; effect: RollEffect | null }) =>
  upheld === (effect !== null);

export const DecideRollObjectionSchema = z
  .object({
    objection: z.uuid(),
    meeting: MeetingSchema,
    upheld: z.boolean(),
    reasons: text(1_000, '请写明理由'),
    effect: RollEffectSchema.nullable(),
  })
  .refine(hasEffect, WITH_EFFECT);

export const NotifyRollObjectionSchema = z.object({
  objection: z.uuid(),
  notifiedOn: z.iso.date(),
  how: z.enum(['in-person', 'post', 'left-at-home', 'public-notice']),
});

export const RecordRollSuitSchema = z.object({
  objection: z.uuid(),
  suedOn: z.iso.date(),
  court: text(60, '请填写法院名称'),
  caseNumber: text(60, '请填写案号'),
});

export const RecordRollJudgmentSchema = z
  .object({
    objection: z.uuid(),
    /** 判决书送达选举委员会之日 */
    servedOn: z.iso.date(),
    document: text(60, '请填写判决书的文号'),
    upheld: z.boolean(),
    effect: RollEffectSchema.nullable(),
  })
  .refine(hasEffect, WITH_EFFECT);

export const WithdrawRollObjectionSchema = z.object({ objection: z.uuid(), withdrawnOn: z.iso.date() });

export const RollObjectionSchema = z.object({ objection: z.uuid() });
export const RollObjectionReceivedSchema = RollObjectionSchema.extend({ number: z.int() });
