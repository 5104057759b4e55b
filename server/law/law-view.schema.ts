/** 法律适用, as pages read it. */
import type { ParameterId } from '@xuanwu/rules/parameters.ts';
import { z } from 'zod';

const PlaceSchema = z.object({ code: z.string(), name: z.string() });

const DecisionSchema = z.object({
  id: z.uuid(),
  parameter: z.string(),
  value: z.unknown(),
  decidedBy: z.string(),
  document: z.string(),
  decidedOn: z.iso.date(),
  /** Who decided, and for where. */
  by: PlaceSchema,
  scope: PlaceSchema,
  enquiry: z.uuid().nullable(),
  /** Superseded, or set aside by a rule or by a superior's answer, where false. */
  inForce: z.boolean(),
});

const AdoptedRulesSchema = z.object({
  id: z.uuid(),
  by: PlaceSchema,
  fileName: z.string(),
  sha256: z.string(),
  document: z.string(),
  adoptedOn: z.iso.date(),
  withdrawnOn: z.iso.date().nullable(),
  withdrawnReason: z.string().nullable(),
  /** The caller's own office brought it, and may withdraw it. */
  isOwn: z.boolean(),
  /** As the file says it (LocalRules). */
  rules: z.unknown(),
});

/** 当地适用的法律: from it a page builds the law by which the server decides. */
export const LawSchema = z
  .object({
    /** The caller's office: its county, or a superior office's city or province. */
    place: PlaceSchema,
    /** The offices above the caller's own, the nearest first. */
    superiors: z.array(PlaceSchema),
    /** Of the cycle that was opened last. */
    electionDay: z.iso.date().nullable(),
    decisions: z.array(DecisionSchema),
    rules: z.array(AdoptedRulesSchema),
    /** Silent points at which acts were stopped, how often, and when last. */
    stopped: z.array(
      z.object({ parameter: z.string(), act: z.string(), times: z.int(), lastAt: z.iso.datetime() }),
    ),
  })
  .meta({ id: 'Law' });

export type Law = z.infer<typeof LawSchema>;
export type DecisionRow = Law['decisions'][number];

export const LegalEnquirySchema = z
  .object({
    id: z.uuid(),
    by: PlaceSchema,
    askedOf: PlaceSchema,
    parameter: z.string().nullable(),
    question: z.string(),
    askedOn: z.iso.date(),
    answer: z
      .object({
        text: z.string(),
        document: z.string(),
        scope: PlaceSchema,
        answeredOn: z.iso.date(),
        /** The decision by which it settles a silent point. */
        decision: z.uuid().nullable(),
      })
      .nullable(),
    /** Asked of the caller's office, and not answered yet. */
    isMineToAnswer: z.boolean(),
  })
  .meta({ id: 'LegalEnquiry' });

export type LegalEnquiryRow = z.infer<typeof LegalEnquirySchema>;

/** A row that a page has read → what the rules take. */
export function heldDecision({ parameter, value, decidedBy, document }: DecisionRow): {
  parameter: ParameterId;
  value: unknown;
  decidedBy: string;
  document: string;
} {
  return { parameter: parameter as ParameterId, value, decidedBy, document };
}
