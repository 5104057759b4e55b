import { ActError } from '../../../acts/error-codes.ts';
import type { InitialCandidate } from '../candidate.queries.ts';

/** Whoever was nominated and is not published yet is published first: nobody is passed over. */
export function requireAllListed(initial: readonly InitialCandidate[]): void {
  const unlisted = initial.filter((candidate) => candidate.listedIn === null);
  if (unlisted.length === 0) return;
  const names = unlisted.map((candidate) => candidate.name).join('、');
  throw new ActError('bad-request', `${names} 已被提名，但还没有公布。请先补充公布初步代表候选人名单。`);
}
