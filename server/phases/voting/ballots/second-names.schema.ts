import { z } from 'zod';

/** 候选人姓名的第二种文字 of one round; an empty one is taken away. */
export const SetSecondNamesSchema = z.object({
  round: z.uuid(),
  names: z.array(z.object({ candidate: z.uuid(), name: z.string().trim().max(80) })).min(1),
});

export const SecondNamesSetSchema = z.object({ round: z.uuid(), names: z.int() });

export const SecondNamesSchema = z
  .object({
    candidates: z.array(z.object({ candidate: z.uuid(), name: z.string(), second: z.string() })),
    /** 这一级的选票是否用两种文字. */
    isBilingual: z.boolean(),
  })
  .meta({ id: 'SecondNames' });

export type SecondNames = z.infer<typeof SecondNamesSchema>;
