/** 疑点的轻重 · 错误、提醒、说明 */
export type FindingSeverity = 'wrong' | 'warning' | 'note';

/** 工作方案的疑点 · shown with its arithmetic, never corrected. */
export interface PlanFinding {
  readonly id: string;
  readonly severity: FindingSeverity;
  readonly article: string;
  readonly test: string;
  /** For the election office. */
  readonly text: string;
}

/** 疑点 */
export function finding(article: string, rest: Omit<PlanFinding, 'article'>): PlanFinding {
  const { id, severity, test, text } = rest;
  return { id, severity, article, test, text };
}
