/** What the server and the browser both ask of a work plan before a cycle is opened with it. */
import type { ElectionPlan } from '@xuanwu/rules/election-plan.ts';
import type { WorkPlan } from './work-plan.schema.ts';

/** The plan as its findings are asked for. */
export function planForFindings(plan: WorkPlan): ElectionPlan {
  const steps = plan.phases.flatMap((phase) => phase.steps);
  const { dates } = plan;
  return {
    electionDay: plan.electionDay,
    congresses: plan.congresses,
    pooledTownships: plan.townshipSeatsPooled,
    nomination: steps.find(({ name }) => name.includes('提名')),
    consultation: steps.find(({ name }) => name.includes('正式')),
    initialListPublished: dates.initialCandidatesPublished,
    initialListLatest: dates.initialCandidatesLatest,
    formalListPublished: dates.formalCandidatesPublished,
    formalListLatest: dates.formalCandidatesLatest,
    rollPublished: dates.rollPublished,
    provisions: plan.provisions,
    sessions: [
      { name: '乡镇人民代表大会', latest: dates.townshipSessionsLatest },
      { name: '县级人民代表大会', latest: dates.countySessionLatest },
    ],
  };
}

/** Why no cycle can be opened with this plan by an office of this county; undefined where it can. */
export function planObjection(plan: WorkPlan, county: string): string | undefined {
  if (plan.county.code !== county) {
    return `工作方案属于 ${plan.county.name}（${plan.county.code}），当前岗位属于 ${county}。请换用该县的岗位。`;
  }
  const known = new Set([county, ...plan.townships.map((township) => township.code)]);
  const unknown = plan.congresses.find((congress) => !known.has(congress.area));
  if (unknown) return `工作方案里的“${unknown.name}”写的区划代码 ${unknown.area} 不在乡镇表中。`;
  const seen = new Set<string>();
  const twice = plan.congresses.find(({ level, area }) => {
    const isSeen = seen.has(`${level} ${area}`);
    seen.add(`${level} ${area}`);
    return isSeen;
  });
  return twice && `工作方案里区划代码 ${twice.area} 的人大写了两遍（“${twice.name}”）。请删去一处。`;
}

/** 方案规定的人数范围; an office has none. */
export function bodyRange(
  plan: WorkPlan,
  { kind, area }: { kind: 'committee' | 'office' | 'working-group'; area: string },
  county: string,
): { min: number; max: number } | undefined {
  if (kind === 'office') return undefined;
  if (kind === 'working-group') return plan.committees.workingGroup;
  return area === county ? plan.committees.county : plan.committees.township;
}
