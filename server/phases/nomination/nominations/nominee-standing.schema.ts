import { z } from 'zod';

/** 被提名人的裁定 */
export const NomineeStandingSchema = z.object({
  mayStand: z.boolean(),
  mustChooseAgainst: z.array(z.string()),
  mustDeclare: z.boolean(),
  reasons: z.array(z.object({ rule: z.string(), article: z.string(), test: z.string(), holds: z.boolean() })),
});

export type NomineeStanding = z.infer<typeof NomineeStandingSchema>;
