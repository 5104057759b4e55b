import { z } from 'zod';

export const CheckInVoterSchema = z.object({
  place: z.uuid(),
  person: z.uuid(),
  /** 受托人, who came instead. */
  byProxy: z.uuid().nullable(),
  /** 凭什么领票. */
  document: z.enum(['voter-card', 'identity-card']).optional(),
  /** 代写人: whom a voter trusts who cannot write himself. */
  helper: z.string().trim().min(1).max(40).optional(),
});

export const VoterCheckedInSchema = z.object({
  /** 应发选票: one a round that is open for him. */
  ballots: z.array(
    z.object({ round: z.uuid(), level: z.enum(['county', 'township']), constituency: z.string() }),
  ),
});

/** 为什么撤销领票登记 */
export const UNDO_REASONS = {
  'wrong-person': '登记错了人',
  'ballot-not-taken': '没有领走选票',
  'wrong-place': '不在这里投票',
} as const;

export const UndoCheckInSchema = z.object({
  place: z.uuid(),
  person: z.uuid(),
  reason: z.enum(Object.keys(UNDO_REASONS) as [UndoReason, ...UndoReason[]]),
  /** 选票已经收回，没有填写. */
  ballotsBack: z.literal(true),
});

export type UndoReason = keyof typeof UNDO_REASONS;

export const CheckInUndoneSchema = z.object({ ballots: z.int() });

export const DeleteCheckInsSchema = z.object({
  round: z.uuid(),
  /** 对结果的意见都已处理. */
  objectionsSettled: z.literal(true),
});

export const CheckInsDeletedSchema = z.object({ ballots: z.int() });

/** 成批补录, from the marked paper register of one place. */
export const CheckInVotersSchema = z.object({
  place: z.uuid(),
  persons: z.array(z.uuid()).min(1).max(5_000),
});

export const VotersCheckedInSchema = z.object({ persons: z.int(), ballots: z.int() });

export const CommissionProxySchema = z.object({
  constituency: z.uuid(),
  electionDay: z.iso.date(),
  principal: z.uuid(),
  proxy: z.uuid(),
  reason: z.enum(['away', 'ill', 'disabled', 'isolated', 'custody']),
  channel: z.enum(['paper', 'letter', 'fax', 'other-verifiable']),
  committeeConsent: z.boolean(),
});

export const ProxyCommissionedSchema = z.object({ commission: z.uuid() });
