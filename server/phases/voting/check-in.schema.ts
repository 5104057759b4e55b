import { z } from 'zod';

export const CheckInVoterSchema = z.object({
  place: z.uuid(),
  person: z.uuid(),
  /** 受托人, who came instead. */
  byProxy: z.uuid().nullable(),
});

export const VoterCheckedInSchema = z.object({
  /** 应发选票: one a round that is open for him. */
  ballots: z.array(
    z.object({ round: z.uuid(), level: z.enum(['county', 'township']), constituency: z.string() }),
  ),
});

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
