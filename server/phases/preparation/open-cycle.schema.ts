import { z } from 'zod';
import { WorkPlanSchema } from './work-plan.schema.ts';

export const OpenCycleSchema = z.object({ plan: WorkPlanSchema });

export const CycleOpenedSchema = z.object({ cycle: z.uuid(), elections: z.int(), tasks: z.int() });
