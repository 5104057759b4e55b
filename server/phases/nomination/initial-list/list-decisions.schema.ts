import { z } from 'zod';
import { MeetingSchema } from '../../../acts/meeting.schema.ts';
import { ExclusionGroundSchema } from '../nomination.schema.ts';

const CorrectedFactsSchema = z.record(z.string(), z.string());

/** 一个选区名单上的决定、更正、异议和提示. */
export const ListDecisionsSchema = z
  .object({
    /** 不列入的决定, those too that were taken back: for ever. */
    exclusions: z.array(
      z.object({
        id: z.uuid(),
        candidate: z.uuid(),
        name: z.string(),
        ground: ExclusionGroundSchema,
        explanation: z.string(),
        document: z.string(),
        citedOpinions: z.int(),
        meeting: MeetingSchema,
        decidedOn: z.iso.date(),
        /** Day of the list that had shown him. */
        listedOn: z.iso.date().nullable(),
        notifiedOn: z.iso.date().nullable(),
        restoredOn: z.iso.date().nullable(),
        objections: z.array(
          z.object({
            id: z.uuid(),
            madeBy: z.enum(['nominators', 'nominee', 'committee']),
            receivedOn: z.iso.date(),
            objector: z.string(),
            statement: z.string(),
            decision: z
              .object({
                on: z.iso.date(),
                upheld: z.boolean(),
                reasons: z.string(),
                meeting: MeetingSchema,
              })
              .nullable(),
          }),
        ),
      }),
    ),
    /** 更正, in the order in which they were made. */
    corrections: z.array(
      z.object({
        id: z.uuid(),
        name: z.string(),
        correctedOn: z.iso.date(),
        /** Before publication there is nothing to announce. */
        isOfList: z.boolean(),
        reason: z.string(),
        document: z.string(),
        before: CorrectedFactsSchema,
        after: CorrectedFactsSchema,
      }),
    ),
    /** 对情况的异议. */
    facts: z.array(
      z.object({
        id: z.uuid(),
        candidate: z.uuid(),
        name: z.string(),
        about: z.enum(['basic', 'resume', 'funding', 'other-seats']),
        receivedOn: z.iso.date(),
        objector: z.string(),
        contact: z.string(),
        statement: z.string(),
        check: z
          .object({
            finding: z.enum(['accurate', 'inaccurate', 'unproven']),
            on: z.iso.date(),
            foundFacts: z.string(),
            document: z.string(),
          })
          .nullable(),
      }),
    ),
    /** 提示, and what keeps the list from being published until it is settled. */
    advice: z.array(
      z.object({
        candidate: z.uuid(),
        name: z.string(),
        kind: z.enum(['under-age', 'too-few', 'serving', 'elsewhere']),
        stops: z.boolean(),
        text: z.string(),
        article: z.string(),
      }),
    ),
  })
  .meta({ id: 'ListDecisions' });

export type ListDecisions = z.infer<typeof ListDecisionsSchema>;
