import { z } from 'zod';
import { CommissionProxySchema } from './check-in/check-in.schema.ts';
import { PollingPlaceKindSchema, PollingStaffSchema } from './places/polling-place.schema.ts';

const LevelSchema = z.enum(['county', 'township']);
const RoundStateSchema = z.enum([
  'scheduled',
  'open',
  'closed',
  'counted',
  'decided',
  'confirmed',
  'published',
]);

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

/** 姓名中的两个字以上、选民名单上的序号，或者完整的公民身份号码. */
export const CheckInQuerySchema = z.object({
  q: z
    .string()
    .trim()
    .max(60)
    .regex(/^\d$|^.{2}/u, '请至少输入姓名中的两个字，或者选民名单上的序号'),
});

/** 应发选票, with the colour of its paper in words. */
const DueBallotSchema = z.object({
  round: z.uuid(),
  level: LevelSchema,
  constituency: z.string(),
  colour: z.string(),
  /** He, or his proxy, has it. */
  handedOut: z.boolean(),
});

/** Where someone votes, and what he is due there now. */
const VotingHereSchema = z.object({
  /** 他的投票场所. */
  places: z.array(z.object({ id: z.uuid(), name: z.string() })),
  /** Ballots of the rounds that are open now and that he is handed here. */
  due: z.array(DueBallotSchema),
  /** All that are due were handed out; or none is due any more, and he was handed one today. */
  hasVoted: z.boolean(),
});

/** 查找选民领票: people of this place only, few at a time. */
export const CheckInMatchSchema = z
  .object({
    person: z.uuid(),
    name: z.string(),
    sex: z.string(),
    bornIn: z.string(),
    address: z.string().nullable(),
    entries: z.array(
      z.object({
        level: LevelSchema,
        constituency: z.string(),
        constituencyId: z.uuid(),
        serial: z.int(),
        /** Of today's round there, where there is one. */
        round: RoundStateSchema.nullable(),
      }),
    ),
    ...VotingHereSchema.shape,
    /** Whom he votes for by proxy today. */
    principals: z.array(z.object({ person: z.uuid(), name: z.string(), ...VotingHereSchema.shape })),
    /** Who votes for him. */
    proxy: z.object({ person: z.uuid(), name: z.string() }).nullable(),
  })
  .meta({ id: 'CheckInMatch' });

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
export type CheckInMatch = z.infer<typeof CheckInMatchSchema>;
export type ProxyCommissionRow = z.infer<typeof ProxyCommissionRowSchema>;
