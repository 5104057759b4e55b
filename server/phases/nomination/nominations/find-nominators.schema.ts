import { z } from 'zod';

/** As many as one types at a time. */
const MOST_NAMES = 200;

export const FindNominatorsSchema = z.object({
  names: z.array(z.string().trim().min(1).max(60)).min(1).max(MOST_NAMES),
});

/** 签名表上的姓名, with those on the roll whom it may mean: nobody is guessed. */
export const NominatorsFoundSchema = z
  .object({
    names: z.array(
      z.object({
        written: z.string(),
        /** 还有更多没有列出 */
        hasMore: z.boolean(),
        voters: z.array(
          z.object({
            person: z.uuid(),
            serial: z.int(),
            name: z.string(),
            sex: z.enum(['male', 'female']),
            onRoll: z.boolean(),
            likeness: z.enum(['same', 'sound', 'shape', 'several', 'spelling']),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'NominatorsFound' });

export type NominatorsFound = z.infer<typeof NominatorsFoundSchema>;
