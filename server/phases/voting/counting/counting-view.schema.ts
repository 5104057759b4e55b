import { z } from 'zod';
import { BundleSheetSchema, CountSheetSchema } from './count.schema.ts';

/** 一捆的计票. The figures of an entry are shown to nobody before both are in, and then to the supervisor. */
const BundleStateSchema = z
  .object({
    bundle: z.int(),
    table: z.int(),
    ballots: z.int(),
    session: z.int(),
    follows: z.object({ session: z.int(), reason: z.string() }).nullable(),
    entries: z.array(z.object({ copy: z.int(), by: z.string(), at: z.iso.datetime() })),
    mine: z.boolean(),
    /** The two entries, where they differ and the caller may resolve it. */
    differing: z.object({ first: BundleSheetSchema, second: BundleSheetSchema }).nullable(),
    agreed: BundleSheetSchema.nullable(),
    hasPhoto: z.boolean(),
  })
  .meta({ id: 'BundleState' });

export const CountStateSchema = z
  .object({
    /** 各票箱共. */
    found: z.int(),
    bundles: z.array(BundleStateSchema),
    /** Names as they were written, once all bundles agree, each with those that may be the same person. */
    written: z.array(
      z.object({
        name: z.string(),
        for: z.int(),
        alike: z.array(z.object({ name: z.string(), likeness: z.string() })),
        /** How many voters of the constituency bear the name. */
        voters: z.int(),
      }),
    ),
    agreed: CountSheetSchema.nullable(),
    groups: z.array(z.object({ name: z.string(), isVoter: z.boolean(), written: z.array(z.string()) })),
    difference: z.object({ found: z.int(), reason: z.string() }).nullable(),
  })
  .meta({ id: 'CountState' });

export type CountState = z.infer<typeof CountStateSchema>;
export type BundleState = z.infer<typeof BundleStateSchema>;
