/** How the screens of nomination call things. */
import type { Nominations } from '@xuanwu/server/phases/nomination/nominations-view.schema.ts';

export type Nomination = Nominations['nominations'][number];
export type Candidate = Nominations['candidates'][number];

/** Whoever was nominated and was not left off (不列入). */
export function standing({ candidates }: Nominations): Candidate[] {
  return candidates.filter(({ excluded }) => excluded === null);
}

export const NOMINATION_KINDS = {
  organisations: '政党、人民团体推荐',
  voters: '选民十人以上联名推荐',
} as const;

export const CANDIDATE_GROUPS: Readonly<Record<Candidate['group'], string>> = {
  official: '党政干部',
  'enterprise-head': '企业负责人',
  professional: '专业技术人员',
  'worker-farmer': '工人、农民',
  other: '其他',
};

/** 单独推荐、联合推荐、联名推荐. */
export function nominatedBy({ nominators, ...nomination }: Nomination): string {
  return nominatedByMany({ ...nomination, nominators: nominators.length });
}

/** The same where only the number of who signed is known. */
export function nominatedByMany({
  kind,
  organisations,
  nominators,
}: Pick<Nominations['cancelled'][number], 'kind' | 'organisations' | 'nominators'>): string {
  if (kind === 'voters') return `选民 ${nominators} 人联名`;
  return organisations.length > 1 ? `${organisations.join('、')}联合推荐` : `${organisations.join('')}推荐`;
}

/** 女，1970-01-31 生，汉族，大专，中共党员 */
export function particulars({ sex, birthDate, ethnicity, education, politics }: Candidate): string {
  return [sex === 'male' ? '男' : '女', `${birthDate} 生`, ethnicity, education, politics].join('，');
}

/** 正式代表候选人怎样确定的. */
export const FORMAL_BASES = {
  'within-range': '没有超过最高差额比例，全部列入',
  'larger-number-of-voters': '讨论、协商，根据较多数选民的意见确定',
  primary: '预选，根据得票多少的顺序确定',
  narrowed: '在差额比例以内，根据较多数选民的意见减少后确定',
} as const;

/** 上届是不是本级人大代表 */
export const WAS_DEPUTY = { yes: '是', no: '不是', unknown: '没有问' } as const;
