import { z } from 'zod';
import { MeetingSchema } from '../../acts/meeting.schema.ts';

export const DecideResultSchema = z.object({ round: z.uuid() });

export const ResultSchema = z.object({
  round: z.uuid(),
  valid: z.boolean(),
  elected: z.array(z.string()),
  next: z.enum(['repeat-vote', 'tie-ballot', 'another-election']).nullable(),
  vacant: z.int(),
});

const Words = z.string().trim().min(1).max(200);

/** 无效或者没有选足的要写明原因: a void vote, or seats that nobody won. */
export function asksForCause(result: {
  readonly valid: boolean;
  readonly vacant: number;
  readonly next: { readonly kind: string } | null;
}): boolean {
  return !result.valid || result.vacant > 0 || result.next?.kind === 'another-election';
}

export const ConfirmResultSchema = z.object({
  round: z.uuid(),
  meeting: MeetingSchema,
  /** 无效或者没有选足的原因; null where nothing is to be explained. */
  cause: Words.nullable(),
});

/** 宣布选举无效. */
export const DeclareVoidSchema = z.object({ round: z.uuid(), meeting: MeetingSchema, cause: Words });

/** 撤回计算的结果. */
export const WithdrawResultSchema = z.object({ round: z.uuid(), reason: Words });

export const ResultWithdrawnSchema = z.object({ round: z.uuid() });

export const PublishResultSchema = z.object({ round: z.uuid() });

export const ScheduleFollowUpSchema = z.object({
  /** The published round that it follows. */
  round: z.uuid(),
  electionDay: z.iso.date(),
  /** 另行选举: also the next candidates, up to one times more than the seats. */
  extended: z.boolean(),
  /** Of those equal at the last place: whom the committee has chosen (tiedForPlace). */
  tiedChosen: z.array(z.string()),
});

export const FollowUpScheduledSchema = z.object({ round: z.uuid() });

/** 核实另选当选人. */
export const CheckWriteInSchema = z.object({
  round: z.uuid(),
  name: z.string().trim().min(1).max(60),
  /** 选民名单上的序号. */
  serial: z.int().positive(),
  /** 怎样查明是本人. */
  identity: Words,
  /** 其他职务; “无” where there is none. */
  otherPosts: Words,
  accepts: z.boolean(),
  askedOn: z.iso.date(),
  document: Words,
});

export const WriteInCheckedSchema = z.object({ round: z.uuid(), rollName: z.string() });
