import { z } from 'zod';

/** 比对登记册: this county's; asked by a superior office, those of all counties below it, for who is registered in two. */
export const CompareRegistersSchema = z.object({});

export const ComparisonAskedSchema = z.object({ job: z.uuid() });
