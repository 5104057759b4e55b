import { z } from 'zod';
import { RefusedSignatureSchema } from './nominate.schema.ts';

/** 一件推荐, with who signed it and whether he still counts. */
export const NominationRowSchema = z.object({
  id: z.uuid(),
  kind: z.enum(['organisations', 'voters']),
  organisations: z.array(z.string()),
  nominators: z.array(
    z.object({
      person: z.uuid(),
      name: z.string(),
      serial: z.int().nullable(),
      /** Still: whoever was struck after he signed no longer counts. */
      onRoll: z.boolean(),
      signedOn: z.iso.date(),
      way: z.enum(['paper', 'phone']),
    }),
  ),
  receivedOn: z.iso.date(),
  candidates: z.array(z.uuid()),
  /** 撤回的签名 */
  withdrawn: z.array(z.object({ person: z.uuid(), name: z.string(), withdrawnOn: z.iso.date() })),
  /** 没有计入的签名 */
  refused: z.array(RefusedSignatureSchema),
  /** 推荐表的扫描件 */
  scans: z.array(z.object({ id: z.uuid(), name: z.string(), type: z.string(), addedOn: z.iso.date() })),
  /** 名单上公布过 */
  isListed: z.boolean(),
});

export type NominationRow = z.infer<typeof NominationRowSchema>;
