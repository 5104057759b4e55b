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
  ballots: '选票印得比选民少',
} as const;

export type HazardKind = keyof typeof HAZARD_KINDS;

const KINDS = Object.keys(HAZARD_KINDS) as [HazardKind, ...HazardKind[]];

export const HazardsSchema = z
  .object({
    today: z.iso.date(),
    rows: z.array(
      z.object({
        kind: z.enum(KINDS),
        level: z.enum(['county', 'township']),
        constituency: z.uuid().nullable(),
        /** Of the constituency, or of the congress where none has it. */
        name: z.string(),
        /** Whose office has to see to it. */
        owner: z.string(),
        dueOn: z.iso.date().nullable(),
        reasons: z.array(
          z.object({ rule: z.string(), article: z.string(), test: z.string(), holds: z.boolean() }),
        ),
      }),
    ),
  })
  .meta({ id: 'Hazards' });

export type Hazards = z.infer<typeof HazardsSchema>;
export type Hazard = Hazards['rows'][number];
