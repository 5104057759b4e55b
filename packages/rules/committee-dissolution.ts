import { groundOf } from './articles.ts';
import type { CivilDate } from './civil-date.ts';
import { reason, rule, type Ruling, statedReason } from './ruling.ts';

/** 移交的东西 · what every committee has to hand over; an office may list more. */
export const HANDED_OVER = {
  ballots: '封存的选票',
  papers: '文书档案',
  electronic: '电子档案',
  seals: '印章',
  other: '其他',
} as const;

/** 移交的东西 */
export type HandedOver = keyof typeof HANDED_OVER;

const MUST: readonly HandedOver[] = ['papers', 'seals'];

/** 移交和撤销选举委员会 */
export interface Dissolution {
  readonly electionDay: CivilDate;
  /** 没有公告结果的投票 of its congress. */
  readonly unpublished: number;
  /** 没有封存选票的投票 of its congress. */
  readonly unsealed: number;
  /** 清单上的选票包, and those that were sealed. */
  readonly packagesHanded: number;
  readonly packagesSealed: number;
  readonly items: readonly HandedOver[];
  /** 移交人和接收人是两个人: their names stand in no ledger. */
  readonly isByTwo: boolean;
}

/**
 * 选举委员会能否移交档案并撤销 · `ec-dissolve`, 浙江实施细则第十四条: it reports, hands its ballots, papers and seals to the standing committee or the
 * township's presidium, and is dissolved.
 */
export function mayDissolve(facts: Dissolution): Ruling {
  const { electionDay, unpublished, unsealed, packagesHanded, packagesSealed, items, isByTwo } = facts;
  const ground = groundOf('ec-dissolve', electionDay);
  const must: readonly HandedOver[] = [...(packagesSealed > 0 ? (['ballots'] as const) : []), ...MUST];
  const missing = must.filter((item) => !items.includes(item));
  return rule([
    reason(ground, `没有公告结果的投票 ${unpublished} = 0`, unpublished === 0),
    reason(ground, `没有封存选票的投票 ${unsealed} = 0`, unsealed === 0),
    reason(
      ground,
      `移交的选票 ${packagesHanded} 包 = 封存的 ${packagesSealed} 包`,
      packagesHanded === packagesSealed,
    ),
    statedReason(
      ground,
      missing.length === 0
        ? '选票、文书、印章都在清单上'
        : `${missing.map((item) => HANDED_OVER[item]).join('、')}在清单上`,
      missing.length === 0,
    ),
    statedReason(ground, '移交人和接收人是两个人', isByTwo),
  ]);
}
