import { CONTINGENCY_TRIGGERS, type ContingencyTrigger } from '@xuanwu/rules/contingency.ts';
import { z } from 'zod';
import { MeetingSchema } from '../../../acts/meeting.schema.ts';
import { CLOSES_TOO_EARLY, ClockTime, closesAfterItOpens } from '../polling-place.schema.ts';

const TRIGGERS = Object.keys(CONTINGENCY_TRIGGERS) as [ContingencyTrigger, ...ContingencyTrigger[]];
const TriggerSchema = z.enum(TRIGGERS);
const Address = z.string().trim().min(1).max(120);

export const AdoptContingencyPlanSchema = z
  .object({
    constituency: z.uuid(),
    trigger: TriggerSchema,
    /** 什么情况下启动. */
    condition: z.string().trim().min(4).max(200),
    /** 备用场所. */
    substitute: Address.nullable(),
    /** 最多推迟几日. */
    postponeDays: z.int().min(1).max(60).nullable(),
    responsible: z.string().trim().min(1).max(40),
  })
  .meta({ id: 'AdoptContingencyPlan' });

export const ContingencyPlanAdoptedSchema = z.object({ plan: z.uuid() });

export const ActivateContingencyPlanSchema = z.object({
  plan: z.uuid(),
  /** 发生了什么. */
  happened: z.string().trim().min(4).max(200),
  measure: z.discriminatedUnion('kind', [
    z
      .object({
        kind: z.literal('substitute-place'),
        place: z.uuid(),
        address: Address,
        opensAt: ClockTime,
        closesAt: ClockTime,
      })
      .refine(closesAfterItOpens, CLOSES_TOO_EARLY),
    z.object({
      kind: z.literal('postponement'),
      newElectionDay: z.iso.date(),
      /** 一并推迟的选区, of the other level: whose voters vote at the same places. */
      along: z.array(z.uuid()).max(200),
    }),
    z.object({ kind: z.literal('on-paper') }),
  ]),
  meeting: MeetingSchema,
  documentNumber: z.string().trim().min(1).max(60),
});

export const ContingencyPlanActivatedSchema = z.object({ activation: z.uuid() });

/** What an activation did, as it is kept. */
const MeasureTakenSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('substitute-place'),
    place: z.uuid(),
    placeName: z.string(),
    from: z.object({ address: z.string(), opensAt: z.string(), closesAt: z.string() }),
    to: z.object({ address: z.string(), opensAt: z.string(), closesAt: z.string() }),
  }),
  z.object({
    kind: z.literal('postponement'),
    from: z.iso.date(),
    to: z.iso.date(),
    constituencies: z.array(z.string()),
    commissions: z.int(),
    boxUsers: z.int(),
  }),
  z.object({ kind: z.literal('on-paper') }),
]);

/** 应急预案 and what was done under them. */
export const ContingencyViewSchema = z
  .object({
    plans: z.array(
      AdoptContingencyPlanSchema.extend({
        id: z.uuid(),
        constituencyName: z.string(),
        level: z.enum(['county', 'township']),
        electionDay: z.iso.date(),
        adoptedOn: z.iso.date(),
        /** 在同一场所投票的另一级选区. */
        together: z.array(z.object({ id: z.uuid(), name: z.string() })),
        places: z.array(
          z.object({
            id: z.uuid(),
            name: z.string(),
            address: z.string(),
            opensAt: z.string(),
            closesAt: z.string(),
          }),
        ),
      }),
    ),
    activations: z.array(
      z.object({
        id: z.uuid(),
        constituencyName: z.string(),
        trigger: TriggerSchema,
        happened: z.string(),
        measure: MeasureTakenSchema,
        meeting: MeetingSchema,
        documentNumber: z.string(),
        activatedOn: z.iso.date(),
        at: z.string(),
      }),
    ),
  })
  .meta({ id: 'ContingencyView' });

export type ActivateContingencyPlan = z.infer<typeof ActivateContingencyPlanSchema>;
export type MeasureTaken = z.infer<typeof MeasureTakenSchema>;
export type ContingencyView = z.infer<typeof ContingencyViewSchema>;
