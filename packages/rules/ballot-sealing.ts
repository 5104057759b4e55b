import { groundOf } from './articles.ts';
import type { CivilDate } from './civil-date.ts';
import { reason, type Reason } from './ruling.ts';

/** 封存的包里装的是什么 */
export const SEALED_CONTENTS = {
  used: '收回的选票',
  spoiled: '换领作废的选票',
  unused: '没有用的选票',
  sheets: '计票单',
} as const;

/** 封存的包里装的是什么 */
export type SealedContents = keyof typeof SEALED_CONTENTS;

/** 一轮投票的账 · what the counts and the accounts of the places say there is to be sealed. */
export interface AccountedBallots {
  /** 逐箱清点收回的 */
  readonly used: number;
  /** 换领收回作废的 */
  readonly spoiled: number;
  /** 各场所剩余的, and what was printed and never delivered. */
  readonly unused: number;
  /** 没有核销的投票场所 */
  readonly placesOpen: number;
}

/** 一包 */
export interface SealedPackage {
  readonly contents: SealedContents;
  readonly count: number;
  readonly seal: string;
}

/** 封存 · who stood by, what went into the packages. */
export interface Sealing {
  readonly electionDay: CivilDate;
  /** 在场的监票人 */
  readonly scrutineers: number;
  readonly packages: readonly SealedPackage[];
}

/** 张数 · of one kind in all packages. */
export function sealedOf(packages: readonly SealedPackage[], contents: SealedContents): number {
  return packages.filter((each) => each.contents === contents).reduce((sum, { count }) => sum + count, 0);
}

/** 封存完整 · 选举法（2020）第四十三条 (scrutineers sign the record): two scrutineers, the tally sheets too, every seal another one. */
export function sealingComplete({ electionDay, scrutineers, packages }: Sealing): readonly Reason[] {
  const ground = groundOf('ballot-sealing', electionDay);
  const seals = new Set(packages.map(({ seal }) => seal)).size;
  const sheets = sealedOf(packages, 'sheets');
  return [
    reason(ground, `在场的监票人 ${scrutineers} >= 2`, scrutineers >= 2),
    reason(ground, `${SEALED_CONTENTS.sheets} ${sheets} >= 1`, sheets >= 1),
    reason(ground, `不同的封签号 ${seals} = 包数 ${packages.length}`, seals === packages.length),
  ];
}

/** 封存与核销相符 · 选举法（2020）第四十三条: where it does not balance the reason is written down. */
export function sealingBalances(
  { electionDay, packages }: Sealing,
  accounted: AccountedBallots,
): readonly Reason[] {
  const ground = groundOf('ballot-sealing', electionDay);
  const compared = (['used', 'spoiled', 'unused'] as const).map((contents) => {
    const sealed = sealedOf(packages, contents);
    const should = accounted[contents];
    return reason(ground, `${SEALED_CONTENTS[contents]} 封存 ${sealed} = 账上 ${should}`, sealed === should);
  });
  const { placesOpen } = accounted;
  return [...compared, reason(ground, `没有核销选票的投票场所 ${placesOpen} = 0`, placesOpen === 0)];
}
