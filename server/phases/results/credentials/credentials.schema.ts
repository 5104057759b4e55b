import { z } from 'zod';
import { sealedReason } from '../../../acts/sealed-reason.schema.ts';
import { MeetingSchema } from '../../../acts/meeting.schema.ts';

const Words = z.string().trim().min(1).max(200);

/** 破坏选举的违法行为 (选举法第五十八条). */
const UnlawfulActSchema = z.enum(['bribery', 'coercion', 'forgery', 'suppression', 'other']);

/** 对一名当选人的审查意见. */
export const CredentialsFindingSchema = z.object({
  deputy: z.uuid(),
  isCitizen: z.boolean(),
  isAdult: z.boolean(),
  hasPoliticalRights: z.boolean(),
  procedureLawful: z.boolean(),
  unlawfulActs: z.array(UnlawfulActSchema),
  isStateEmployee: z.boolean(),
  /** 依据的材料; wanted where something was found. */
  document: Words.nullable(),
});

/** 提出代表资格审查报告. */
export const ReportCredentialsSchema = z.object({
  election: z.uuid(),
  /** 代表资格审查委员会的会议. */
  meeting: MeetingSchema,
  /** 没有发现问题的. */
  sound: z.array(z.uuid()).max(2_000),
  /** 发现问题的. */
  findings: z.array(CredentialsFindingSchema).max(200),
  /** 暂缓审查的, and why. */
  postponed: z.array(z.object({ deputy: z.uuid(), reason: sealedReason(200) })).max(200),
});

export const CredentialsReportedSchema = z.object({
  report: z.uuid(),
  number: z.int(),
  valid: z.int(),
  void: z.int(),
  postponed: z.int(),
});

/** 常委会、主席团的会议. */
export const CredentialsMeetingSchema = MeetingSchema.extend({
  /** 全体组成人员. */
  members: z.int().positive(),
});

/** 确认代表资格. */
export const ConfirmCredentialsSchema = z.object({
  report: z.uuid(),
  meeting: CredentialsMeetingSchema,
  /** 没有采纳审查意见、退回再审查的. */
  notAdopted: z.array(z.object({ deputy: z.uuid(), reason: sealedReason(200) })).max(200),
  /** 当选无效的，空出的名额怎样处理; the law does not say, the body decides. */
  seatDecision: Words.nullable(),
});

export const CredentialsConfirmedSchema = z.object({
  report: z.uuid(),
  valid: z.int(),
  void: z.int(),
  notAdopted: z.int(),
});

/** 公布代表名单. */
export const PublishDeputiesSchema = z.object({
  election: z.uuid(),
  /** 第一次会议的日期; of the first list. */
  firstSession: z.iso.date().nullable(),
});

export const DeputiesPublishedSchema = z.object({ list: z.uuid(), number: z.int(), deputies: z.int() });

export type ReportCredentials = z.infer<typeof ReportCredentialsSchema>;
export type CredentialsFindingInput = z.infer<typeof CredentialsFindingSchema>;
