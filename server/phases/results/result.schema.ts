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

export const ConfirmResultSchema = z.object({ round: z.uuid(), meeting: MeetingSchema });

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
