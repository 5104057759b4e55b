import { z } from 'zod';

export const MoveVoterSchema = z.object({
  person: z.uuid(),
  /** 改派到. */
  place: z.uuid(),
  electionDay: z.iso.date(),
});

export const VoterMovedSchema = z.object({ move: z.uuid(), state: z.enum(['waiting', 'done']) });

export const WithdrawPlaceMoveSchema = z.object({ place: z.uuid(), move: z.uuid() });

export const PlaceMoveWithdrawnSchema = z.object({ move: z.uuid() });

export const PlaceMoveRowSchema = z
  .object({
    id: z.uuid(),
    name: z.string(),
    from: z.string(),
    to: z.string(),
    toPlace: z.uuid(),
    electionDay: z.iso.date(),
    state: z.enum(['waiting', 'done', 'withdrawn', 'not-moved']),
    /** 还要等哪处的离线登记包交回. */
    waitingFor: z.array(z.string()),
    askedAt: z.iso.datetime(),
  })
  .meta({ id: 'PlaceMoveRow' });

export type PlaceMoveRow = z.infer<typeof PlaceMoveRowSchema>;
