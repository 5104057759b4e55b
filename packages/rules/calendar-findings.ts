/** 日程的疑点 · where days do not agree with each other, with the time that the law gives, or with one version of the law. */
import { articleOf } from './articles.ts';
import type { CalendarStepId } from './calendar-steps.ts';
import type { CivilDate } from './civil-date.ts';
import { lawInForce } from './law-versions.ts';
import type { LocalLaw } from './local-law.ts';
import { finding, type PlanFinding } from './plan-finding.ts';
import { RULE_TITLES } from './rule-titles.ts';
import { straddledVersions } from './straddled-versions.ts';

/** 步骤的日期 · what the findings need to know of a step. */
export interface StepDays {
  readonly rule: CalendarStepId;
  readonly from: CivilDate | null;
  readonly planned: CivilDate | null;
  readonly latest: CivilDate | null;
  readonly actual: CivilDate | null;
  readonly after: readonly CalendarStepId[];
}

/** 日程的疑点 · in the order of the law. */
export function calendarFindings(
  electionDay: CivilDate,
  steps: readonly StepDays[],
  law: LocalLaw,
): readonly PlanFinding[] {
  return [
    ...brokenOrder(electionDay, steps),
    ...nominationBeforeRoll(electionDay, beginOf(steps, 'nom-unit'), dayOf(steps, 'roll-publish'), law),
    ...appealsWithoutTime(electionDay, steps),
    ...noTimeToNominate(electionDay, steps),
    ...straddledVersions(
      electionDay,
      steps.flatMap(({ rule, actual, planned }) => {
        const day = actual ?? planned;
        return day === null ? [] : [{ rule, day }];
      }),
    ),
  ];
}

/** 条文未核对 · the villages' law of 2026 has been seen in part only: its days are taken as those of 2018. */
export function villageLawNotVerified(electionDay: CivilDate): PlanFinding[] {
  const version = lawInForce('village-committee-law', electionDay);
  if (version === undefined || version.year < 2026) return [];
  return [
    finding(articleOf('vil-vote', electionDay), {
      id: 'village-law-not-verified',
      severity: 'note',
      test: `${version.from} <= ${electionDay}`,
      text: '2026 年修改的村民委员会组织法，选举一章的条文序号未核对，各项日期按 2018 年的规定计算，使用前应当核对原文。',
    }),
  ];
}

/** 次序颠倒 · a step taken before one that it depends on. */
export function brokenOrder(electionDay: CivilDate, steps: readonly StepDays[]): PlanFinding[] {
  const actual = new Map(steps.map((step) => [step.rule, step.actual]));
  // That nominations wait for the roll is a finding of its own, with the local article.
  const others = steps.filter(({ rule }) => rule !== 'nom-unit');
  return others.flatMap(({ rule, actual: day, after }) =>
    after.flatMap((earlier) => {
      const earlierDay = actual.get(earlier) ?? null;
      if (day === null || earlierDay === null || day >= earlierDay) return [];
      return finding(articleOf(rule, electionDay), {
        id: 'order-broken',
        severity: 'warning',
        test: `${earlierDay} <= ${day}`,
        text: `“${RULE_TITLES[rule]}”在 ${day}，“${RULE_TITLES[earlier]}”却在其后的 ${earlierDay}，次序颠倒。`,
      });
    }),
  );
}

/** 名单公布前提名 · forbidden by the rules of some places only. */
export function nominationBeforeRoll(
  electionDay: CivilDate,
  begins: CivilDate | null,
  roll: CivilDate | null,
  { values, articles }: LocalLaw,
): PlanFinding[] {
  if (!values.nominationAfterRoll || roll === null || begins === null || begins > roll) return [];
  return [
    finding(articles.nominationAfterRoll ?? articleOf('nom-unit', electionDay), {
      id: 'nomination-before-roll',
      severity: 'wrong',
      test: `${begins} > ${roll}`,
      text: `提名推荐从 ${begins} 开始，选民名单 ${roll} 才公布；当地规定名单公布以后才能提名推荐。`,
    }),
  ];
}

/** 申诉来不及起诉 · where holidays move the end of the objections past the last day for a suit. */
function appealsWithoutTime(electionDay: CivilDate, steps: readonly StepDays[]): PlanFinding[] {
  const decision = steps.find(({ rule }) => rule === 'roll-decision')?.latest ?? null;
  const suit = steps.find(({ rule }) => rule === 'roll-suit')?.latest ?? null;
  if (decision === null || suit === null || decision <= suit) return [];
  return [
    finding(articleOf('roll-suit', electionDay), {
      id: 'appeal-without-time-for-suit',
      severity: 'warning',
      test: `${decision} <= ${suit}`,
      text: `申诉可以到 ${decision} 才作出处理决定，起诉却须在 ${suit} 以前；选民名单应当更早公布，处理决定应当更快作出。`,
    }),
  ];
}

/** 没有提名的时间 */
function noTimeToNominate(electionDay: CivilDate, steps: readonly StepDays[]): PlanFinding[] {
  const nomination = steps.find(({ rule }) => rule === 'nom-unit');
  const { from = null, planned = null } = nomination ?? {};
  if (from === null || planned === null || from <= planned) return [];
  return [
    finding(articleOf('nom-unit', electionDay), {
      id: 'no-time-to-nominate',
      severity: 'wrong',
      test: `${from} <= ${planned}`,
      text: `提名推荐最早从 ${from} 开始，却须在 ${planned} 以前结束；选民名单应当更早公布。`,
    }),
  ];
}

function beginOf(steps: readonly StepDays[], rule: CalendarStepId): CivilDate | null {
  const step = steps.find((each) => each.rule === rule);
  return step?.actual ?? step?.from ?? null;
}

function dayOf(steps: readonly StepDays[], rule: CalendarStepId): CivilDate | null {
  const step = steps.find((each) => each.rule === rule);
  return step?.actual ?? step?.planned ?? null;
}
