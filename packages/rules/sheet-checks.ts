import { articleOf } from './articles.ts';
import type { CivilDate } from './civil-date.ts';

/** 计票单 · the figures of one constituency as they are being typed. */
export interface CountSheet {
  readonly electionDay: CivilDate;
  readonly seats: number;
  /** 发出的选票 */
  readonly issued: number;
  /** 收回的选票 */
  readonly collected: number;
  /** 废票 */
  readonly invalid: number;
  /** 全部弃权的白票; not asked about where it is left out. */
  readonly blank?: number | undefined;
  /** 分捆时点数的选票, for the sheet of one bundle. */
  readonly bundled?: number | undefined;
  readonly votes: Readonly<Record<string, number>>;
}

/** 计票单的核对 · one numbered check, in a word for who types and one for who answers for the count. */
export interface SheetCheck {
  readonly number: number;
  readonly holds: boolean;
  readonly article: string;
  readonly test: string;
  readonly forTypist: string;
  readonly forSupervisor: string;
}

/** 数字都对也可能不成立的核对 · more ballots than were handed out: then the vote is void; a bundle that holds other than was counted off. */
export const MAY_BE_AS_IT_IS: readonly number[] = [1, 6];

/**
 * 核对计票单 · 选举法（2020）第四十四条: what cannot be right on a sheet. Two of the checks can fail although every figure is right
 * (`MAY_BE_AS_IT_IS`). The others mean that a figure was read, counted or typed wrongly.
 * @public
 */
export function sheetChecks(sheet: CountSheet): readonly SheetCheck[] {
  const { electionDay, seats, issued, collected, invalid, blank, bundled, votes } = sheet;
  const valid = Math.max(0, collected - invalid);
  const sum = Object.values(votes).reduce((total, each) => total + each, 0);
  const over = Object.keys(votes).filter((name) => (votes[name] ?? 0) > valid);
  const most = Math.max(0, ...Object.values(votes));
  const article = articleOf('res-boxcheck', electionDay);
  return [
    {
      number: 1,
      holds: collected <= issued,
      article,
      test: `${collected} <= ${issued}`,
      forTypist: collected <= issued ? '收回不多于发出' : '收回的选票多于发出的选票，请重看这两栏',
      forSupervisor:
        collected <= issued
          ? `收回 ${collected} 张，发出 ${issued} 张`
          : `收回 ${collected} 张，发出 ${issued} 张，多出 ${collected - issued} 张；重新清点后仍多的，本次投票无效`,
    },
    {
      number: 2,
      holds: invalid <= collected,
      article,
      test: `${invalid} <= ${collected}`,
      forTypist: invalid <= collected ? '废票不多于收回' : '废票多于收回的选票，请重看这两栏',
      forSupervisor: `废票 ${invalid} 张，收回 ${collected} 张`,
    },
    {
      number: 3,
      holds: sum <= seats * valid,
      article,
      test: `${sum} <= ${seats} × ${valid}`,
      forTypist: sum <= seats * valid ? '得票合计不超过可投的票数' : '得票合计太多，请逐个核对得票数和废票数',
      forSupervisor: `得票合计 ${sum}，有效票 ${valid} 张，每张至多选 ${seats} 人，最多 ${seats * valid}`,
    },
    {
      number: 4,
      holds: over.length === 0,
      article,
      test: `${most} <= ${valid}`,
      forTypist: over.length === 0 ? '每人得票不超过有效票' : `${over.join('、')}的得票多于有效票，请核对`,
      forSupervisor: `得票最多的 ${most} 票，有效票 ${valid} 张`,
    },
    ...(blank === undefined ? [] : [blankCheck(blank, collected, invalid, article)]),
    ...(bundled === undefined ? [] : [bundleCheck(bundled, collected, article)]),
  ];
}

function blankCheck(blank: number, collected: number, invalid: number, article: string): SheetCheck {
  const holds = blank <= collected - invalid;
  return {
    number: 5,
    holds,
    article,
    test: `${blank} <= ${collected} - ${invalid}`,
    forTypist: holds ? '全部弃权的不多于有效票' : '全部弃权的白票多于有效票，请重看这几栏',
    forSupervisor: `白票 ${blank} <= 有效票 ${collected - invalid}`,
  };
}

function bundleCheck(bundled: number, collected: number, article: string): SheetCheck {
  const holds = collected === bundled;
  return {
    number: 6,
    holds,
    article,
    test: `${collected} = ${bundled}`,
    forTypist: holds ? '收回的选票与分捆时点数的相符' : '收回的选票与分捆时点数的不符，请重看这一栏',
    forSupervisor: `本捆收回 ${collected} 张，分捆时点数 ${bundled} 张；重新点数仍不符的，照实录入，汇总时认定`,
  };
}
