/** 统计 · its lines of the act table: what stands beside the figures. */
import { type ActLine, OFFICE } from './act-line.ts';

export const STATISTICS_ACTS = {
  'set-structure-targets': { title: '录入结构指标', roles: OFFICE, articles: [7] },
  'save-summary-text': { title: '保存总结报告的文字', roles: OFFICE, articles: [10] },
  'record-last-term': { title: '录入上届的结构数字', roles: OFFICE, articles: [7] },
} as const satisfies Record<string, ActLine>;
