import { z } from 'zod';
import { VoterDetailsSchema } from '../register-voter.schema.ts';

/** 自行登记的进展 */
export const SELF_REGISTRATION_STATES = {
  received: '已收到，等登记员核对',
  registered: '已登记',
  declined: '没有登记',
} as const;

export type SelfRegistrationState = keyof typeof SELF_REGISTRATION_STATES;

const StateSchema = z.enum(
  Object.keys(SELF_REGISTRATION_STATES) as [SelfRegistrationState, ...SelfRegistrationState[]],
);

/** 现在可以自行登记的地方 */
export const OpenCountySchema = z
  .object({
    county: z.string(),
    name: z.string(),
    electionDay: z.iso.date(),
    areas: z.array(z.object({ code: z.string(), name: z.string() })),
  })
  .meta({ id: 'OpenSelfRegistration' });

export type OpenCounty = z.infer<typeof OpenCountySchema>;

export const SubmitSelfRegistrationSchema = z.object({
  county: z.string().max(20),
  area: z.string().max(20),
  voter: VoterDetailsSchema.omit({ voterGroup: true }),
});

/** 答复: what his own number says, and a receipt. Of anybody else, not even that there is nobody. */
export const SelfRegistrationAnswerSchema = z
  .object({
    finding: z.enum(['received', 'not-eligible']),
    receipt: z.string().nullable(),
    reasons: z.array(
      z.object({ rule: z.string(), article: z.string(), test: z.string(), holds: z.boolean() }),
    ),
  })
  .meta({ id: 'SelfRegistrationAnswer' });

export type SelfRegistrationAnswer = z.infer<typeof SelfRegistrationAnswerSchema>;

export const ReceiptSchema = z.object({ receipt: z.string().trim().max(40) });

export const SelfRegistrationProgressSchema = z
  .object({
    state: StateSchema,
    receivedAt: z.iso.datetime(),
    place: z.string(),
    reason: z.string().nullable(),
    constituencies: z.array(z.string()),
  })
  .meta({ id: 'SelfRegistrationProgress' });

export type SelfRegistrationProgress = z.infer<typeof SelfRegistrationProgressSchema>;

export const SelfRegistrationRowSchema = z
  .object({
    id: z.uuid(),
    area: z.string(),
    areaName: z.string(),
    state: StateSchema,
    receivedAt: z.iso.datetime(),
    decidedAt: z.iso.datetime().nullable(),
    reason: z.string().nullable(),
    /** null once it is decided. */
    voter: VoterDetailsSchema.nullable(),
  })
  .meta({ id: 'SelfRegistration' });

export type SelfRegistrationRow = z.infer<typeof SelfRegistrationRowSchema>;

export const ConfirmSelfRegistrationSchema = z.object({
  selfRegistration: z.uuid(),
  /** As the registrar found it on the papers. */
  voter: VoterDetailsSchema,
  countyConstituency: z.uuid().nullable(),
  townshipConstituency: z.uuid().nullable(),
});

export const DeclineSelfRegistrationSchema = z.object({
  selfRegistration: z.uuid(),
  /** The voter reads it. */
  reason: z.string().trim().min(1, '请写明为什么没有登记，本人会看到').max(200),
});

export const SelfRegistrationSchema = z.object({ selfRegistration: z.uuid() });
