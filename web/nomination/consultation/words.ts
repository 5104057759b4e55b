/** How the screens of consultation and primaries call things. */
import type { ConsultationView } from '@xuanwu/server/phases/nomination/consultation/consultation-view.schema.ts';

export type Round = ConsultationView['rounds'][number];
export type GroupRecord = Round['records'][number];
export type Primary = ConsultationView['primaries'][number];
export type Named = Round['candidates'][number];

export const FORMS: Readonly<Record<Round['form'], string>> = {
  lists: '对整份名单的意见',
  nominees: '对每名初步候选人的意见',
};

export const OUTCOMES: Readonly<Record<NonNullable<Round['summary']>['outcome'], string>> = {
  united: '按较多数选民的意见形成名单',
  'all-stand': '全部列为正式代表候选人',
  'another-round': '交各小组再协商一轮',
  primary: '没有形成较为一致的意见，进行预选',
};

/** 预选计票办到哪里 */
export const PRIMARY_STATES = {
  none: '待录入计票单',
  'first-entered': '已录第一遍',
  differs: '两遍不一致，待核对',
  agreed: '计票一致，待确认',
} as const;

/** 甲、乙、丙, in the order of the list. */
export function namesOf(ids: readonly string[], candidates: readonly Named[]): string {
  return ids.map((id) => candidates.find((candidate) => candidate.id === id)?.name ?? '').join('、');
}

/** How many of several, as people write a range. */
export function rangeText({ min, max }: ConsultationView['range']): string {
  return min === max ? `${min} 人` : `${min} 至 ${max} 人`;
}
