/** 应设和已设的选举机构: a line for each body there is, and for each that is still missing. */
import { committeeSize } from '@xuanwu/rules/committee-size.ts';
import type { Ruling } from '@xuanwu/rules/ruling.ts';
import type { BodyRow } from '@xuanwu/server/phases/preparation/preparation.schema.ts';
import type { WorkPlan } from '@xuanwu/server/phases/preparation/work-plan.schema.ts';

export type BodyKind = BodyRow['kind'];
export type Member = BodyRow['members'][number];

export const BODY_KINDS = {
  committee: '选举委员会',
  office: '选举办公室',
  'working-group': '选区工作组',
} as const;

const DUTIES = {
  committee: { chair: '主任', 'vice-chair': '副主任', member: '委员' },
  office: { chair: '主任', 'vice-chair': '副主任', member: '工作人员' },
  'working-group': { chair: '组长', 'vice-chair': '副组长', member: '组员' },
} as const;

export function dutiesOf(kind: BodyKind): Readonly<Record<Member['duty'], string>> {
  return DUTIES[kind];
}

export const BODY_STATES = {
  missing: '未设立',
  size: '人数不符方案',
  vacant: '空缺未补',
  fine: '已设立',
} as const;

export type BodyState = keyof typeof BODY_STATES;

export interface BodyLine {
  readonly key: string;
  readonly kind: BodyKind;
  readonly area: string;
  readonly areaName: string;
  readonly body: BodyRow | undefined;
  readonly states: readonly BodyState[];
  readonly size: Ruling | undefined;
  readonly serving: number;
}

/** Every congress has its three bodies; an area may have more working groups than one. */
export function bodyLines(plan: WorkPlan, bodies: readonly BodyRow[]): BodyLine[] {
  return plan.congresses.flatMap(({ area }) =>
    (Object.keys(BODY_KINDS) as BodyKind[]).flatMap((kind) => {
      const here = bodies.filter((body) => body.area === area && body.kind === kind);
      if (here.length > 0) return here.map((body) => lineOf(body, plan.electionDay));
      return missingLine(kind, { area, areaName: areaName(plan, area) });
    }),
  );
}

function lineOf(body: BodyRow, electionDay: string): BodyLine {
  const serving = body.members.filter(({ leftOn }) => leftOn === null).length;
  const size = body.range ? committeeSize({ electionDay, members: serving, ...body.range }) : undefined;
  const states: BodyState[] = [];
  if (size?.permitted === false) states.push('size');
  if (body.members.some((member) => isVacant(body, member))) states.push('vacant');
  const { id: key, kind, area, areaName } = body;
  return { key, kind, area, areaName, body, size, serving, states: states.length > 0 ? states : ['fine'] };
}

function missingLine(kind: BodyKind, place: { area: string; areaName: string }): BodyLine {
  const { area } = place;
  return {
    ...place,
    key: `${kind} ${area}`,
    kind,
    body: undefined,
    size: undefined,
    serving: 0,
    states: ['missing'],
  };
}

/** 空缺: left, and nobody has taken the place. */
export function isVacant({ members }: BodyRow, { id, leftOn }: Member): boolean {
  return leftOn !== null && !members.some(({ replaces }) => replaces === id);
}

export function areaName({ county, townships }: WorkPlan, code: string): string {
  return code === county.code ? county.name : (townships.find((town) => town.code === code)?.name ?? code);
}
