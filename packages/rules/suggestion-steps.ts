/** 代表建议办理的地方步骤 · which only some places' rules know, each counted from a day of its own; 重庆 2017. */
export const SUGGESTION_STEPS = [
  { rule: 'sugg-assign', name: '闭会期间交办', unit: 'working-days' },
  { rule: 'sugg-refuse', name: '承办单位提出不属于职责范围', unit: 'working-days' },
  { rule: 'sugg-reassign', name: '重新交办', unit: 'working-days' },
  { rule: 'sugg-first-contact', name: '首次联系代表', unit: 'working-days' },
  { rule: 'sugg-co-handler', name: '会办单位提出意见', unit: 'working-days' },
  { rule: 'sugg-co-handler-redo', name: '会办单位重新提出意见', unit: 'working-days' },
  { rule: 'sugg-rate-answer', name: '代表评价答复', unit: 'working-days' },
  { rule: 'sugg-rework', name: '重新办理后答复', unit: 'months' },
  { rule: 'sugg-rate-promise', name: '代表评价承诺事项的落实', unit: 'working-days' },
] as const;

/** 代表建议办理的地方步骤 */
export type SuggestionStepId = (typeof SUGGESTION_STEPS)[number]['rule'];

/** 各步骤的期限 · in the step's own unit. */
export type SuggestionPeriods = Readonly<Partial<Record<SuggestionStepId, number>>>;
