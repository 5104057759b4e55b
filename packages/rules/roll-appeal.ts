import { groundOf } from './articles.ts';
import type { CivilDate } from './civil-date.ts';
import { type Decided, decided, mistaken } from './error-codes.ts';
import { type LocalLaw, NATIONAL_LAW } from './local-law.ts';
import type { ParameterId } from './parameters.ts';
import { type Reason, statedReason } from './ruling.ts';
import { timetable } from './timetable.ts';

/** 一件申诉的经过 · as far as it has come. */
export interface RollAppealCase {
  readonly electionDay: CivilDate;
  /** 选民名单公布的日期 */
  readonly publishedOn: CivilDate;
  /** 申诉人是公民, whether or not it is about himself. */
  readonly isByCitizen: boolean;
  readonly objectedOn: CivilDate;
  readonly decision?: Outcome | undefined;
  readonly suedOn?: CivilDate | undefined;
  /** 判决送达 */
  readonly judgment?: Outcome | undefined;
}

/** 处理决定或者判决 · its day, and whether the objection was upheld. · @public */
export interface Outcome {
  readonly on: CivilDate;
  readonly isUpheld: boolean;
}

/** 申诉的裁定 */
export interface RollAppealRuling {
  readonly stage: 'refused' | 'committee-decides' | 'decided' | 'court-decides' | 'judged';
  readonly objectionAccepted: boolean;
  /** 能否起诉; null where there is no suit. */
  readonly suitAccepted: boolean | null;
  /** 作出决定的最后日期 */
  readonly decideBy: CivilDate | null;
  readonly sueBy: CivilDate | null;
  /** 选民名单是否改正; null while nobody has decided. */
  readonly rollIsCorrected: boolean | null;
  readonly reasons: readonly Reason[];
  readonly undecided: readonly ParameterId[];
}

/**
 * 对选民名单的申诉 · 选举法（2020）第二十九条: any citizen objects within five days to the committee, which decides in three; who does not accept it sues five
 * days before election day, and the court's judgment, before that day, is final. A committee or a court that is late does not end it.
 */
export function rollAppeal(facts: RollAppealCase, law: LocalLaw = NATIONAL_LAW): Decided<RollAppealRuling> {
  const { electionDay, publishedOn, isByCitizen, objectedOn, decision, suedOn, judgment } = facts;
  const days = timetable(
    {
      electionDay,
      actual: {
        'roll-publish': publishedOn,
        'roll-objection': objectedOn,
        ...(decision && { 'roll-decision': decision.on }),
        ...(suedOn !== undefined && { 'roll-suit': suedOn }),
        ...(judgment && { 'roll-judgment': judgment.on }),
      },
    },
    law,
  );
  const step = (rule: 'roll-objection' | 'roll-decision' | 'roll-suit') =>
    days.steps.find((each) => each.rule === rule);
  if ((step('roll-suit')?.latest ?? null) === null) return mistaken('unknown-law-date', 'electionDay');

  const who = statedReason(groundOf('roll-who-appeals', electionDay), '申诉人是公民', isByCitizen);
  const objectionAccepted = isByCitizen && step('roll-objection')?.status !== 'late';
  const after = suedOn === undefined ? [] : [suitAfterDecision(facts, suedOn)];
  const suitAccepted =
    suedOn === undefined
      ? null
      : objectionAccepted && step('roll-suit')?.status !== 'late' && after.every(({ holds }) => holds);
  const stage = stageOf(facts, objectionAccepted, suitAccepted);
  return decided({
    stage,
    objectionAccepted,
    suitAccepted,
    decideBy: step('roll-decision')?.latest ?? null,
    sueBy: step('roll-suit')?.latest ?? null,
    rollIsCorrected: corrected(facts, stage),
    reasons: [who, ...after, ...days.reasons],
    undecided: days.undecided,
  });
}

/** 对处理决定不服 · there is a decision first. */
function suitAfterDecision({ electionDay, decision }: RollAppealCase, suedOn: CivilDate): Reason {
  const has = decision !== undefined && decision.on <= suedOn;
  return statedReason(groundOf('roll-suit', electionDay), '起诉时已有处理决定', has);
}

function stageOf(
  { decision, judgment }: RollAppealCase,
  objectionAccepted: boolean,
  suitAccepted: boolean | null,
): RollAppealRuling['stage'] {
  if (!objectionAccepted) return 'refused';
  if (decision === undefined) return 'committee-decides';
  if (suitAccepted !== true) return 'decided';
  return judgment === undefined ? 'court-decides' : 'judged';
}

function corrected({ decision, judgment }: RollAppealCase, stage: RollAppealRuling['stage']): boolean | null {
  if (stage === 'judged') return judgment?.isUpheld ?? null;
  return stage === 'decided' ? (decision?.isUpheld ?? null) : null;
}
