/** 三增三减 · movements between last term's roll and this one, and the sums that they have to come to. */
import { z } from 'zod';

/** 增减的原因: the six that the law names, and what else a roll changes by. */
export const ROLL_CHANGES = {
  'moved-in': { title: '迁入', adds: true, named: true },
  'turned-18': { title: '新满十八周岁', adds: true, named: true },
  'rights-restored': { title: '恢复政治权利', adds: true, named: true },
  'uncontactable-asks': { title: '原先无法联系，要求登记', adds: true, named: false },
  missed: { title: '上届漏登，这次补登', adds: true, named: false },
  'moved-out': { title: '迁出', adds: false, named: true },
  died: { title: '死亡', adds: false, named: true },
  deprived: { title: '被剥夺政治权利', adds: false, named: true },
  'found-unable': { title: '经确认不能行使', adds: false, named: false },
  suspended: { title: '停止行使选举权利', adds: false, named: false },
  'nationality-lost': { title: '丧失中国国籍', adds: false, named: false },
  uncontactable: { title: '无法联系，暂不登记', adds: false, named: false },
  wrong: { title: '上届重登、错登，这次剔除', adds: false, named: false },
} as const;

export type ChangeKind = keyof typeof ROLL_CHANGES;

export const CHANGE_KINDS = Object.keys(ROLL_CHANGES) as [ChangeKind, ...ChangeKind[]];
export const ADDING = CHANGE_KINDS.filter((kind) => ROLL_CHANGES[kind].adds);

const ChangeSchema = z.enum(CHANGE_KINDS);
const LevelSchema = z.enum(['county', 'township']);

export const TakeLastRollSchema = z.object({
  cycle: z.uuid(),
  /** A cycle in this database; null: whoever is on this register now, after the old roll was imported. */
  previousCycle: z.uuid().nullable(),
  /** 上届选举日, where the old roll is no cycle of this database. */
  lastElectionDay: z.iso.date().nullable(),
  document: z.string().trim().min(1).max(120),
});

export const CycleOfRollSchema = z.object({ cycle: z.uuid() });

export const LastRollTakenSchema = z.object({
  cycle: z.uuid(),
  persons: z.int(),
  /** Whose constituency is no more. */
  unplaced: z.int(),
});

export const RollCarriedOverSchema = z.object({
  cycle: z.uuid(),
  /** Registrations, one a person and level. */
  registered: z.int(),
  removed: z.int(),
});

export const ChangesSettledSchema = z.object({ cycle: z.uuid(), added: z.int(), removed: z.int() });

export const RecordRollChangeSchema = z.object({
  cycle: z.uuid(),
  level: LevelSchema,
  person: z.uuid(),
  change: ChangeSchema,
  document: z.string().trim().min(1).max(120),
  /** Which place is meant, of those that he left or stands at; null: a constituency of last term that is no more. */
  constituency: z.uuid().nullable().optional(),
  /** 迁出的，已列入新选区名单. */
  isListedInNewPlace: z.boolean().default(false),
});

export const WithdrawRollChangeSchema = z.object({
  change: z.uuid(),
  reason: z.string().trim().min(1).max(200),
});

export const RollChangeRecordedSchema = z.object({ change: z.uuid() });

const CountsSchema = z.partialRecord(ChangeSchema, z.int());

const BalanceRowSchema = z.object({
  /** null: constituencies that are no more. */
  constituency: z.uuid().nullable(),
  level: LevelSchema,
  number: z.int().nullable(),
  name: z.string(),
  stage: z.string(),
  last: z.int(),
  changes: CountsSchema,
  now: z.int(),
  /** On one roll and not on the other, with no movement between. */
  unexplained: z.int(),
  closes: z.boolean(),
});

/** 不平的人: why he is one, and what to do. */
export const EXCEPTION_KINDS = {
  appeared: '这次在名单上，上届不在，没有增加的记录',
  returned: '记录过减少，又在名单上',
  vanished: '上届在名单上或者这次增加的，现在不在，没有减少的记录',
  ineligible: '在名单上，但登记的材料表明不能列入',
} as const;

const ExceptionRowSchema = z.object({
  kind: z.enum(Object.keys(EXCEPTION_KINDS) as [keyof typeof EXCEPTION_KINDS]),
  level: LevelSchema,
  person: z.uuid(),
  name: z.string(),
  birthDate: z.iso.date(),
  constituency: z.string(),
  constituencyId: z.uuid().nullable(),
  isPublished: z.boolean(),
  advice: z.string(),
});

const MovementRowSchema = z.object({
  id: z.uuid(),
  change: ChangeSchema,
  level: LevelSchema,
  person: z.uuid(),
  name: z.string(),
  constituency: z.string(),
  document: z.string(),
  recordedOn: z.iso.date(),
});

export const RollBalanceSchema = z
  .object({
    lastRoll: z
      .object({
        document: z.string(),
        lastElectionDay: z.iso.date(),
        takenOn: z.iso.date(),
        persons: z.int(),
        previousCycle: z.string().nullable(),
      })
      .nullable(),
    previousCycles: z.array(z.object({ id: z.uuid(), name: z.string(), electionDay: z.iso.date() })),
    rows: z.array(BalanceRowSchema),
    exceptions: z.array(ExceptionRowSchema),
    /** The newest, of those that stand. */
    movements: z.array(MovementRowSchema),
    /** What 按材料补记 would record now. */
    settleable: z.object({ added: z.int(), removed: z.int() }),
    /** Whom 沿用 would register now. */
    carriable: z.int(),
    nights: z.array(
      z.object({
        countedOn: z.iso.date(),
        constituencies: z.int(),
        closed: z.int(),
        last: z.int(),
        added: z.int(),
        removed: z.int(),
        now: z.int(),
        unexplained: z.int(),
      }),
    ),
  })
  .meta({ id: 'RollBalance' });

export type RollBalance = z.infer<typeof RollBalanceSchema>;
