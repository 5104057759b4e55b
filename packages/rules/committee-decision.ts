import { groundOf } from './articles.ts';
import type { CivilDate } from './civil-date.ts';
import { type Reason, reason } from './ruling.ts';

/** 选举委员会会议. */
export interface CommitteeMeeting {
  readonly present: number;
  readonly inFavour: number;
}

/** 选举委员会过半数同意 · 选举法（2020）第十一条: the committee decides; more than half of those present. */
export function committeeDecides({ present, inFavour }: CommitteeMeeting, electionDay: CivilDate): Reason {
  const ground = groundOf('ec-decides', electionDay);
  if (inFavour > present) return reason(ground, `${inFavour} <= ${present}`, false);
  return reason(ground, `2 × ${inFavour} > ${present}`, inFavour * 2 > present);
}

/** 组成人员成为候选人的应当辞去组成人员职务 · 选举法（2020）第十条; names of those who have not. */
export function committeeResigned(serving: readonly string[], electionDay: CivilDate): Reason[] {
  return serving.map((name) =>
    reason(groundOf('ec-resign', electionDay), `${name}: 选举委员会组成人员，尚未辞职`, false),
  );
}
