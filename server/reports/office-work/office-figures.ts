/** 选举办日常工作的数字 · all of them together, without anybody's name: what reports upward and the summary take over. */
import type { Acting } from '../../acts/act.ts';
import { opened } from '../../acts/acting.ts';
import { readFundFigures } from './funds/fund-figures.ts';
import { readVoters } from './funds/funds.queries.ts';
import { readHazardFigures } from './hazards/hazard-figures.ts';
import { readPublicityFigures } from './publicity/publicity-figures.ts';
import { rosterFigures } from './training/roster-figures.ts';
import { readRosterRows } from './training/staff-roster.queries.ts';
import { readTrainingFigures } from './training/training.queries.ts';
import { findCycleFacts } from './cycle-areas.ts';
import type { OfficeFigures } from './office-figures.schema.ts';

export async function readOfficeFigures(acting: Acting): Promise<OfficeFigures> {
  const cycle = opened(await findCycleFacts(acting));
  return {
    hazards: await readHazardFigures(acting),
    publicity: await readPublicityFigures(acting, cycle),
    training: await readTrainingFigures(acting, cycle),
    roster: rosterFigures(await readRosterRows(acting, cycle.id), cycle.areas),
    funds: await readFundFigures(acting, cycle, await readVoters(acting, cycle.id)),
  };
}
