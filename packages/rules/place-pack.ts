import { groundOf } from './articles.ts';
import type { CivilDate } from './civil-date.ts';
import { reason, rule, type Ruling } from './ruling.ts';

/** 离线登记交齐以前不宣布投票结束 · 选举法（2020）第四十四条: how many ballots were handed out is known when every journal has come in. */
export function journalsAreIn(electionDay: CivilDate, packsOut: number): Ruling {
  const test = `没有交回的离线登记 ${packsOut} = 0`;
  return rule([reason(groundOf('res-boxcheck', electionDay), test, packsOut === 0)]);
}
