import { PROGRESS_STEP_IDS, PROGRESS_STEPS } from '@xuanwu/rules/polling-progress.ts';
import { ALARMS, type PlaceProgress } from '@xuanwu/server/phases/voting/command-room/command-room.schema.ts';
import { PLACE_KINDS } from '../polling-words.ts';
import { cellState } from './cell-states.ts';

type Column = readonly [string, (place: PlaceProgress) => string | number];

/** As the list is exported. */
export const PLACE_COLUMNS: readonly Column[] = [
  ['乡镇', ({ areaName }) => areaName],
  ['投票场所', ({ name }) => name],
  ['方式', ({ kind }) => PLACE_KINDS[kind]],
  ['开始', ({ opensAt }) => opensAt],
  ['结束', ({ closesAt }) => closesAt],
  ['进度', (place) => cellState(place).title],
  ...PROGRESS_STEP_IDS.map((step): Column => [
    PROGRESS_STEPS[step],
    ({ done, votes }) => `${done[step]}/${votes}`,
  ]),
  ['报警', ({ alarms }) => alarmWords(alarms)],
];

export function alarmWords(alarms: PlaceProgress['alarms']): string {
  return alarms.map((alarm) => ALARMS[alarm]).join('；');
}
