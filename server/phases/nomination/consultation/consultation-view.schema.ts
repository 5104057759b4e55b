import { z } from 'zod';
import { MeetingSchema } from '../../../acts/meeting.schema.ts';
import { ReasonSchema } from '../../../acts/problem.schema.ts';
import { PrimarySheetSchema } from './primary.schema.ts';

const Named = z.object({ id: z.uuid(), name: z.string() });
const Opinion = z.object({ candidates: z.array(z.uuid()), voters: z.int() });

/** 一轮协商, with what it comes to so far. */
const RoundSchema = z.object({
  id: z.uuid(),
  number: z.int(),
  form: z.enum(['lists', 'nominees']),
  openedOn: z.iso.date(),
  candidates: z.array(Named),
  records: z.array(
    z.object({
      id: z.uuid(),
      group: z.uuid(),
      name: z.string(),
      convener: z.string(),
      voters: z.int(),
      heldOn: z.iso.date(),
      present: z.int(),
      opinions: z.array(Opinion),
      hasScan: z.boolean(),
    }),
  ),
  /** 各小组合计. */
  totals: z.array(Opinion),
  /** What the totals come to, by the law; null where it cannot be said. */
  proposal: z.object({ list: z.array(z.uuid()).nullable(), reasons: z.array(ReasonSchema) }).nullable(),
  summary: z
    .object({
      on: z.iso.date(),
      meeting: MeetingSchema,
      outcome: z.enum(['united', 'all-stand', 'another-round', 'primary']),
      missing: z.array(z.object({ group: z.uuid(), name: z.string(), reason: z.string() })),
      list: z.array(z.uuid()).nullable(),
    })
    .nullable(),
});

const PrimaryViewSchema = z.object({
  id: z.uuid(),
  number: z.int(),
  orderedOn: z.iso.date(),
  heldOn: z.iso.date(),
  meeting: MeetingSchema,
  candidates: z.array(Named),
  choices: z.int(),
  again: z.object({ selected: z.int(), open: z.int() }).nullable(),
  /** How many copies were entered; what they say stays hidden until two agree. */
  entered: z.int(),
  count: z.enum(['none', 'first-entered', 'differs', 'agreed']),
  sheet: PrimarySheetSchema.nullable(),
  /** Whoever looks has entered his copy. */
  isEnteredByMe: z.boolean(),
  reasons: z.array(ReasonSchema),
  /** What the agreed count gives by the law; null before. */
  outcome: z
    .object({ valid: z.boolean(), selected: z.array(z.uuid()), tied: z.array(z.uuid()), open: z.int() })
    .nullable(),
  result: z
    .object({
      on: z.iso.date(),
      meeting: MeetingSchema,
      voters: z.int(),
      valid: z.boolean(),
      selected: z.array(z.uuid()),
      tied: z.array(z.uuid()),
      open: z.int(),
    })
    .nullable(),
});

/** 一个选区的酝酿协商和预选. */
export const ConsultationViewSchema = z
  .object({
    seats: z.int(),
    range: z.object({ min: z.int(), max: z.int() }),
    initial: z.array(z.object({ id: z.uuid(), name: z.string(), isListed: z.boolean() })),
    /** 名单上的选民. */
    voters: z.int(),
    leastPresent: z.int(),
    /** The committee fixes how many stand. */
    fixesNumber: z.boolean(),
    /** Fewer than all may stand within the range. */
    mayNarrow: z.boolean(),
    groups: z.array(
      z.object({
        id: z.uuid(),
        name: z.string(),
        convener: z.string(),
        voters: z.int(),
        isUsed: z.boolean(),
      }),
    ),
    rounds: z.array(RoundSchema),
    primaries: z.array(PrimaryViewSchema),
    /** 预选已有结果，不再协商. */
    primaryStands: z.boolean(),
    /** 确定名单的依据, as it stands now. */
    basis: z.object({
      unfinished: z.enum(['consultation', 'primary']).nullable(),
      opinions: z.array(Opinion).nullable(),
      support: z.record(z.string(), z.int()).nullable(),
      /** 协商汇总的名单. */
      list: z.array(z.uuid()).nullable(),
      primarySelected: z.array(z.uuid()).nullable(),
    }),
  })
  .meta({ id: 'ConsultationView' });

export type ConsultationView = z.infer<typeof ConsultationViewSchema>;
