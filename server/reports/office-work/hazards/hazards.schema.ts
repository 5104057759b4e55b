import { z } from 'zod';

/** 风险的种类: what is not as the law asks for a step that is still to come. */
export const HAZARD_KINDS = {
  seats: '名额没有落实到选区',
  late: '法定步骤逾期或者将到期',
  balance: '选民名单增减不平',
  unposted: '选民名单公布后没有张贴',
  'short-list': '候选人不足法定人数',
  serving: '选举委员会成员成了候选人，没有辞职',
  places: '投票场所或者监票、计票人员不齐',
  scrutineers: '投票场所的监票人不到两名',
  ballots: '选票印得比选民少',
  equipment: '必备的设备物资没有送齐',
  booth: '投票场所没有登记设好秘密写票处',
  'custody-unanswered': '被羁押、服刑的选民没有商定怎样投票',
  'certificate-open': '开出的选民资格证明没有回执',
  'certified-on-roll': '凭资格证明去外地登记的，还在本地名单上',
} as const;

export type HazardKind = keyof typeof HAZARD_KINDS;

const KINDS = Object.keys(HAZARD_KINDS) as [HazardKind, ...HazardKind[]];
const KindSchema = z.enum(KINDS);
const LevelSchema = z.enum(['county', 'township']);

const HazardSchema = z.object({
  /** What it is about; the same as long as it lasts. */
  key: z.string(),
  kind: KindSchema,
  level: LevelSchema,
  constituency: z.uuid().nullable(),
  /** Of the constituency, or of the congress where none has it. */
  name: z.string(),
  area: z.string(),
  /** Whose office has to see to it. */
  owner: z.string(),
  dueOn: z.iso.date().nullable(),
  reasons: z.array(z.object({ rule: z.string(), article: z.string(), test: z.string(), holds: z.boolean() })),
});

export type Hazard = z.infer<typeof HazardSchema>;

/** 责任人和期限; null before it was given to somebody, and for offices that do not answer for its area. */
const KeptSchema = z.object({
  id: z.uuid(),
  foundOn: z.iso.date(),
  responsible: z.string().nullable(),
  deadline: z.iso.date().nullable(),
});

const FollowedHazardSchema = HazardSchema.extend({ kept: KeptSchema.nullable() });

export type FollowedHazard = z.infer<typeof FollowedHazardSchema>;

/** 期限 · whichever comes first: the day that the owner was given, or the law's. */
export function lastDayOf({ dueOn, kept }: Pick<FollowedHazard, 'dueOn' | 'kept'>): string | null {
  const days = [dueOn, kept?.deadline ?? null].filter((day) => day !== null);
  return days.toSorted()[0] ?? null;
}

export const HazardsSchema = z
  .object({ today: z.iso.date(), rows: z.array(FollowedHazardSchema) })
  .meta({ id: 'Hazards' });

export type Hazards = z.infer<typeof HazardsSchema>;

export const AssignHazardSchema = z.object({
  hazards: z.array(z.uuid()).min(1).max(500),
  responsible: z.string().trim().min(1).max(40),
  deadline: z.iso.date(),
});

export const HazardsAssignedSchema = z.object({ hazards: z.int() });

/** 已消除的风险. */
export const SettledHazardsSchema = z
  .array(
    z.object({
      id: z.uuid(),
      kind: KindSchema,
      level: LevelSchema,
      name: z.string(),
      areaName: z.string(),
      foundOn: z.iso.date(),
      settledOn: z.iso.date(),
      dueOn: z.iso.date().nullable(),
      responsible: z.string().nullable(),
      deadline: z.iso.date().nullable(),
    }),
  )
  .meta({ id: 'SettledHazards' });

export type SettledHazard = z.infer<typeof SettledHazardsSchema>[number];

/** 风险的数字: how many of which kind, without anybody's name. */
export const HazardFiguresSchema = z.object({
  open: z.int(),
  overdue: z.int(),
  assigned: z.int(),
  kinds: z.array(z.object({ kind: KindSchema, count: z.int() })),
});

export type HazardFigures = z.infer<typeof HazardFiguresSchema>;

/** 辖区各县（市、区）的风险. */
export const CountyHazardsSchema = z
  .array(z.object({ county: z.string(), name: z.string(), figures: HazardFiguresSchema }))
  .meta({ id: 'CountyHazards' });

export type CountyHazards = z.infer<typeof CountyHazardsSchema>;
