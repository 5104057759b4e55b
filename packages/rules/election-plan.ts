/** 选举工作方案 · as far as it can be held against the law. What a plan does not say is left out. */
import type { ActualDays } from './calendar-days.ts';
import type { CivilDate } from './civil-date.ts';
import type { ElectionKind } from './deadlines.ts';
import type { ProxyChannel, ProxyReason } from './parameters.ts';
import type { QuotaLevel } from './quota.ts';

/** 一级人大的名额 · as a plan fixes them. · @public */
export interface PlannedCongress {
  readonly name: string;
  readonly level: QuotaLevel;
  readonly population: number;
  readonly seats: number;
}

/** 各乡镇合并计算的名额 · where a plan states the townships as one sum. */
interface PooledTownships {
  readonly population: number;
  readonly base: number;
  readonly increase: number;
}

/** 方案的时段 · both days included. */
interface PlannedPhase {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** 流动票箱的情形 · the two that the law knows: 行动不便, 居住分散并且交通不便. */
export type MobileBoxGround = 'infirm' | 'remote';

/** 方案对投票的规定 · a plan's own words stand where the law knows no such case. */
export interface PlanProvisions {
  /** 可以使用流动票箱的情形 */
  readonly mobileBoxGrounds?: readonly (MobileBoxGround | (string & {}))[] | undefined;
  /** 可以委托投票的情形 */
  readonly proxyReasons?: readonly (ProxyReason | (string & {}))[] | undefined;
  /** 委托的方式 */
  readonly proxyChannels?: readonly (ProxyChannel | (string & {}))[] | undefined;
  /** 每一选民接受的委托 */
  readonly proxyMax?: number | undefined;
  /** 代写的人: whom the voter trusts, or a voter only. */
  readonly writer?: 'trusted' | 'voter' | undefined;
  /** 不足的名额可以暂缺 */
  readonly mayLeaveVacant?: boolean | undefined;
}

/** 选举工作方案 */
export interface ElectionPlan {
  readonly electionDay: CivilDate;
  readonly kind?: ElectionKind | undefined;
  readonly congresses: readonly PlannedCongress[];
  readonly pooledTownships?: PooledTownships | undefined;
  readonly registration?: PlannedPhase | undefined;
  readonly nomination?: PlannedPhase | undefined;
  readonly consultation?: PlannedPhase | undefined;
  /** 预选 */
  readonly primary?: CivilDate | undefined;
  readonly initialListPublished?: CivilDate | undefined;
  readonly initialListLatest?: CivilDate | undefined;
  readonly formalListPublished?: CivilDate | undefined;
  readonly formalListLatest?: CivilDate | undefined;
  readonly rollPublished?: CivilDate | undefined;
  /** 其他步骤的日期 · by step of the calendar. */
  readonly days?: ActualDays | undefined;
  /** 实际办理的日期 · by step of the calendar. */
  readonly actual?: ActualDays | undefined;
  /** 第一次会议最迟的日期 */
  readonly sessions?: readonly { readonly name: string; readonly latest: CivilDate }[] | undefined;
  readonly provisions?: PlanProvisions | undefined;
}
