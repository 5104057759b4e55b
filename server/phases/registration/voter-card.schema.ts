import { z } from 'zod';

/** 为什么换发 */
export const REISSUE_REASONS = { lost: '遗失', damaged: '损坏', 'name-amended': '姓名更正' } as const;

/** 作废的原因 */
export const VOID_REASONS = { ...REISSUE_REASONS, struck: '从名单上除名' } as const;

export const IssueVoterCardsSchema = z.object({ constituency: z.uuid() });
export const VoterCardsIssuedSchema = z.object({ issued: z.int() });

export const ReissueVoterCardSchema = z.object({
  constituency: z.uuid(),
  person: z.uuid(),
  /** 证号 · of the card that is replaced, as whoever asks has it before his eyes: of two who ask at once, one is told. */
  replaces: z.int().positive(),
  reason: z.enum(['lost', 'damaged', 'name-amended']),
});
export const VoterCardReissuedSchema = z.object({ number: z.int() });

export const VoterCardQuerySchema = z.object({
  /** A name or part of it, the number of a card, or what its QR code says. */
  q: z.string().trim().max(60).optional(),
  after: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

/** 一个选区的选民证. */
export const VoterCardPageSchema = z
  .object({
    valid: z.int(),
    voided: z.int(),
    /** On the roll, and without a valid card. */
    without: z.int(),
    rows: z.array(
      z.object({
        number: z.int(),
        person: z.uuid(),
        name: z.string(),
        serial: z.int(),
        issuedOn: z.iso.date(),
        voidOn: z.iso.date().nullable(),
        voidReason: z.enum(['lost', 'damaged', 'name-amended', 'struck']).nullable(),
      }),
    ),
    next: z.int().nullable(),
    /** A card that was looked for and is another constituency's. */
    elsewhere: z.object({ id: z.uuid(), name: z.string(), isVoid: z.boolean() }).nullable(),
  })
  .meta({ id: 'VoterCardPage' });

export type VoterCardPage = z.infer<typeof VoterCardPageSchema>;
