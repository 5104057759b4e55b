import { z } from 'zod';

/** 大屏上的结果 of a level: how many constituencies have come how far, and who is elected by what has been published. */
export const WallResultsSchema = z
  .object({
    /** 辖区 */
    name: z.string(),
    levels: z.array(
      z.object({
        level: z.enum(['county', 'township']),
        constituencies: z.int(),
        counted: z.int(),
        confirmed: z.int(),
        published: z.int(),
        seats: z.int(),
        elected: z.int(),
      }),
    ),
  })
  .meta({ id: 'WallResults' });

export type WallResults = z.infer<typeof WallResultsSchema>;
