/** 邻江县: a made-up county next to the demo's, so that a rehearsal has people on two registers. */
import { CITY, WORK_PLAN } from './wudalianchi/plan.ts';
import type { Cell } from './wudalianchi/world.ts';
import type { WorkPlan } from '../phases/preparation/work-plan.schema.ts';

export const NEIGHBOUR = { code: '231199', name: '邻江县' };

const TOWN = { code: '231199101', name: '邻江镇', kind: 'town' as const };

/** 120 and one for every 5,000 people (2015). */
const SEATS = 140;
const POPULATION = 100_000;

const NEIGHBOUR_CATEGORY = '乡镇';

export const NEIGHBOUR_PLAN: WorkPlan = {
  name: '邻江县 2016 年县人大代表换届选举',
  county: NEIGHBOUR,
  electionDay: WORK_PLAN.electionDay,
  townships: [TOWN],
  phases: WORK_PLAN.phases,
  dates: WORK_PLAN.dates,
  congresses: [
    {
      level: 'county',
      area: NEIGHBOUR.code,
      name: '邻江县人民代表大会',
      population: POPULATION,
      seats: SEATS,
      categories: [{ name: NEIGHBOUR_CATEGORY, seats: SEATS }],
    },
  ],
  committees: WORK_PLAN.committees,
};

/** The two constituencies that the rehearsal draws; the seats of the others are recorded as not given. */
export const NEIGHBOUR_CONSTITUENCIES = [
  { number: 1, name: '第1选区（邻江镇东片）', cell: '邻江镇东街' },
  { number: 2, name: '第2选区（邻江镇西片）', cell: '邻江镇西街' },
].map(({ cell, ...constituency }) => ({
  ...constituency,
  kind: 'residence' as const,
  area: TOWN.code,
  population: 1_430,
  boundaries: `${cell}全部`,
  seats: 2,
  cell,
}));

/** Where the people of the demo's files live; the numbers that they bear begin with an area that does not exist. */
export const NEIGHBOUR_CELLS: readonly Cell[] = NEIGHBOUR_CONSTITUENCIES.map(({ cell, area, number }) => ({
  name: cell,
  area,
  population: 300,
  county: `neighbour-${number}`,
  township: null,
}));

export const NEIGHBOUR_ACCOUNTS = [
  { signInName: 'neighbour-chief', displayName: '林小主', role: 'office-chief', place: NEIGHBOUR },
  { signInName: 'neighbour-clerk', displayName: '林小办', role: 'office-clerk', place: NEIGHBOUR },
  { signInName: 'neighbour-publisher', displayName: '林小核', role: 'publisher', place: NEIGHBOUR },
  { signInName: 'neighbour-registrar', displayName: '林小记', role: 'registrar', place: NEIGHBOUR },
] as const;

export const NEIGHBOUR_AREA = { ...NEIGHBOUR, kind: 'county' as const, parent: CITY.code };
