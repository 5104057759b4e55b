import type { z } from 'zod';

/** What goes into an act, and what comes out. */
export interface Shape<Input extends z.ZodType, Output extends z.ZodType> {
  readonly input: z.infer<Input>;
  readonly output: z.infer<Output>;
}
