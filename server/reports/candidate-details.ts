/** 候选人的基本情况, as lists print it. */
import type { FormalListRecord } from '@xuanwu/evidence/records.ts';
import type { LocalLaw } from '@xuanwu/rules/local-law.ts';
import { strokeOrder } from '@xuanwu/rules/stroke-order.ts';
import type { Acting } from '../acts/act.ts';
import { found } from '../acts/acting.ts';
import type { Candidate } from '../documents/candidates.ts';
import { readNominations } from '../phases/nomination/nominations-view.queries.ts';

type Details = Awaited<ReturnType<typeof readNominations>>['candidates'][number];

export async function candidateDetails(acting: Acting, constituency: string): Promise<Map<string, Details>> {
  const { candidates } = await readNominations(acting, constituency);
  return new Map(candidates.map((candidate) => [candidate.id, candidate]));
}

export function candidateOf(details: Details | undefined): Candidate {
  const known = found(details, '候选人的基本情况');
  return {
    name: known.name,
    sex: known.sex === 'male' ? '男' : '女',
    ethnicity: known.ethnicity,
    born: known.birthDate.slice(0, 7),
    education: known.education,
    politicalStatus: known.politics,
    position: known.occupation,
  };
}

/** 名单的次序, as printed: by votes after a primary, unless the place has it by strokes all the same. */
export function orderOfList(
  list: Pick<FormalListRecord, 'basis' | 'candidates'> | undefined,
  { values }: LocalLaw,
): string {
  const names = list?.candidates.map(({ name }) => name) ?? [];
  // Votes may fall as strokes do; a list that was made otherwise than is decided now says how it stands.
  const isByStrokes =
    values.orderAfterPrimary === 'strokes' && strokeOrder(names).names.join() === names.join();
  return list?.basis === 'primary' && !isByStrokes ? '按预选得票多少为序' : '按姓氏笔画为序';
}
