/** 不能到场的选民 · the work list with the organs that hold or care for them, and how each votes. */
import { ABSENCES } from '@xuanwu/rules/absentee.ts';
import { CUSTODIES, WAYS } from '@xuanwu/rules/custody.ts';
import { z } from 'zod';

const keysOf = <Key extends string>(titles: Readonly<Record<Key, unknown>>) =>
  z.enum(Object.keys(titles) as [Key, ...Key[]]);

/** 联系的方式 */
export const ORGAN_MEANS = { call: '电话', letter: '公函', message: '短信、微信', visit: '上门' } as const;

/** 联系的结果 */
export const ORGAN_RESULTS = {
  agreed: '已商定',
  'to-answer': '答应答复',
  'no-answer': '没有联系上',
  refused: '不同意，须再商量',
} as const;

const Organ = z.string().trim().min(2, '请写明监管机关、医院或者住处').max(80);

export const ListAbsenteeSchema = z.object({
  cycle: z.uuid(),
  person: z.uuid(),
  absence: keysOf(ABSENCES),
  /** 看守所、医院、单位 or where he stays. */
  organ: Organ,
  /** 联系人和电话. */
  contact: z.string().trim().max(80),
  dueOn: z.iso.date().nullable(),
});

export const LogAbsenteeContactSchema = z.object({
  cycle: z.uuid(),
  person: z.uuid(),
  means: keysOf(ORGAN_MEANS),
  result: keysOf(ORGAN_RESULTS),
  madeOn: z.iso.date(),
  note: z.string().trim().max(200).nullable(),
  dueOn: z.iso.date().nullable(),
});

export const AgreeVotingWaySchema = z.object({
  cycle: z.uuid(),
  person: z.uuid(),
  way: keysOf(WAYS),
  /** 共同决定的文书、医院的同意 or the voter's own request. */
  document: z.string().trim().max(120).nullable(),
  /** 流动票箱 that goes to him, where it is known already. */
  box: z.uuid().nullable(),
});

export const AbsenteeSchema = z.object({ person: z.uuid() });

/** 办到哪一步 */
export const ABSENTEE_STATES = {
  'not-asked': '还没有联系',
  asked: '已联系，没有商定',
  agreed: '已商定，待落实',
  arranged: '已落实',
} as const;

export const AbsenteeRowSchema = z
  .object({
    person: z.uuid(),
    name: z.string(),
    bornIn: z.string(),
    constituency: z.string(),
    absence: keysOf(ABSENCES),
    /** 羁押的情形, of who is held. */
    custody: keysOf(CUSTODIES).nullable(),
    organ: z.string().nullable(),
    contact: z.string().nullable(),
    /** Is there a row of work yet? Who is held stands on the list before anybody has done anything. */
    isListed: z.boolean(),
    ways: z.array(keysOf(WAYS)),
    way: keysOf(WAYS).nullable(),
    agreedOn: z.iso.date().nullable(),
    document: z.string().nullable(),
    state: keysOf(ABSENTEE_STATES),
    /** 落实: the box, the proxy or the place. */
    arrangement: z.string().nullable(),
    dueOn: z.iso.date().nullable(),
    isOverdue: z.boolean(),
    contacts: z.array(
      z.object({
        id: z.uuid(),
        means: keysOf(ORGAN_MEANS),
        result: keysOf(ORGAN_RESULTS),
        madeOn: z.iso.date(),
        note: z.string().nullable(),
        by: z.string(),
      }),
    ),
  })
  .meta({ id: 'AbsenteeRow' });

export const AbsenteesSchema = z
  .object({
    electionDay: z.iso.date(),
    rows: z.array(AbsenteeRowSchema),
    /** 流动票箱 of the cycle. */
    boxes: z.array(z.object({ id: z.uuid(), name: z.string() })),
  })
  .meta({ id: 'Absentees' });

export type AbsenteeRow = z.infer<typeof AbsenteeRowSchema>;
export type Absentees = z.infer<typeof AbsenteesSchema>;
