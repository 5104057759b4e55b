/** 培训的数字 · sessions that were held, who came, and how many of the staff of places were there. */
import { TRAINING_AUDIENCES, type TrainingAudience } from '@xuanwu/rules/office-words.ts';
import type { CycleArea } from '../cycle-areas.ts';
import type { StaffOfPlace, TrainingFigures, TrainingSession } from './training.schema.ts';

export function trainingFigures(
  sessions: readonly TrainingSession[],
  staff: readonly StaffOfPlace[],
  areas: readonly CycleArea[],
): TrainingFigures {
  const standing = sessions.filter(({ cancelledOn }) => cancelledOn === null);
  const held = standing.filter(({ attended }) => attended !== null);
  const audiences = Object.keys(TRAINING_AUDIENCES) as TrainingAudience[];
  return {
    planned: standing.length,
    ...sumOf(held),
    minutes: held.reduce((sum, { minutes }) => sum + minutes, 0),
    audiences: audiences
      .map((audience) => ({ audience, ...sumOf(held.filter((each) => each.audience === audience)) }))
      .filter((row) => row.held > 0),
    areas: areas.map((area) => ({ ...area, ...sumOf(held.filter((each) => each.area === area.area)) })),
    staff: { people: staff.length, trained: staff.filter(({ isTrained }) => isTrained).length },
  };
}

function sumOf(sessions: readonly TrainingSession[]) {
  return {
    held: sessions.length,
    attended: sessions.reduce((sum, { attended }) => sum + (attended ?? 0), 0),
  };
}
