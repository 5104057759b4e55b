/** 工作方案 as it is filled in: an area and its congress stand in one line, and anything may still be missing. */
import type { WorkPlan } from '@xuanwu/server/phases/preparation/work-plan.schema.ts';

type Congress = WorkPlan['congresses'][number];

interface CongressForm {
  readonly name?: string;
  readonly population?: number | null;
  readonly seats?: number | null;
  readonly categories?: readonly Partial<Congress['categories'][number]>[];
}

export interface AreaForm {
  readonly code?: string;
  readonly name?: string;
  readonly kind?: WorkPlan['townships'][number]['kind'];
  /** A street has none. */
  readonly congress?: CongressForm | undefined;
}

export interface PlanForm {
  readonly name?: string;
  readonly county?: WorkPlan['county'];
  readonly electionDay?: string | null;
  readonly phases?: WorkPlan['phases'];
  readonly dates?: Partial<Record<keyof WorkPlan['dates'], string | null>>;
  readonly congress?: CongressForm;
  readonly areas?: readonly AreaForm[];
  readonly committees?: Partial<WorkPlan['committees']>;
  readonly provisions?: WorkPlan['provisions'];
  readonly townshipSeatsPooled?: WorkPlan['townshipSeatsPooled'];
}

export const AREA_KINDS = {
  town: '镇',
  township: '乡',
  'ethnic-township': '民族乡',
  street: '街道',
} as const;

const OWN_CONSTITUENCIES = '本级选区';

/** A congress's usual name, where none is given. */
function congressName(area: string): string {
  return `${area}人民代表大会`;
}

export function formOf(plan: WorkPlan): PlanForm {
  const { townships, congresses, ...rest } = plan;
  const county = congresses.find(({ level }) => level === 'county');
  return {
    ...rest,
    ...(county && { congress: county }),
    areas: townships.map((area) => ({
      ...area,
      congress: congresses.find(({ level, area: code }) => level === 'township' && code === area.code),
    })),
  };
}

/** What the form holds as a plan; whether it is one, its schema says. */
export function planOf(form: PlanForm): unknown {
  const { congress, areas = [], county, ...rest } = form;
  return {
    ...rest,
    county,
    townships: areas.map(({ code, name, kind }) => ({ code, name, kind })),
    congresses: [
      congressOf('county', { code: county?.code, name: county?.name, congress }),
      ...areas.filter(({ kind }) => kind !== 'street').map((area) => congressOf('township', area)),
    ],
  };
}

function congressOf(
  level: Congress['level'],
  area: Pick<AreaForm, 'congress'> & { code?: string | undefined; name?: string | undefined },
): unknown {
  const { name, seats, population, categories = [] } = area.congress ?? {};
  return {
    level,
    area: area.code,
    name: name ?? congressName(area.name ?? ''),
    population,
    seats,
    // A single category is all of the seats.
    categories:
      categories.length > 1 ? categories : [{ name: categories[0]?.name ?? OWN_CONSTITUENCIES, seats }],
  };
}

/** 空白方案: the phases every cycle has, and nothing else. */
export function blankForm(county: WorkPlan['county'], today: string): PlanForm {
  const phase = (name: string, steps: readonly string[] = []) => ({
    name,
    from: null,
    to: null,
    steps: steps.map((step) => ({ name: step }) as WorkPlan['phases'][number]['steps'][number]),
  });
  return {
    name: `${county.name} ${today.slice(0, 4)} 年县、乡两级人大换届选举`,
    county,
    phases: [
      phase('准备工作'),
      phase('选民登记和公布选民名单'),
      phase('提名酝酿确定代表候选人', ['提名初步代表候选人', '确定正式代表候选人']),
      phase('选举代表'),
      phase('召开新一届人民代表大会第一次会议'),
      phase('总结'),
    ],
    areas: [{}],
  };
}
