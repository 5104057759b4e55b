/** 换届选举工作方案: the typed form in which a plan is uploaded. */
import { z } from 'zod';

const CivilDate = z.iso.date();
const Range = z.object({ min: z.int().positive(), max: z.int().positive() });

export const LevelSchema = z.enum(['county', 'township']);

const PlanPhaseSchema = z.object({
  name: z.string(),
  from: CivilDate.nullable(),
  to: CivilDate.nullable(),
  steps: z.array(z.object({ name: z.string(), from: CivilDate, to: CivilDate })).default([]),
});

const PlanCongressSchema = z.object({
  level: LevelSchema,
  /** Code of the county or township. */
  area: z.string(),
  name: z.string(),
  population: z.int().positive(),
  /** As decided; the law's own figure is computed beside it. */
  seats: z.int().positive(),
  categories: z.array(z.object({ name: z.string(), seats: z.int().nonnegative() })).min(1),
});

/** What the plan allows at the vote; its own words stand where the law knows no such case. */
const PlanProvisionsSchema = z.object({
  /** `infirm`, `remote`, or the plan's words. */
  mobileBoxGrounds: z.array(z.string().min(1)).optional(),
  /** `away`, `custody` …, or the plan's words. */
  proxyReasons: z.array(z.string().min(1)).optional(),
  /** `paper`, `fax` …, or the plan's words. */
  proxyChannels: z.array(z.string().min(1)).optional(),
  proxyMax: z.int().positive().optional(),
  /** 代写: whom the voter trusts, or a voter only. */
  writer: z.enum(['trusted', 'voter']).optional(),
  mayLeaveVacant: z.boolean().optional(),
});

export const WorkPlanSchema = z
  .object({
    name: z.string().min(1),
    county: z.object({ code: z.string().regex(/^\d{6}$/), name: z.string() }),
    electionDay: CivilDate,
    townships: z.array(
      z.object({
        code: z.string().regex(/^\d{9}$/),
        name: z.string(),
        kind: z.enum(['township', 'town', 'ethnic-township', 'street']),
      }),
    ),
    phases: z.array(PlanPhaseSchema),
    dates: z.object({
      rollPublished: CivilDate,
      initialCandidatesPublished: CivilDate,
      initialCandidatesLatest: CivilDate,
      formalCandidatesPublished: CivilDate,
      formalCandidatesLatest: CivilDate,
      townshipSessionsLatest: CivilDate,
      countySessionLatest: CivilDate,
    }),
    congresses: z.array(PlanCongressSchema).min(1),
    /** How the plan arrives at the townships' seats together. */
    townshipSeatsPooled: z
      .object({ population: z.int().positive(), base: z.int(), increase: z.int(), seats: z.int() })
      .optional(),
    provisions: PlanProvisionsSchema.optional(),
    committees: z.object({ county: Range, township: Range, workingGroup: Range }),
  })
  .meta({ id: 'WorkPlan' });

export type WorkPlan = z.infer<typeof WorkPlanSchema>;
