/** 培训, the next first; and the staff of places with whether they were there. */
import { sql } from 'kysely';
import type { Acting } from '../../../acts/act.ts';
import { opened, permitView } from '../../../acts/acting.ts';
import { findCycleFacts, type OpenCycleFacts } from '../cycle-areas.ts';
import { trainingFigures } from './training-figures.ts';
import type { StaffOfPlace, TrainingFigures, TrainingSession, TrainingView } from './training.schema.ts';

export async function readTraining(acting: Acting): Promise<TrainingView> {
  permitView(acting.actor, 'staff');
  const cycle = opened(await findCycleFacts(acting));
  const { id, electionDay, areas } = cycle;
  const sessions = await readSessions(acting, id);
  const staff = await readStaff(acting, id);
  return {
    today: acting.today,
    cycle: { id, electionDay, areas: [...areas] },
    sessions,
    staff,
    figures: trainingFigures(sessions, staff, areas),
  };
}

export async function readTrainingFigures(
  acting: Acting,
  { id, areas }: Pick<OpenCycleFacts, 'id' | 'areas'>,
): Promise<TrainingFigures> {
  return trainingFigures(await readSessions(acting, id), await readStaff(acting, id), areas);
}

async function readSessions({ tx, county }: Acting, cycle: string): Promise<TrainingSession[]> {
  const { rows } = await sql<TrainingSession>`
    select s.id, s.area, a.name as area_name, s.title, s.audience, s.held_on, to_char(s.starts_at, 'HH24:MI') as starts_at, s.place,
      s.minutes, s.materials, s.expected, s.attended, s.sheet_type, s.cancelled_on, s.cancelled_because,
      (select count(*)::integer from training_attendance t where t.county = s.county and t.session = s.id) as named
    from training_session s join area a on a.code = s.area
    where s.county = ${county} and s.cycle = ${cycle}
    order by s.cancelled_on is not null, s.held_on desc, s.starts_at desc, s.id`.execute(tx);
  return rows;
}

/** Of everybody whom a place names; one who is named anew has not been there under that place. */
async function readStaff({ tx, county, actor }: Acting, cycle: string): Promise<StaffOfPlace[]> {
  const { rows } = await sql<Omit<StaffOfPlace, 'isTrained'>>`
    select p.id as place, p.name as place_name, p.area, a.name as area_name, f.name, f.duty,
      coalesce((select jsonb_agg(s.id) from training_attendance t
        join training_session s on s.county = t.county and s.id = t.session and s.cancelled_on is null
        where t.county = f.county and t.place = f.place and t.name = f.name), '[]') as sessions
    from polling_staff f
    join polling_place p on p.county = f.county and p.id = f.place
    join area a on a.code = p.area
    where f.county = ${county} and p.cycle = ${cycle} and (${actor.area}::text is null or p.area = ${actor.area})
    order by p.area, p.name, f.duty, f.name`.execute(tx);
  return rows.map((row) => ({ ...row, isTrained: row.sessions.length > 0 }));
}
