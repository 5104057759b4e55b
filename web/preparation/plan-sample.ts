import type { WorkPlan } from '@xuanwu/server/phases/preparation/work-plan.schema.ts';

/** 样例工作方案: of a county that does not exist, to be filled with one's own figures. */
export const SAMPLE_PLAN: WorkPlan = {
  name: '网球县 2026 年县、乡两级人大换届选举',
  county: { code: '999999', name: '网球县' },
  electionDay: '2026-10-20',
  townships: [{ code: '999999101', name: '发球镇', kind: 'town' }],
  phases: [
    { name: '准备工作', from: '2026-07-01', to: '2026-09-10', steps: [] },
    {
      name: '提名酝酿确定代表候选人',
      from: '2026-09-21',
      to: '2026-10-12',
      steps: [
        { name: '提名初步代表候选人', from: '2026-09-21', to: '2026-10-04' },
        { name: '确定正式代表候选人', from: '2026-10-05', to: '2026-10-12' },
      ],
    },
  ],
  dates: {
    rollPublished: '2026-09-29',
    initialCandidatesPublished: '2026-10-04',
    initialCandidatesLatest: '2026-10-04',
    formalCandidatesPublished: '2026-10-12',
    formalCandidatesLatest: '2026-10-12',
    townshipSessionsLatest: '2026-11-20',
    countySessionLatest: '2026-12-10',
  },
  congresses: [
    {
      level: 'county',
      area: '999999',
      name: '网球县人民代表大会',
      population: 300_000,
      seats: 200,
      categories: [
        { name: '乡镇', seats: 197 },
        { name: '暂缺', seats: 3 },
      ],
    },
    {
      level: 'township',
      area: '999999101',
      name: '发球镇人民代表大会',
      population: 30_000,
      seats: 65,
      categories: [{ name: '本级选区', seats: 65 }],
    },
  ],
  committees: {
    county: { min: 9, max: 19 },
    township: { min: 7, max: 13 },
    workingGroup: { min: 5, max: 9 },
  },
};
