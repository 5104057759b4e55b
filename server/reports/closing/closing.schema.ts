/** 移交、办结: what the acts are given, and the page that says what is still open. */
import { CLOSING_MATTERS } from '@xuanwu/rules/cycle-closing.ts';
import { HANDED_OVER, type HandedOver } from '@xuanwu/rules/committee-dissolution.ts';
import { z } from 'zod';
import { sealedReason } from '../../acts/sealed-reason.schema.ts';

const Name = z.string().trim().min(1).max(40);
const Document = z.string().trim().min(4).max(80);

const HandedOverItemSchema = z.object({
  kind: z.enum(Object.keys(HANDED_OVER) as [HandedOver, ...HandedOver[]]),
  title: z.string().trim().min(1).max(80),
  count: z.int().min(1).max(9_999_999),
  /** 包、卷、枚…… */
  unit: z.string().trim().min(1).max(8),
});

export const DissolveCommitteeSchema = z.object({
  election: z.uuid(),
  handedOn: z.iso.date(),
  /** 撤销的文号 */
  document: Document,
  givenBy: Name,
  receivedBy: Name,
  items: z.array(HandedOverItemSchema).min(1).max(100),
});

export const CommitteeDissolvedSchema = z.object({ handover: z.uuid(), items: z.int() });

export const CloseCycleSchema = z.object({ cycle: z.uuid(), document: Document });
export const CycleClosedSchema = z.object({ cycle: z.uuid(), closing: z.uuid() });

export const ReopenCycleSchema = z.object({
  cycle: z.uuid(),
  reason: sealedReason(400, 4),
  /** 判决、决定的文号 */
  document: Document,
});

/** 一级人大的选举委员会: what it has handed over, or what stands in the way. */
export const CommitteeRowSchema = z
  .object({
    election: z.uuid(),
    name: z.string(),
    level: z.enum(['county', 'township']),
    area: z.string(),
    /** 接收的机关 */
    receiver: z.string(),
    unpublished: z.int(),
    unsealed: z.int(),
    packages: z.int(),
    handover: z
      .object({
        id: z.uuid(),
        handedOn: z.iso.date(),
        document: z.string(),
        givenBy: z.string(),
        receivedBy: z.string(),
        items: z.array(HandedOverItemSchema),
      })
      .nullable(),
  })
  .meta({ id: 'CommitteeRow' });

const Matters = Object.keys(CLOSING_MATTERS) as (keyof typeof CLOSING_MATTERS)[];

export const ClosingViewSchema = z
  .object({
    today: z.iso.date(),
    cycle: z.object({ id: z.uuid(), name: z.string(), electionDay: z.iso.date(), isClosed: z.boolean() }),
    committees: z.array(CommitteeRowSchema),
    /** 还没有办完的事; null for an office of a township, which sees but a part. */
    open: z.record(z.enum(Matters), z.int()).nullable(),
    closings: z.array(
      z.object({
        number: z.int(),
        closedOn: z.iso.date(),
        document: z.string(),
        reopenedOn: z.iso.date().nullable(),
        reopenedBecause: z.string().nullable(),
        reopenDocument: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'ClosingView' });

export type CommitteeRow = z.infer<typeof CommitteeRowSchema>;
export type ClosingView = z.infer<typeof ClosingViewSchema>;
