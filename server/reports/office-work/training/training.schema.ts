import { type PollingDuty, POLLING_DUTIES } from '@xuanwu/rules/polling-duties.ts';
import { TRAINING_AUDIENCES, type TrainingAudience } from '@xuanwu/rules/office-words.ts';
import { z } from 'zod';

const AudienceSchema = z.enum(Object.keys(TRAINING_AUDIENCES) as [TrainingAudience, ...TrainingAudience[]]);
const DutySchema = z.enum(Object.keys(POLLING_DUTIES) as [PollingDuty, ...PollingDuty[]]);
const ClockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const Text = (max: number) => z.string().trim().min(1).max(max);

export const PlanTrainingSchema = z.object({
  cycle: z.uuid(),
  area: z.string(),
  title: Text(80),
  audience: AudienceSchema,
  heldOn: z.iso.date(),
  startsAt: ClockTime,
  place: Text(80),
  minutes: z.int().min(10).max(6_000),
  /** 培训材料. */
  materials: Text(200),
  /** 应到. */
  expected: z.int().min(1).max(100_000),
});
export const TrainingSchema = z.object({ session: z.uuid() });

export const RecordTrainingSchema = z.object({
  session: z.uuid(),
  /** 实到. */
  attended: z.int().min(0).max(100_000),
  /** Who of the staff of places was there, by the name that the place has him under. */
  staff: z.array(z.object({ place: z.uuid(), name: Text(40) })).max(5_000),
});

export const CancelTrainingSchema = z.object({
  session: z.uuid(),
  reason: z.string().trim().min(4).max(200),
});

export const RecordStaffParticularsSchema = z.object({
  cycle: z.uuid(),
  rows: z
    .array(
      z.object({
        /** The body or the place that names him. */
        holder: z.uuid(),
        name: Text(40),
        sex: z.enum(['male', 'female']).nullable(),
        party: z.boolean().nullable(),
      }),
    )
    .min(1)
    .max(2_000),
});
export const StaffParticularsRecordedSchema = z.object({ rows: z.int() });

/** 培训的数字. */
export const TrainingFiguresSchema = z.object({
  planned: z.int(),
  held: z.int(),
  attended: z.int(),
  minutes: z.int(),
  audiences: z.array(z.object({ audience: AudienceSchema, held: z.int(), attended: z.int() })),
  areas: z.array(z.object({ area: z.string(), name: z.string(), held: z.int(), attended: z.int() })),
  /** 投票场所工作人员. */
  staff: z.object({ people: z.int(), trained: z.int() }),
});

export type TrainingFigures = z.infer<typeof TrainingFiguresSchema>;

const StaffOfPlaceSchema = z.object({
  place: z.uuid(),
  placeName: z.string(),
  area: z.string(),
  areaName: z.string(),
  name: z.string(),
  duty: DutySchema,
  /** At which he was. */
  sessions: z.array(z.uuid()),
  isTrained: z.boolean(),
});

export const TrainingViewSchema = z
  .object({
    today: z.iso.date(),
    cycle: z.object({
      id: z.uuid(),
      electionDay: z.iso.date(),
      areas: z.array(z.object({ area: z.string(), name: z.string() })),
    }),
    sessions: z.array(
      z.object({
        id: z.uuid(),
        area: z.string(),
        areaName: z.string(),
        title: z.string(),
        audience: AudienceSchema,
        heldOn: z.iso.date(),
        startsAt: z.string(),
        place: z.string(),
        minutes: z.int(),
        materials: z.string(),
        expected: z.int(),
        attended: z.int().nullable(),
        /** Of the staff of places. */
        named: z.int(),
        sheetType: z.string().nullable(),
        cancelledOn: z.iso.date().nullable(),
        cancelledBecause: z.string().nullable(),
      }),
    ),
    staff: z.array(StaffOfPlaceSchema),
    figures: TrainingFiguresSchema,
  })
  .meta({ id: 'TrainingView' });

export type TrainingView = z.infer<typeof TrainingViewSchema>;
export type TrainingSession = TrainingView['sessions'][number];
export type StaffOfPlace = z.infer<typeof StaffOfPlaceSchema>;

const CountedSchema = z.object({
  /** 职务人次: one who has two posts counts twice. */
  posts: z.int(),
  /** Different names, within a township. */
  people: z.int(),
  women: z.int(),
  sexUnknown: z.int(),
  party: z.int(),
  partyUnknown: z.int(),
});

/** 工作人员的数字. */
export const RosterFiguresSchema = z.object({
  together: CountedSchema,
  roles: z.array(CountedSchema.extend({ role: z.string() })),
  areas: z.array(CountedSchema.extend({ area: z.string(), name: z.string() })),
});

export type RosterFigures = z.infer<typeof RosterFiguresSchema>;

export const StaffRosterSchema = z
  .object({
    cycle: z.uuid(),
    rows: z.array(
      z.object({
        holder: z.uuid(),
        holderName: z.string(),
        area: z.string(),
        areaName: z.string(),
        name: z.string(),
        /** 职务, as the list names it. */
        role: z.string(),
        sex: z.enum(['male', 'female']).nullable(),
        party: z.boolean().nullable(),
      }),
    ),
    figures: RosterFiguresSchema,
  })
  .meta({ id: 'StaffRoster' });

export type StaffRoster = z.infer<typeof StaffRosterSchema>;
export type RosterRow = StaffRoster['rows'][number];
