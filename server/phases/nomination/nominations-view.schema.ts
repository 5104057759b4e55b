import { z } from 'zod';
import { MeetingSchema } from '../../acts/meeting.schema.ts';
import { CandidateGroupSchema, ExclusionGroundSchema } from './nomination.schema.ts';

/** 一个选区的提名和候选人. */
export const NominationsSchema = z
  .object({
    seats: z.int(),
    /** 差额比例: how many may stand. */
    range: z.object({ min: z.int(), max: z.int() }),
    nominations: z.array(
      z.object({
        id: z.uuid(),
        kind: z.enum(['organisations', 'voters']),
        organisations: z.array(z.string()),
        nominators: z.array(
          z.object({
            person: z.uuid(),
            name: z.string(),
            serial: z.int().nullable(),
            /** Still: whoever was struck after he signed no longer counts. */
            onRoll: z.boolean(),
          }),
        ),
        receivedOn: z.iso.date(),
        candidates: z.array(z.uuid()),
      }),
    ),
    candidates: z.array(
      z.object({
        id: z.uuid(),
        name: z.string(),
        sex: z.enum(['male', 'female']),
        birthDate: z.iso.date(),
        ethnicity: z.string(),
        education: z.string(),
        politics: z.string(),
        occupation: z.string(),
        group: CandidateGroupSchema,
        /** Day of the list that first showed him. */
        listedOn: z.iso.date().nullable(),
        /** 不列入名单的决定, where there is one. */
        excluded: z
          .object({
            ground: ExclusionGroundSchema,
            explanation: z.string(),
            document: z.string(),
            meeting: MeetingSchema,
            decidedOn: z.iso.date(),
          })
          .nullable(),
      }),
    ),
    lists: z.array(z.object({ id: z.uuid(), publishedOn: z.iso.date() })),
    formal: z
      .object({
        basis: z.enum(['within-range', 'larger-number-of-voters']),
        meeting: MeetingSchema,
        fixedOn: z.iso.date(),
        publishedOn: z.iso.date().nullable(),
        candidates: z.array(z.object({ id: z.uuid(), name: z.string() })),
      })
      .nullable(),
  })
  .meta({ id: 'Nominations' });

export type Nominations = z.infer<typeof NominationsSchema>;
