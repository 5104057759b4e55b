import { z } from 'zod';
import { CommissionProxySchema } from './check-in/check-in.schema.ts';
import { PollingPlaceKindSchema, PollingStaffSchema } from './polling-place.schema.ts';
import { LevelSchema, RoundStateSchema } from './round.schema.ts';

export const PollingPlaceRowSchema = z
  .object({
    id: z.uuid(),
    kind: PollingPlaceKindSchema,
    name: z.string(),
    area: z.string(),
    areaName: z.string(),
    address: z.string(),
    opensAt: z.string(),
    closesAt: z.string(),
    constituencies: z.array(z.object({ id: z.uuid(), name: z.string(), level: LevelSchema })),
    staff: z.array(PollingStaffSchema),
    /** Rounds that are open here now. */
    openRounds: z.int(),
    /** 没有记名的发票 of devices of this place that were lost today; null where none was. */
    unnamed: z.int().nullable(),
  })
  .meta({ id: 'PollingPlaceRow' });

export const RoundRowSchema = z
  .object({
    id: z.uuid(),
    constituency: z.uuid(),
    constituencyName: z.string(),
    level: LevelSchema,
    area: z.string(),
    areaName: z.string(),
    kind: z.enum(['first', 'tie', 'another']),
    number: z.int(),
    /** 轮次名称. */
    title: z.string(),
    electionDay: z.iso.date(),
    seats: z.int(),
    state: RoundStateSchema,
    /** 选民数: fixed at the close, before that the roll as it stands. */
    voters: z.int(),
    /** 已发选票. */
    issued: z.int(),
    /** 其中没有记名的, and those handed out after a loss because somebody had looked at the marked register: once the poll is closed. */
    unnamed: z.int(),
    attested: z.int(),
    /** 时间核对: what spoke against the server's clock when it was opened or closed, and how somebody had looked. */
    clockNotes: z.array(
      z.object({ act: z.enum(['open', 'close']), doubts: z.array(z.string()), checked: z.string() }),
    ),
    /** In the order of the ballot, by the name that stands on it. */
    candidates: z.array(z.object({ id: z.uuid(), name: z.string() })),
    boxes: z.array(
      z.object({ place: z.uuid(), name: z.string(), issued: z.int(), found: z.int().nullable() }),
    ),
    /** 各捆计到哪里: entered once, entered twice and different, agreed. */
    bundles: z.object({ total: z.int(), once: z.int(), differing: z.int(), agreed: z.int() }),
  })
  .meta({ id: 'RoundRow' });

/** 一个选区登记的委托投票. */
export const ProxyCommissionRowSchema = z
  .object({
    id: z.uuid(),
    electionDay: z.iso.date(),
    principal: z.string(),
    proxy: z.string(),
    reason: CommissionProxySchema.shape.reason,
    channel: CommissionProxySchema.shape.channel,
    consentedOn: z.iso.date(),
  })
  .meta({ id: 'ProxyCommissionRow' });

export type PollingPlaceRow = z.infer<typeof PollingPlaceRowSchema>;
export type RoundRow = z.infer<typeof RoundRowSchema>;
export type ProxyCommissionRow = z.infer<typeof ProxyCommissionRowSchema>;
