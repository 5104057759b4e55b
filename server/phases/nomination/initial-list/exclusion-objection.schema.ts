import { z } from 'zod';
import { MeetingSchema } from '../../../acts/meeting.schema.ts';

const text = (most: number, missing: string) => z.string().trim().min(1, missing).max(most);

/** 对不列入决定提出异议的人 */
export const EXCLUSION_OBJECTORS = {
  nominators: '推荐者',
  nominee: '本人',
  committee: '选举委员会自行复查',
} as const;

export const NotifyExclusionSchema = z.object({
  exclusion: z.uuid(),
  notifiedOn: z.iso.date(),
  how: z.enum(['in-person', 'post', 'left-at-home', 'public-notice']),
});

export const ExclusionKeySchema = z.object({ exclusion: z.uuid() });

export const ObjectToExclusionSchema = z.object({
  exclusion: z.uuid(),
  madeBy: z.enum(['nominators', 'nominee', 'committee']),
  receivedOn: z.iso.date(),
  objector: text(120, '请填写提出异议的人'),
  statement: text(1_000, '请写明异议的意见和理由'),
});

export const ExclusionObjectionSchema = z.object({ objection: z.uuid() });

export const DecideExclusionObjectionSchema = z.object({
  objection: z.uuid(),
  meeting: MeetingSchema,
  upheld: z.boolean(),
  /** 理由, kept and published with the decision. */
  reasons: text(500, '请写明理由'),
});

export const ExclusionObjectionDecidedSchema = z.object({ objection: z.uuid(), restored: z.boolean() });
