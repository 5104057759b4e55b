import type { Role } from '@xuanwu/rules/act-lines/act-line.ts';
import { NEIGHBOUR_ACCOUNTS } from './neighbour.ts';
import { CITY } from './wudalianchi/plan.ts';

/** The demo's accounts: fictional people, one role each. None of them can be signed in to with a password. */
export const DEMO_ACCOUNTS: readonly {
  readonly signInName: string;
  readonly displayName: string;
  readonly role: Role;
  /** Another place than the demo's county. */
  readonly place?: { readonly code: string; readonly name: string };
  /** 联审单位 of a reviewer. */
  readonly department?: string;
}[] = [
  { signInName: 'demo-chief', displayName: '钟小主', role: 'office-chief' },
  { signInName: 'demo-clerk', displayName: '文小办', role: 'office-clerk' },
  { signInName: 'demo-publisher', displayName: '傅小核', role: 'publisher' },
  { signInName: 'demo-registrar', displayName: '邓小记', role: 'registrar' },
  { signInName: 'demo-reviewer-court', displayName: '申小法', role: 'reviewer', department: '市人民法院' },
  { signInName: 'demo-reviewer-police', displayName: '申小公', role: 'reviewer', department: '市公安局' },
  { signInName: 'demo-station-chief', displayName: '占小长', role: 'station-chief' },
  { signInName: 'demo-station-clerk', displayName: '占小员', role: 'station-clerk' },
  { signInName: 'demo-teller-1', displayName: '计小甲', role: 'teller' },
  { signInName: 'demo-teller-2', displayName: '计小乙', role: 'teller' },
  // 审计复点: who has not typed the first count.
  { signInName: 'demo-teller-3', displayName: '计小丙', role: 'teller' },
  { signInName: 'demo-teller-4', displayName: '计小丁', role: 'teller' },
  { signInName: 'demo-supervisor', displayName: '简小督', role: 'count-supervisor' },
  { signInName: 'demo-auditor', displayName: '沈小计', role: 'auditor' },
  { signInName: 'demo-superior', displayName: '尚小级', role: 'superior-clerk', place: CITY },
  { signInName: 'demo-superior-publisher', displayName: '尚小核', role: 'publisher', place: CITY },
  ...NEIGHBOUR_ACCOUNTS,
];
