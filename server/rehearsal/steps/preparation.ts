import { openCycle } from '../../phases/preparation/open-cycle.ts';
import { appointBody } from '../../phases/preparation/appoint-body.ts';
import { assignTask } from '../../phases/preparation/assign-task.ts';
import { fixSeats } from '../../phases/preparation/fix-seats.ts';
import { setStructureTargets } from '../../reports/statistics/set-structure-targets.ts';
import { randomFrom } from '../random.ts';
import type { Stage } from '../stage.ts';
import { COUNTY, STRUCTURE_TARGETS, TOWNSHIPS, WORK_PLAN } from '../wudalianchi/plan.ts';
import type { Report, Step } from './step.ts';
import { findCycle, getCycleId } from './played.queries.ts';

export const openCycleStep: Step = {
  id: 'open-cycle',
  title: '建立换届',
  at: '2016-07-01T09:00:00+08:00',
  path: '/',
  by: 'office-chief',
  hint: '上传（或直接使用）工作方案，核对疑点后建立换届。',
  async play(stage, report) {
    if (!(await findCycle(stage))) await stage.act('demo-chief', openCycle, { plan: WORK_PLAN });
    await report(1, 1, WORK_PLAN.name);
  },
};

interface WantedBody {
  readonly kind: 'committee' | 'office' | 'working-group';
  readonly area: string;
  readonly name: string;
  readonly members: number;
}

export const bodiesStep: Step = {
  id: 'bodies',
  title: '设立选举机构',
  at: '2016-07-08T09:00:00+08:00',
  path: '/bodies',
  by: 'office-chief',
  hint: '为市和一个乡镇各设立选举委员会，填写组成人员和任命文件。',
  async play(stage, report) {
    const cycle = await getCycleId(stage);
    const existing = await stage.read((tx) =>
      tx.selectFrom('electionBody').select(['kind', 'area']).where('cycle', '=', cycle).execute(),
    );
    const wanted = wantedBodies().filter(
      (body) => !existing.some(({ kind, area }) => kind === body.kind && area === body.area),
    );
    for (const [index, { members, ...body }] of wanted.entries()) {
      stage.signal.throwIfAborted();
      await stage.act('demo-chief', appointBody, {
        ...body,
        cycle,
        appointedBy: '五大连池市人大常委会',
        documentNumber: `五人常发〔2016〕${10 + index}号`,
        members: fictionalMembers(stage, body.name, members),
      });
      await report(index + 1, wanted.length, body.name);
    }
  },
};

function wantedBodies(): WantedBody[] {
  const each = (area: string, name: string, members: number): WantedBody[] => [
    { kind: 'committee', area, name: `${name}选举委员会`, members },
    { kind: 'office', area, name: `${name}选举办公室`, members: 5 },
    { kind: 'working-group', area, name: `${name}选区工作组`, members: 7 },
  ];
  return [
    ...each(COUNTY.code, COUNTY.name, 15),
    ...TOWNSHIPS.flatMap(({ code, name }) => each(code, name, 9)),
  ];
}

const MEMBER_SURNAMES = [...'甄贾艾游明文时安华丰'];

/** Members with plainly made-up names, which no candidate shares. */
function fictionalMembers({ seed }: Stage, body: string, number: number) {
  const random = randomFrom(seed + body.length);
  return Array.from({ length: number }, (_, index) => ({
    name: `${random.pick(MEMBER_SURNAMES)}委${[...'一二三四五六七八九十百千万亿兆'][index] ?? '员'}`,
    duty: index === 0 ? ('chair' as const) : index < 3 ? ('vice-chair' as const) : ('member' as const),
  }));
}

export const tasksStep: Step = {
  id: 'tasks',
  title: '落实任务责任人',
  at: '2016-07-10T09:00:00+08:00',
  path: '/tasks',
  by: 'office-chief',
  hint: '为任务落实责任人。',
  async play(stage, report) {
    const cycle = await getCycleId(stage);
    const tasks = await stage.read((tx) =>
      tx
        .selectFrom('task')
        .select(['id', 'title'])
        .where('cycle', '=', cycle)
        .where('responsible', 'is', null)
        .execute(),
    );
    for (const [index, task] of tasks.entries()) {
      await stage.act('demo-chief', assignTask, { task: task.id, responsible: '文小办' });
      await report(index + 1, tasks.length, task.title);
    }
  },
};

export const seatsStep: Step = {
  id: 'seats',
  title: '确定代表名额',
  at: '2016-07-20T09:00:00+08:00',
  path: '/seats',
  by: 'office-chief',
  hint: '为市和一个乡镇确定代表名额，注意五镇的名额比法定公式多一名。',
  play: async (stage: Stage, report: Report) => {
    const cycle = await getCycleId(stage);
    const elections = await stage.read((tx) =>
      tx
        .selectFrom('election')
        .select(['id', 'area', 'level', 'name'])
        .where('cycle', '=', cycle)
        .where('seats', 'is', null)
        .execute(),
    );
    for (const [index, { id, area, level, name }] of elections.entries()) {
      const seats = WORK_PLAN.congresses.find((congress) => congress.area === area)?.seats ?? 0;
      await stage.act('demo-chief', fixSeats, {
        election: id,
        seats,
        decidedBy: level === 'county' ? '省人大常委会' : '五大连池市人大常委会',
        documentNumber: `五人常发〔2016〕${60 + index}号`,
      });
      await report(index + 1, elections.length, `${name} ${seats} 名`);
    }
    await setTargets(stage, cycle);
  },
};

/** 结构指标 of the plan, unless somebody entered some by hand. */
async function setTargets(stage: Stage, cycle: string): Promise<void> {
  const known = await stage.read((tx) => tx.selectFrom('structureTarget').select('level').execute());
  for (const level of ['county', 'township'] as const) {
    if (known.some((target) => target.level === level)) continue;
    await stage.act('demo-chief', setStructureTargets, {
      cycle,
      level,
      targets: [...STRUCTURE_TARGETS[level]],
    });
  }
}
