/** 选举办的日常工作 · its lines of the act table: hazards with an owner, publicity, election funds, training. */
import { type ActLine, OFFICE } from './act-line.ts';

export const OFFICE_WORK_ACTS = {
  'assign-hazard': { title: '落实风险责任人', roles: OFFICE, articles: [11] },
} as const satisfies Record<string, ActLine>;
