/** 谁在用 · what somebody signed in is to the program: it decides where he begins and what the menu shows. */
import { isSuperior } from '@xuanwu/rules/area-code.ts';
import type { Session } from './session.tsx';

/** Election offices, departments that review, superior offices, or the administrators of the installation. */
export type Audience = 'offices' | 'reviewers' | 'superiors' | 'administrators';

/** Where each begins. */
export const FRONT_PAGES: Readonly<Record<Audience, string>> = {
  offices: '/',
  reviewers: '/review',
  superiors: '/law',
  administrators: '/accounts',
};

export function audienceOf({ current }: Session): Audience {
  if (current?.county === null) return 'administrators';
  if (current?.role === 'reviewer') return 'reviewers';
  return current && isSuperior(current.county) ? 'superiors' : 'offices';
}
