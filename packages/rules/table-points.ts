/** 由几个数组成的答案 · silent points that are answered by several numbers at once: which ones, as a form asks for them. */
import type { ParameterId } from './parameters.ts';
import { SUGGESTION_STEPS } from './suggestion-steps.ts';

/** 答案的一项 · where the number stands in the value, and how it is called. */
export interface TablePart {
  readonly path: readonly string[];
  readonly title: string;
  readonly unit: string;
}

/** 由几个数组成的答案 */
export const TABLE_PARTS: Readonly<Partial<Record<ParameterId, readonly TablePart[]>>> = {
  committeeSize: [...range('县级', 'county'), ...range('乡级', 'township')],
  committeeHeads: range('副主任'),
  villageElectionCommitteeSize: range('村民选举委员会'),
  byElectionDates: [
    part('公布选民名单，选举日以前', '日', 'roll-publish'),
    part('公布初步代表候选人名单，选举日以前', '日', 'nom-publish'),
    part('公布正式代表候选人名单，选举日以前', '日', 'formal-publish'),
  ],
  suggestionSteps: SUGGESTION_STEPS.map(({ rule, name, unit }) =>
    part(name, unit === 'months' ? '个月' : '个工作日', rule),
  ),
  dutyStandard: [
    part('每年审议发言', '次', 'speeches'),
    part('每年参加活动', '次', 'activities'),
    part('每年提出议案、建议', '件', 'suggestions'),
    part('每届参加培训', '次', 'trainings'),
    part('每届办实事', '件', 'goodDeeds'),
    part('每届述职', '次', 'dutyReports'),
  ],
};

/** 按行写的答案 · as many lines as the office needs. */
export const TABLE_OF_ROWS: ParameterId = 'structureTargets';

function range(title: string, ...path: readonly string[]): readonly TablePart[] {
  return [part(`${title}至少`, '人', ...path, 'min'), part(`${title}至多`, '人', ...path, 'max')];
}

function part(title: string, unit: string, ...path: readonly string[]): TablePart {
  return { path, title, unit };
}
