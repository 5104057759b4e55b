/** 统计 · its lines of the act table: what stands beside the figures. */
import { type ActLine, OFFICE, SUPERIOR } from './act-line.ts';

export const STATISTICS_ACTS = {
  'set-structure-targets': { title: '录入结构指标', roles: OFFICE, articles: [7] },
  'set-superior-targets': { title: '录入上级的结构指标', roles: SUPERIOR, articles: [7] },
  'save-summary-text': { title: '保存总结报告的文字', roles: OFFICE, articles: [10] },
  'record-last-term': { title: '录入上届的结构数字', roles: OFFICE, articles: [7] },
  'record-body-figures': {
    title: '录入选出机构的数字',
    roles: OFFICE,
    articles: '地方组织法（2022）第十一条、第十二条',
  },
} as const satisfies Record<string, ActLine>;
