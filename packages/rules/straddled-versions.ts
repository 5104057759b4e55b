/**
 * 跨越修改的程序 · the election day chooses the version of a law. What was done, or is to be done, while another version holds is put to a person:
 * the law does not say whether it stands.
 */
import { lawOf } from './articles.ts';
import type { CivilDate } from './civil-date.ts';
import { lawInForce, type LawVersion } from './law-versions.ts';
import { finding, type PlanFinding } from './plan-finding.ts';
import { RULE_TITLES, type RuleId } from './rule-titles.ts';

/** 一步的日期 */
interface StepDay {
  readonly rule: RuleId;
  readonly day: CivilDate;
}

/** 跨越修改的步骤 · one finding for each law and version, with the days of its steps. */
export function straddledVersions(electionDay: CivilDate, steps: readonly StepDay[]): PlanFinding[] {
  const straddling = new Map<LawVersion, StepDay[]>();
  for (const step of steps) {
    const law = lawOf(step.rule);
    const version = law === undefined ? undefined : lawInForce(law, step.day);
    if (law === undefined || version === undefined || version === lawInForce(law, electionDay)) continue;
    straddling.set(version, [...(straddling.get(version) ?? []), step]);
  }
  return [...straddling].flatMap(([version, days]) => straddle(version, days, electionDay));
}

function straddle(version: LawVersion, days: readonly StepDay[], electionDay: CivilDate): PlanFinding[] {
  const chosen = lawInForce(version.law, electionDay);
  if (chosen === undefined) return [];
  const later = version.from > chosen.from ? version : chosen;
  const listed = days.map(({ rule, day }) => `“${RULE_TITLES[rule]}”${day}`).join('、');
  const test = `${version.law} ${version.year} ≠ ${chosen.year}`;
  return [
    finding(titleOf(chosen), {
      id: 'straddles-versions',
      severity: 'warning',
      test,
      text:
        `选举日 ${electionDay} 适用${titleOf(chosen)}，${later.year} 年的修改自 ${later.from} 施行；` +
        `${listed}时施行的是${titleOf(version)}。程序跨越法律修改，是否有效、要不要重做，由选举委员会请示后确定。`,
    }),
  ];
}

function titleOf({ title, year }: LawVersion): string {
  return `${title}（${year}）`;
}
