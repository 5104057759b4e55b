/** 工作人员名册 · put together from what exists: members of election bodies, staff of polling places. Nobody is typed a second time. */
import { POLLING_DUTIES, type PollingDuty } from '@xuanwu/rules/polling-duties.ts';
import { sql } from 'kysely';
import type { Acting } from '../../../acts/act.ts';
import { opened, permitView } from '../../../acts/acting.ts';
import { findCycleFacts } from '../cycle-areas.ts';
import { rosterFigures } from './roster-figures.ts';
import type { RosterRow, StaffRoster } from './training.schema.ts';

const COMMITTEE = { chair: '选举委员会主任', 'vice-chair': '选举委员会副主任', member: '选举委员会成员' };
const OFFICE = { chair: '选举办主任', 'vice-chair': '选举办副主任', member: '选举办成员' };
const GROUP = { chair: '选区工作组组长', 'vice-chair': '选区工作组副组长', member: '选区工作组成员' };
const BODIES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  committee: COMMITTEE,
  office: OFFICE,
  'working-group': GROUP,
};

interface Named extends Omit<RosterRow, 'role'> {
  readonly body: string | null;
  readonly duty: string;
}

export async function readRosterRows({ tx, county, actor }: Acting, cycle: string): Promise<RosterRow[]> {
  const { rows } = await sql<Named>`
    with named as (
      select b.id as holder, b.name as holder_name, b.area, m.name, b.kind as body, m.duty
      from election_body b join election_body_member m on m.county = b.county and m.body = b.id and m.left_on is null
      where b.county = ${county} and b.cycle = ${cycle}
      union all
      select p.id, p.name, p.area, s.name, null, s.duty
      from polling_place p join polling_staff s on s.county = p.county and s.place = p.id
      where p.county = ${county} and p.cycle = ${cycle}
    )
    select n.*, a.name as area_name, d.sex, d.party
    from named n join area a on a.code = n.area
    left join staff_particular d on d.county = ${county} and d.cycle = ${cycle} and d.holder = n.holder and d.name = n.name
    where ${actor.area}::text is null or n.area = ${actor.area}
    order by n.area, n.body nulls last, n.holder_name, array_position(array['chair', 'vice-chair', 'member'], n.duty), n.duty, n.name`.execute(
    tx,
  );
  return rows.map(({ body, duty, ...row }) => ({ ...row, role: roleOf(body, duty) }));
}

function roleOf(body: string | null, duty: string): string {
  if (body === null) return POLLING_DUTIES[duty as PollingDuty];
  return BODIES[body]?.[duty] ?? duty;
}

export async function readStaffRoster(acting: Acting): Promise<StaffRoster> {
  permitView(acting.actor, 'staff');
  const cycle = opened(await findCycleFacts(acting));
  const rows = await readRosterRows(acting, cycle.id);
  return { cycle: cycle.id, rows, figures: rosterFigures(rows, cycle.areas) };
}
