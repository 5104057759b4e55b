import type { UndoReason } from '@xuanwu/rules/place-journal.ts';
import { z } from 'zod';

/** 查看人: who looked at the marked register and the voter's card before a ballot was handed out where a device had been lost. */
export const AttestedBySchema = z.string().trim().min(1).max(40);

export const CheckInVoterSchema = z.object({
  place: z.uuid(),
  person: z.uuid(),
  /** 受托人, who came instead. */
  byProxy: z.uuid().nullable(),
  /** 凭什么领票. */
  document: z.enum(['voter-card', 'identity-card']).optional(),
  /** 代写人: whom a voter trusts who cannot write himself. */
  helper: z.string().trim().min(1).max(40).optional(),
  attestedBy: AttestedBySchema.optional(),
});

export const VoterCheckedInSchema = z.object({
  /** 应发选票: one a round that is open for him. */
  ballots: z.array(
    z.object({ round: z.uuid(), level: z.enum(['county', 'township']), constituency: z.string() }),
  ),
});

/** 为什么撤销领票登记 */
export const UNDO_REASONS: Readonly<Record<UndoReason, string>> = {
  'wrong-person': '登记错了人',
  'ballot-not-taken': '没有领走选票',
  'wrong-place': '不在这里投票',
};

export const UndoCheckInSchema = z.object({
  place: z.uuid(),
  person: z.uuid(),
  reason: z.enum(Object.keys(UNDO_REASONS) as [UndoReason, ...UndoReason[]]),
  /** 选票已经收回，没有填写. */
  ballotsBack: z.literal(true),
});

export const CheckInUndoneSchema = z.object({ ballots: z.int() });

export const DeleteCheckInsSchema = z.object({
  round: z.uuid(),
  /** 对结果的意见都已处理. */
  objectionsSettled: z.literal(true),
});

export const CheckInsDeletedSchema = z.object({ ballots: z.int() });

/** 成批领票登记, in a rehearsal. */
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
