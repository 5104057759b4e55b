/** 名额的疑点 · what a plan fixes, against the formula of the law. */
import { articleOf } from './articles.ts';
import type { ElectionPlan } from './election-plan.ts';
import { wholeSteps } from './exact.ts';
import { finding, type PlanFinding } from './plan-finding.ts';
import { quota, quotaFormula } from './quota.ts';

/** 名额超过公式 · 选举法（2020）第十二条: the formula is the most that may be fixed. */
export function seatsAboveFormula({ electionDay, congresses }: ElectionPlan): PlanFinding[] {
  return congresses.flatMap(({ name, level, population, seats }) => {
    const answer = quota({ electionDay, level, population, plusFivePercent: false });
    if (!answer.ok || seats <= answer.ruling.seats) return [];
    const lawful = answer.ruling.seats;
    return finding(articleOf(`quota-${level}`, electionDay), {
      id: 'seats-above-formula',
      severity: 'wrong',
      test: `${name}: ${seats} <= ${lawful}`,
      text: `${name}人口 ${population}，按公式至多 ${lawful} 名，方案为 ${seats} 名，多 ${seats - lawful} 名。`,
    });
  });
}

/** 合并计算 · the townships' people in one sum have more whole steps than the townships one by one. */
export function pooledPopulation({ electionDay, congresses, pooledTownships }: ElectionPlan): PlanFinding[] {
  const formula = quotaFormula('township', electionDay);
  if (pooledTownships === undefined || formula === undefined) return [];
  const { population, base, increase } = pooledTownships;
  const { step } = formula;
  const increments = congresses
    .filter(({ level }) => level === 'township')
    .map((township) => wholeSteps(township.population, step));
  const lawful = increments.reduce((sum, each) => sum + each, 0);
  if (increase <= lawful || increase !== wholeSteps(population, step)) return [];
  const pooled = finding(articleOf('quota-township', electionDay), {
    id: 'townships-pooled',
    severity: 'wrong',
    test: `floor(${population} / ${step}) = ${increase} > ${lawful} = ${increments.join(' + ')}`,
    text:
      `方案把各乡镇人口 ${population} 合并计算，增加 ${increase} 名，共 ${base + increase} 名；` +
      `法律按各乡镇分别计算，不足 ${step} 人的不增加，合计增加 ${lawful} 名，共 ${base + lawful} 名。`,
  });
  return [pooled];
}
