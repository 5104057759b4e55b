/** 一张在这里找不到人的选民证 as the desk is told of it; never whose it is. */
import { z } from 'zod';
import { VOID_REASONS } from '../../registration/voter-card.schema.ts';

export const CardSeenQuerySchema = z.object({ code: z.string().trim().min(1).max(60) });

export const CardSeenSchema = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('void'),
      voidOn: z.iso.date(),
      reason: z.enum(
        Object.keys(VOID_REASONS) as [keyof typeof VOID_REASONS, ...(keyof typeof VOID_REASONS)[]],
      ),
    }),
    z.object({ kind: z.literal('elsewhere'), constituency: z.string(), places: z.array(z.string()) }),
    z.object({ kind: z.literal('unknown') }),
  ])
  .meta({ id: 'CardSeen' });

export type CardSeen = z.infer<typeof CardSeenSchema>;
