import { UNLAWFUL_ACTS } from '@xuanwu/rules/qualification.ts';
import type {
  CredentialsView,
  DeputyRow,
} from '@xuanwu/server/phases/results/credentials/credentials-view.schema.ts';
import type { CredentialsFindingInput } from '@xuanwu/server/phases/results/credentials/credentials.schema.ts';

/** 代表资格审查到了哪一步. */
export const CREDENTIALS = {
  open: '待审查',
  reported: '已报告，待确认',
  valid: '资格有效',
  void: '当选无效',
} as const satisfies Readonly<Record<DeputyRow['credentials'], string>>;

/** 破坏选举的违法行为, as one picks them. */
export const ACTS_OF_58 = Object.entries(UNLAWFUL_ACTS).map(([value, label]) => ({ value, label }));

/** Whoever confirms the credentials of these deputies. */
export function bodyOf({ level }: Pick<CredentialsView, 'level'>): string {
  return level === 'county' ? '县级人大常委会' : '乡镇人大主席团';
}

/** What the committee has to say of one person beside “nothing found”. */
export type Mark =
  | { readonly kind: 'found'; readonly finding: Omit<CredentialsFindingInput, 'deputy'> }
  | { readonly kind: 'postponed'; readonly reason: string };

export type Marks = Readonly<Record<string, Mark>>;

/** 这份报告里怎样写. */
export function markWords(mark: Mark | undefined): string {
  if (mark === undefined) return '没有发现问题';
  return mark.kind === 'postponed' ? `暂缓：${mark.reason}` : '发现问题';
}
