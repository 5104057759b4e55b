import { z } from 'zod';

export const PublishRollSchema = z.object({ constituency: z.uuid() });

export const RollPublishedSchema = z.object({ constituency: z.uuid(), voters: z.int() });
