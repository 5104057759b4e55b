import { z } from 'zod';
import { MeetingSchema } from '../../acts/meeting.schema.ts';
import { ExclusionGroundSchema } from './nomination.schema.ts';
import { EntryMistakeSchema } from './nominations/cancel-nomination.schema.ts';
import { CandidateGroupSchema } from './nominations/nominate.schema.ts';
import { NominationRowSchema } from './nominations/nomination-row.schema.ts';
import { NomineeStandingSchema } from './nominations/nominee-standing.schema.ts';
import { NomineeStatementSchema } from './nominations/nominee-statement.schema.ts';
import { RemovalGroundSchema } from './formal-list/formal-list.schema.ts';

/** 一个选区的提名和候选人. */
export const NominationsSchema = z
  .object({
    seats: z.int(),
    /** 差额比例: how many may stand. */
    range: z.object({ min: z.int(), max: z.int() }),
    nominations: z.array(NominationRowSchema),
    /** 撤销的登记: entered by mistake, and never published. */
    cancelled: z.array(
      z.object({
        id: z.uuid(),
        kind: z.enum(['organisations', 'voters']),
        organisations: z.array(z.string()),
        /** How many had signed. */
        nominators: z.int(),
        receivedOn: z.iso.date(),
        nominees: z.array(z.string()),
        mistake: EntryMistakeSchema,
        explanation: z.string(),
        cancelledOn: z.iso.date(),
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
        /** 上届本级人大代表, as he says. */
        wasDeputy: z.enum(['yes', 'no', 'unknown']),
        statement: NomineeStatementSchema,
        /** 被提名人的裁定: what follows from what he says; null while he has said nothing. */
        standing: NomineeStandingSchema.nullable(),
        /** Day of the list that first showed him. */
        listedOn: z.iso.date().nullable(),
        /** 不列入名单的决定, where there is one. */
        excluded: z
          .object({
            ground: ExclusionGroundSchema,
            explanation: z.string(),
            document: z.string(),
            /** How many opinions of departments it cites. */
            citedOpinions: z.int(),
            meeting: MeetingSchema,
            decidedOn: z.iso.date(),
          })
          .nullable(),
      }),
    ),
    /** In the order of publication, each with how many it showed first. */
    lists: z.array(z.object({ id: z.uuid(), publishedOn: z.iso.date(), candidates: z.int() })),
    formal: z
      .object({
        basis: z.enum(['within-range', 'larger-number-of-voters', 'primary', 'narrowed']),
        meeting: MeetingSchema,
        fixedOn: z.iso.date(),
        publishedOn: z.iso.date().nullable(),
        candidates: z.array(z.object({ id: z.uuid(), name: z.string() })),
        /** 公布后撤出的. */
        removals: z.array(
          z.object({
            id: z.uuid(),
            candidate: z.uuid(),
            name: z.string(),
            ground: RemovalGroundSchema,
            explanation: z.string(),
            document: z.string(),
            removedOn: z.iso.date(),
            meeting: MeetingSchema,
            next: z.enum(['postpone', 'proceed']).nullable(),
          }),
        ),
      })
      .nullable(),
    /** 收回重新确定的名单, before the one that holds. */
    takenBack: z.array(
      z.object({
        id: z.uuid(),
        fixedOn: z.iso.date(),
        reopened: z.object({ on: z.iso.date(), reason: z.string() }).nullable(),
        candidates: z.array(z.object({ id: z.uuid(), name: z.string() })),
      }),
    ),
  })
  .meta({ id: 'Nominations' });

export type Nominations = z.infer<typeof NominationsSchema>;
