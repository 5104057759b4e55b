import { z } from 'zod';

/** 规则种类 · what an address rule goes by. */
export const ADDRESS_RULE_KINDS = {
  village: '村',
  community: '社区',
  'house-numbers': '门牌号',
  buildings: '楼栋',
  unit: '单位',
  school: '学校',
  'voter-group': '选民小组',
} as const;

export type AddressRuleKind = keyof typeof ADDRESS_RULE_KINDS;

const AddressRuleKindSchema = z.enum(
  Object.keys(ADDRESS_RULE_KINDS) as [AddressRuleKind, ...AddressRuleKind[]],
);

/** 单双号 */
export const PARITIES = { all: '单双号', odd: '单号', even: '双号' } as const;

export type Parity = keyof typeof PARITIES;

/** Only these say from which number to which. */
export function hasNumbers(kind: AddressRuleKind): boolean {
  return kind === 'house-numbers' || kind === 'buildings';
}

const MOST_NUMBER = 99_999;
const HouseNumberSchema = z.int().min(1).max(MOST_NUMBER).nullable();

/** 选区范围规则 · one line of what belongs to a constituency. */
export const NewAddressRuleSchema = z
  .object({
    constituency: z.uuid(),
    kind: AddressRuleKindSchema,
    /** 村、社区、街路、小区、单位、学校或者选民小组的名称. */
    name: z.string().trim().min(2, '名称至少两个字').max(60),
    parity: z.enum(['all', 'odd', 'even']).default('all'),
    low: HouseNumberSchema.default(null),
    high: HouseNumberSchema.default(null),
  })
  .refine(({ low, high }) => low === null || high === null || low <= high, {
    path: ['high'],
    message: '止号不能小于起号',
  })
  .refine(
    ({ kind, parity, low, high }) => hasNumbers(kind) || (parity === 'all' && low === null && high === null),
    { path: ['low'], message: '只有门牌号和楼栋才有起止号和单双号' },
  );

export type NewAddressRule = z.infer<typeof NewAddressRuleSchema>;

export const WriteAddressRulesSchema = z.object({
  cycle: z.uuid(),
  /** Where the rules are: a township office writes those of its own constituencies. */
  area: z.string(),
  rules: z.array(NewAddressRuleSchema).min(1).max(5_000),
});

export const AddressRulesWrittenSchema = z.object({ rules: z.array(z.uuid()) });

export const AddressRuleSchema = z.object({ rule: z.uuid() });

const LevelSchema = z.enum(['county', 'township']);

export const AddressRuleRowSchema = z
  .object({
    id: z.uuid(),
    constituency: z.uuid(),
    constituencyName: z.string(),
    level: LevelSchema,
    area: z.string(),
    areaName: z.string(),
    stage: z.string(),
    kind: AddressRuleKindSchema,
    name: z.string(),
    parity: z.enum(['all', 'odd', 'even']),
    low: z.int().nullable(),
    high: z.int().nullable(),
    /** The rule in words. */
    words: z.string(),
  })
  .meta({ id: 'AddressRule' });

export type AddressRuleRow = z.infer<typeof AddressRuleRowSchema>;

/** 规则的疑点 · two rules of different constituencies that would claim the same address. */
export const RuleOverlapSchema = z.object({
  level: LevelSchema,
  rules: z.array(z.uuid()),
  words: z.string(),
});

export type RuleOverlap = z.infer<typeof RuleOverlapSchema>;

export const AddressRulesViewSchema = z
  .object({ rules: z.array(AddressRuleRowSchema), overlaps: z.array(RuleOverlapSchema) })
  .meta({ id: 'AddressRules' });

export type AddressRulesView = z.infer<typeof AddressRulesViewSchema>;

/** 规则文件的一行 as it was read, or what is wrong with it. */
export const ReadRuleFileSchema = z
  .object({
    rules: z.array(
      z.object({ line: z.int(), words: z.string(), area: z.string(), rule: NewAddressRuleSchema }),
    ),
    mistakes: z.array(z.object({ line: z.int(), message: z.string() })),
  })
  .meta({ id: 'ReadRuleFile' });

export type ReadRuleFile = z.infer<typeof ReadRuleFileSchema>;

export const ResidenceSchema = z.object({
  address: z.string().trim().max(200).nullable(),
  unit: z.string().trim().max(60).nullable(),
  voterGroup: z.string().trim().max(40).nullable(),
});

export const UNPLACED_REASONS = {
  'nothing-given': '没有住址、单位和选民小组',
  'no-rule': '没有一条规则说到',
  'no-number': '住址没有写门牌号或者楼号',
  'number-outside': '号码不在任何规则的范围里',
  'claimed-twice': '两个选区的规则都说到',
} as const;

export type UnplacedReason = keyof typeof UNPLACED_REASONS;

export const UnplacedReasonSchema = z.enum(
  Object.keys(UNPLACED_REASONS) as [UnplacedReason, ...UnplacedReason[]],
);

/** 选区的归属 · for one address and level: a constituency, or why none. */
const PlacementSchema = z.object({
  constituency: z.object({ id: z.uuid(), name: z.string(), stage: z.string() }).nullable(),
  why: UnplacedReasonSchema.nullable(),
  words: z.string(),
});

/** null where no rule of this level has been written. */
export const PlacementsSchema = z
  .object({ county: PlacementSchema.nullable(), township: PlacementSchema.nullable() })
  .meta({ id: 'Placements' });

export type Placements = z.infer<typeof PlacementsSchema>;
