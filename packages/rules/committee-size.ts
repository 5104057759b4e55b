import { groundOf } from './articles.ts';
import type { CivilDate } from './civil-date.ts';
import { reason, rule, type Ruling } from './ruling.ts';

/** 选举委员会的组成 · the range is the work plan's: no national number exists. */
export interface CommitteeSize {
  readonly electionDay: CivilDate;
  readonly members: number;
  readonly min: number;
  readonly max: number;
}

/** 选举委员会的组成人数 · 选举工作方案（选举法第九条、第十条未定人数） · @public */
export function committeeSize({ electionDay, members, min, max }: CommitteeSize): Ruling {
  const test = `${min} <= ${members} <= ${max}`;
  return rule([reason(groundOf('ec-size', electionDay), test, members >= min && members <= max)]);
}
