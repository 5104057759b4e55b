/** The same questions as the server's, before a formal list is fixed. */
import { formalListMayBeFixed } from '@xuanwu/rules/formal-list.ts';
import type { LocalLaw } from '@xuanwu/rules/local-law.ts';
import type { Ruling } from '@xuanwu/rules/ruling.ts';
import { surplus, type SurplusRuling } from '@xuanwu/rules/surplus.ts';
import type { ConstituencyRow } from '@xuanwu/server/cycle/constituency-board.schema.ts';
import type { BodyRow } from '@xuanwu/server/phases/preparation/preparation.schema.ts';
import type { Candidate } from './words.ts';

type Elects = Pick<ConstituencyRow, 'electionDay' | 'seats'>;

/** 差额的范围, with its arithmetic. */
export function rangeOf({ electionDay, seats }: Elects): SurplusRuling | undefined {
  const answer = surplus({ electionDay, kind: 'direct', seats });
  return answer.ok ? answer.ruling : undefined;
}

export function checkFormalList(
  { electionDay, seats }: Elects,
  law: LocalLaw,
  numbers: { readonly initial: number; readonly formal: number },
): Ruling {
  return formalListMayBeFixed({ electionDay, seats, ...numbers }, law);
}

/** 与选举委员会组成人员同名的候选人: the same person has to resign, another person is said to be one. */
export function namesakesAmong(
  chosen: readonly Candidate[],
  bodies: readonly BodyRow[],
  committeeArea: string | undefined,
): readonly Candidate[] {
  const serving = bodies
    .filter(({ kind, area }) => kind === 'committee' && area === committeeArea)
    .flatMap(({ members }) => members.filter(({ leftOn }) => leftOn === null))
    .map(({ name }) => name);
  return chosen.filter(({ name }) => serving.includes(name));
}
