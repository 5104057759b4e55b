import { groundOf } from './articles.ts';
import { addDays, type CivilDate } from './civil-date.ts';
import { committeeDecides, type CommitteeMeeting } from './committee-decision.ts';
import { reason, rule, type Ruling, statedReason } from './ruling.ts';

/** 应急预案针对的情形 · what may come between voters and the vote. */
export const CONTINGENCY_TRIGGERS = {
  power: '停电',
  flood: '水灾',
  disaster: '其他灾害',
  epidemic: '疫情',
  disturbance: '扰乱秩序',
} as const;

/** 应急预案针对的情形 */
export type ContingencyTrigger = keyof typeof CONTINGENCY_TRIGGERS;

/** 应急措施 · another place on the same day, another day, or the same place on paper and by lamps. */
export type ContingencyMeasure =
  | { readonly kind: 'substitute-place' }
  | { readonly kind: 'postponement'; readonly newElectionDay: CivilDate }
  | { readonly kind: 'on-paper' };

/** 启动应急预案 · what the committee decides, beside what it had planned. */
export interface ContingencyActivation {
  readonly electionDay: CivilDate;
  readonly plan: {
    readonly hasSubstitute: boolean;
    /** 最多推迟几日; null where the plan postpones nothing. */
    readonly postponeDays: number | null;
  };
  readonly measure: ContingencyMeasure;
  readonly meeting: CommitteeMeeting;
}

/**
 * 能否启动应急预案 · 选举法（2020）第十一条: the committee decides, and within the plan that was made before: no place of refuge is chosen and no day
 * put off that the plan did not foresee. (The plan can be changed first; that leaves a trace of its own.)
 */
export function mayActivatePlan(facts: ContingencyActivation): Ruling {
  const { electionDay, plan, measure, meeting } = facts;
  const ground = groundOf('contingency-plan', electionDay);
  const decided = committeeDecides(meeting, electionDay);
  switch (measure.kind) {
    case 'on-paper':
      return rule([decided]);
    case 'substitute-place':
      return rule([decided, statedReason(ground, '预案列有备用场所', plan.hasSubstitute)]);
    case 'postponement': {
      const latest = addDays(electionDay, plan.postponeDays ?? 0);
      return rule([
        decided,
        statedReason(ground, '预案规定可以推迟', plan.postponeDays !== null),
        reason(ground, `${measure.newElectionDay} <= ${latest}`, measure.newElectionDay <= latest),
      ]);
    }
  }
}
