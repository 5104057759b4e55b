import type { CivilDate } from './civil-date.ts';
import { type LocalLaw, NATIONAL_LAW } from './local-law.ts';
import { reason, type Ruling } from './ruling.ts';
import { initialListMayPublish } from './timetable.ts';

/** 收到的一件推荐 */
export interface ReceivedNomination {
  readonly electionDay: CivilDate;
  /** 收到推荐表的日期 */
  readonly receivedOn: CivilDate;
}

/**
 * 推荐能否列入名单 · 选举法（2020）第三十二条: whoever is nominated after the last day for the initial list can be on none for this election day; it is said when the
 * paper comes, not when the list is due. With another election day there is another last day.
 */
export function nominationInTime(
  { electionDay, receivedOn }: ReceivedNomination,
  law: LocalLaw = NATIONAL_LAW,
): Ruling {
  const { permitted, reasons, undecided } = initialListMayPublish(
    { electionDay, publishedOn: receivedOn },
    law,
  );
  return {
    permitted,
    reasons: reasons
      .filter(({ holds }) => holds === permitted)
      .map((each) => reason(each, each.test.replace(/^(\S+ <= \S+)$/, '收到 $1'), each.holds)),
    undecided,
  };
}
