import { z } from 'zod';
import { NomineeSchema, RefusedSignatureSchema } from '../nominate.schema.ts';

export const COLLECTION_STATES = {
  open: '正在收集',
  nominated: '已登记提名',
  'given-up': '已停止',
} as const;

export const OpenNominationCollectionSchema = z.object({
  constituency: z.uuid(),
  nominees: z.array(NomineeSchema).min(1).max(20),
});

export const NominationCollectionOpenedSchema = z.object({ collection: z.uuid(), code: z.string() });

export const NominationCollectionSchema = z.object({ collection: z.uuid() });

export const CollectionNominatedSchema = z.object({
  nomination: z.uuid(),
  candidates: z.array(z.uuid()),
  nominators: z.int(),
  refused: z.array(RefusedSignatureSchema),
});

export const GiveUpNominationCollectionSchema = z.object({
  collection: z.uuid(),
  reason: z.string().trim().min(1, '请写明为什么停止').max(200),
});

/** 收集联名, as the office sees it: who confirmed, what did not count. */
export const NominationCollectionRowSchema = z
  .object({
    id: z.uuid(),
    code: z.string(),
    state: z.enum(['open', 'nominated', 'given-up']),
    openedOn: z.iso.date(),
    endedOn: z.iso.date().nullable(),
    reason: z.string().nullable(),
    nominees: z.array(NomineeSchema),
    signers: z.array(
      z.object({
        person: z.uuid(),
        serial: z.int(),
        name: z.string(),
        onRoll: z.boolean(),
        proof: z.enum(['number', 'card']),
        signedAt: z.iso.datetime(),
      }),
    ),
    withdrawn: z.int(),
    refused: z.array(RefusedSignatureSchema),
    /** Confirmations of names that nobody on the roll bears; the names are not kept. */
    strangers: z.int(),
  })
  .meta({ id: 'NominationCollection' });

export type NominationCollectionRow = z.infer<typeof NominationCollectionRowSchema>;

/** What everybody with the link may see: of the nominees, never of who confirmed, nor how many. */
export const PublicCollectionSchema = z
  .object({
    constituency: z.string(),
    congress: z.string(),
    electionDay: z.iso.date(),
    seats: z.int(),
    isOpen: z.boolean(),
    usesCards: z.boolean(),
    article: z.string(),
    nominees: z.array(
      NomineeSchema.pick({
        name: true,
        sex: true,
        ethnicity: true,
        education: true,
        politics: true,
        occupation: true,
      }).extend({ bornIn: z.string(), resume: z.string() }),
    ),
  })
  .meta({ id: 'PublicNominationCollection' });

export type PublicCollection = z.infer<typeof PublicCollectionSchema>;

/** 本人的证明: name and number, or name and what the voter card's code says. */
export const ConfirmNominationSchema = z.object({
  name: z.string().trim().min(1).max(60),
  proof: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('number'), idNumber: z.string().trim().max(40) }),
    z.object({ kind: z.literal('card'), code: z.string().trim().max(60) }),
  ]),
});

export type ConfirmNomination = z.infer<typeof ConfirmNominationSchema>;

/** By number everybody gets `received`: whoever types another's number learns nothing. Whoever holds the card is told what became of it. */
export const ConfirmationAnswerSchema = z
  .object({
    finding: z.enum(['received', 'counted', 'withdrawn', 'refused']),
    reason: z.string().nullable(),
    article: z.string().nullable(),
  })
  .meta({ id: 'NominationConfirmation' });

export type ConfirmationAnswer = z.infer<typeof ConfirmationAnswerSchema>;
