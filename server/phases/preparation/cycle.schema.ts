import { z } from 'zod';
import { WorkPlanSchema } from './work-plan.schema.ts';

/** 正在进行的换届, with the plan as it was decided; null before one is opened. */
export const CurrentCycleSchema = z
  .object({
    cycle: z
      .object({
        id: z.uuid(),
        name: z.string(),
        electionDay: z.iso.date(),
        plan: WorkPlanSchema,
      })
      .nullable(),
  })
  .meta({ id: 'CurrentCycle' });

export type CurrentCycle = z.infer<typeof CurrentCycleSchema>;
