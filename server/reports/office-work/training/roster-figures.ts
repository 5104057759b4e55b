/** 工作人员的数字 · by role and by township, women and Party members as far as they are known. */
import type { CycleArea } from '../cycle-areas.ts';
import type { RosterFigures, RosterRow } from './training.schema.ts';

export function rosterFigures(rows: readonly RosterRow[], areas: readonly CycleArea[]): RosterFigures {
  const roles = [...new Set(rows.map(({ role }) => role))];
  return {
    together: counted(rows),
    roles: roles.map((role) => ({ role, ...counted(rows.filter((row) => row.role === role)) })),
    areas: areas.map((area) => ({ ...area, ...counted(rows.filter((row) => row.area === area.area)) })),
  };
}

function counted(rows: readonly RosterRow[]): RosterFigures['together'] {
  const many = (holds: (row: RosterRow) => boolean) => rows.filter(holds).length;
  return {
    posts: rows.length,
    people: new Set(rows.map(({ area, name }) => `${area} ${name}`)).size,
    women: many(({ sex }) => sex === 'female'),
    sexUnknown: many(({ sex }) => sex === null),
    party: many(({ party }) => party === true),
    partyUnknown: many(({ party }) => party === null),
  };
}
