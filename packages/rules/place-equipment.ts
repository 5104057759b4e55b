import { groundOf } from './articles.ts';
import type { CivilDate } from './civil-date.ts';
import { type Reason, reason } from './ruling.ts';

interface EquipmentLine {
  readonly title: string;
  /** Where a place cannot open without it. */
  readonly neededAt?: 'every-place' | 'fixed-place';
  /** 收回 afterwards; the rest is used up. */
  readonly comesBack?: true;
}

/** 设备物资 · 各地实施细则: what a place is furnished with besides its ballots, which are accounted for apart. */
export const EQUIPMENT = {
  'ballot-box': { title: '票箱', neededAt: 'every-place', comesBack: true },
  seals: { title: '封签', neededAt: 'every-place' },
  'printed-register': { title: '打印的选民登记簿', neededAt: 'every-place', comesBack: true },
  'writing-booth': { title: '写票桌、隔板', neededAt: 'fixed-place', comesBack: true },
  pens: { title: '笔、印泥', neededAt: 'every-place' },
  device: { title: '领票登记的设备', comesBack: true },
  glasses: { title: '老花镜、放大镜', comesBack: true },
  samples: { title: '选票填写样式（张贴）' },
  introductions: { title: '候选人名单和介绍（张贴）' },
  records: { title: '交接记录、清点表、情况记录' },
  envelopes: { title: '信封、封条（装剩余和作废的选票）' },
  'emergency-power': { title: '应急照明、备用电源', comesBack: true },
} as const satisfies Readonly<Record<string, EquipmentLine>>;

/** 一种设备物资 */
export type Equipment = keyof typeof EQUIPMENT;

/** 计划、送到、收回的件数 */
export interface EquipmentCount {
  readonly item: Equipment;
  readonly planned: number;
  readonly delivered: number;
  readonly returned: number;
}

export function lineOf(item: Equipment): EquipmentLine {
  return EQUIPMENT[item];
}

export function isNeeded(item: Equipment, isMobile: boolean): boolean {
  const { neededAt } = lineOf(item);
  return neededAt === 'every-place' || (neededAt === 'fixed-place' && !isMobile);
}

/** 没有送齐的: needed here, and not as many there as planned, or none at all. */
export function missingEquipment(counts: readonly EquipmentCount[], isMobile: boolean): Equipment[] {
  return (Object.keys(EQUIPMENT) as Equipment[]).filter((item) => {
    const { planned = 0, delivered = 0 } = counts.find((each) => each.item === item) ?? {};
    return isNeeded(item, isMobile) && delivered < Math.max(planned, 1);
  });
}

/** 场所有没有设备物资清单 · 各地实施细则: without one nobody knows what is missing. */
export function placeHasList(electionDay: CivilDate, place: string, lines: number): Reason {
  return reason(
    groundOf('place-equipment', electionDay),
    `${place}: 清单登记的设备物资 ${lines} >= 1`,
    lines >= 1,
  );
}

/** 设备物资是否送齐 · 各地实施细则: asked of a place whose list has been begun. */
export function placeIsEquipped(electionDay: CivilDate, place: string, missing: number): Reason {
  return reason(
    groundOf('place-equipment', electionDay),
    `${place}: 没有送齐的必备物资 ${missing} = 0`,
    missing === 0,
  );
}
