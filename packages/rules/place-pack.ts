import { groundOf } from './articles.ts';
import type { CivilDate } from './civil-date.ts';
import { reason, rule, type Ruling } from './ruling.ts';

/**
 * 能否带走离线登记包 · 选举法（2020）第五条: every voter of the place has this place and no other, so that a device without network is the only one that can hand
 * him his ballots.
 */
export function placePackMayBeTaken(electionDay: CivilDate, votersWithTwoPlaces: number): Ruling {
  const test = `可以去两个以上场所的选民 ${votersWithTwoPlaces} = 0`;
  return rule([reason(groundOf('vote-once', electionDay), test, votersWithTwoPlaces === 0)]);
}

/** 离线登记交齐以前不宣布投票结束 · 选举法（2020）第四十四条: how many ballots were handed out is known when every journal has come in. */
export function journalsAreIn(electionDay: CivilDate, packsOut: number): Ruling {
  const test = `没有交回的离线登记 ${packsOut} = 0`;
  return rule([reason(groundOf('res-boxcheck', electionDay), test, packsOut === 0)]);
}
