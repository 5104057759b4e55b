import { z } from 'zod';

/** 最多带走几天 */
export const MOST_DAYS = 7;

/** 录入时间 · by the phone's clock, which may be wrong: any moment that the database can keep, written as a phone writes it. */
export const EnteredAtSchema = z.iso
  .datetime()
  .max(30)
  .refine((moment) => !moment.startsWith('0000'), '没有这一年');

/** More than a phone can hold. */
const MOST_ENTRIES = 1_000_000;
const EntriesSchema = z.int().nonnegative().max(MOST_ENTRIES);

/** 带走的登记册的状态 · 在外、已召回、已过期、已交回 */
export const TAKEN_STATES = {
  out: '在外',
  'called-back': '已召回，等手机删除',
  expired: '已过期',
  returned: '已删除',
} as const;

const TakenStateSchema = z.enum(Object.keys(TAKEN_STATES) as [TakenState, ...TakenState[]]);
export type TakenState = keyof typeof TAKEN_STATES;

/** 放弃录入的理由 */
export const GIVE_UP_REASONS = {
  'registered-elsewhere': '已在别处登记',
  'not-eligible': '不符合登记条件',
  'entered-twice': '重复录入',
  'entered-wrongly': '录错了，重新录入',
  'handed-to-office': '名单已公布，报办公室补登',
  other: '其他（请写明）',
} as const;

export type GiveUpReason = keyof typeof GIVE_UP_REASONS;

/** The office can do nothing with the reason alone. */
export function needsNote(reason: GiveUpReason): boolean {
  return reason === 'other' || reason === 'handed-to-office';
}

export const TakeRegisterSchema = z
  .object({
    cycle: z.uuid(),
    countyConstituency: z.uuid().nullable(),
    townshipConstituency: z.uuid().nullable(),
    /** The phone, by a number that it gave itself. */
    device: z.uuid(),
    deviceName: z.string().trim().min(1, '请填写是哪部手机').max(30),
    days: z.int().min(1).max(MOST_DAYS),
  })
  .refine(({ countyConstituency, townshipConstituency }) => countyConstituency ?? townshipConstituency, {
    path: ['townshipConstituency'],
    message: '县级选区和乡级选区至少选一个',
  });

export const TakenRegisterSchema = z.object({ register: z.uuid() });

export const CallBackRegisterSchema = z.object({
  register: z.uuid(),
  reason: z.string().trim().min(1, '请写明为什么召回').max(100),
});

export const GiveUpEntrySchema = z
  .object({
    register: z.uuid(),
    /** As the phone calls it. */
    phoneEntry: z.uuid(),
    enteredAt: EnteredAtSchema,
    reason: z.enum(Object.keys(GIVE_UP_REASONS) as [GiveUpReason, ...GiveUpReason[]]),
    note: z.string().trim().max(100),
  })
  .refine(({ reason, note }) => note !== '' || !needsNote(reason), {
    path: ['note'],
    message: '请写明情况',
  });

const ConstituencyOutSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  level: z.enum(['county', 'township']),
  electionDay: z.iso.date(),
  stage: z.enum(['drawn', 'roll-published', 'initial-published', 'formal-fixed', 'formal-published']),
});

/** 交给手机的登记册. The record is what the comparison works on; the number stands in it and nowhere else. */
export const RegisterPackSchema = z
  .object({
    register: z.uuid(),
    cycle: z.uuid(),
    county: z.object({ code: z.string(), name: z.string() }),
    constituencies: z.array(ConstituencyOutSchema),
    takenAt: z.iso.datetime(),
    expiresAt: z.iso.datetime(),
    /** Now, by the server's clock: a phone's own may be wrong. */
    now: z.iso.datetime(),
    key: z.base64(),
    /** What local law and decisions say, as `packages/rules` reads it. */
    law: z.record(z.string(), z.unknown()),
    voters: z.array(
      z.object({
        person: z.uuid(),
        name: z.string(),
        birthDate: z.iso.date(),
        address: z.string().nullable(),
        levels: z.array(z.enum(['county', 'township'])),
        record: z.base64(),
      }),
    ),
  })
  .meta({ id: 'RegisterPack' });

export type RegisterPack = z.infer<typeof RegisterPackSchema>;

/** 手机联系 · what a phone says of itself each time that it has the network. */
export const PhoneContactSchema = z.object({
  device: z.uuid(),
  registers: z
    .array(z.object({ register: z.uuid(), waiting: EntriesSchema, conflicts: EntriesSchema }))
    .max(20),
});

/** And what it is told of each. */
export const PhoneContactAnswerSchema = z.array(
  z.object({
    register: z.uuid(),
    state: TakenStateSchema,
    calledBackReason: z.string().nullable(),
    /** Somebody came onto this register or left it since it was handed over. */
    hasChanged: z.boolean(),
    constituencies: z.array(ConstituencyOutSchema),
    /** By the server's clock, to be held against the phone's. */
    now: z.iso.datetime(),
  }),
);

export type PhoneContactAnswer = z.infer<typeof PhoneContactAnswerSchema>;

/** 登记册在外的情况 */
export const TakenRegisterRowSchema = z
  .object({
    register: z.uuid(),
    constituencies: z.array(z.string()),
    takenBy: z.string(),
    isOwn: z.boolean(),
    deviceName: z.string(),
    persons: z.int().nullable(),
    takenAt: z.iso.datetime(),
    expiresAt: z.iso.datetime(),
    lastContactAt: z.iso.datetime().nullable(),
    waiting: z.int(),
    conflicts: z.int(),
    /** 手机时间不可信的录入 */
    clockOff: z.int(),
    givenUp: z.array(
      z.object({
        enteredAt: z.iso.datetime(),
        reason: z.enum(Object.keys(GIVE_UP_REASONS) as [GiveUpReason, ...GiveUpReason[]]),
        note: z.string(),
      }),
    ),
    state: TakenStateSchema,
    calledBackReason: z.string().nullable(),
  })
  .meta({ id: 'TakenRegister' });

export type TakenRegisterRow = z.infer<typeof TakenRegisterRowSchema>;
