import { PUBLICITY_KINDS, type PublicityKind } from '@xuanwu/rules/office-words.ts';
import { z } from 'zod';

const KindSchema = z.enum(Object.keys(PUBLICITY_KINDS) as [PublicityKind, ...PublicityKind[]]);
const CountSchema = z.int().min(1).max(100_000_000);

const PlannedSchema = z.object({ kind: KindSchema, planned: CountSchema });

export const SetPublicityPlanSchema = z.object({
  cycle: z.uuid(),
  area: z.string(),
  plan: z.array(PlannedSchema).refine((plan) => new Set(plan.map(({ kind }) => kind)).size === plan.length, {
    message: '每种只填一次',
  }),
});
export const PublicityPlanSetSchema = z.object({ kinds: z.int() });

export const RecordPublicitySchema = z.object({
  cycle: z.uuid(),
  area: z.string(),
  kind: KindSchema,
  count: CountSchema,
  doneOn: z.iso.date(),
  /** 地点和内容. */
  place: z.string().trim().min(1).max(120),
});
export const WithdrawPublicitySchema = z.object({
  record: z.uuid(),
  reason: z.string().trim().min(4).max(200),
});
export const PublicityRecordedSchema = z.object({ id: z.uuid() });

const DoneSchema = z.object({ kind: KindSchema, planned: z.int(), done: z.int() });

/** 宣传的数字: only kinds of which something is planned or done. */
export const PublicityFiguresSchema = z.object({
  kinds: z.array(DoneSchema),
  areas: z.array(z.object({ area: z.string(), name: z.string(), kinds: z.array(DoneSchema) })),
});

export type PublicityFigures = z.infer<typeof PublicityFiguresSchema>;

export const PublicityViewSchema = z
  .object({
    today: z.iso.date(),
    cycle: z.object({
      id: z.uuid(),
      areas: z.array(z.object({ area: z.string(), name: z.string() })),
    }),
    figures: PublicityFiguresSchema,
    records: z.array(
      z.object({
        id: z.uuid(),
        area: z.string(),
        areaName: z.string(),
        kind: KindSchema,
        count: z.int(),
        doneOn: z.iso.date(),
        place: z.string(),
        hasPhoto: z.boolean(),
        withdrawnOn: z.iso.date().nullable(),
        withdrawnBecause: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'PublicityView' });

export type PublicityView = z.infer<typeof PublicityViewSchema>;
