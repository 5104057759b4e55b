/** 得票: everybody who got votes, by votes, with what became of him. */
import type { RoundDetail } from '@xuanwu/server/phases/results/result-view.schema.ts';
import type { ShownReason } from '../../widgets/reasons.tsx';
import { reasonsAbout } from './decisions.ts';

export interface VoteRow {
  readonly name: string;
  readonly votes: number;
  readonly place: number;
  /** 另选他人. */
  readonly isWriteIn: boolean;
  readonly isVoter: boolean;
  readonly outcome: 'elected' | 'tied' | 'not-elected' | null;
  readonly reasons: readonly ShownReason[];
}

export function votesOf({ round, sheet, result }: RoundDetail): VoteRow[] {
  if (!sheet) return [];
  const labels = new Map(round.candidates.map(({ id, name }) => [id, name]));
  const people = [
    ...sheet.votes.map((vote) => ({
      name: labels.get(vote.candidate) ?? '',
      votes: vote.for,
      isWriteIn: false,
      isVoter: true,
      isElected: result?.elected.some(({ candidate }) => candidate === vote.candidate) ?? false,
    })),
    ...sheet.writeIns.map(({ name, for: votes, isVoter }) => ({
      name,
      votes,
      isWriteIn: true,
      isVoter,
      isElected: result?.elected.some((person) => person.candidate === null && person.name === name) ?? false,
    })),
  ];
  const tied = result?.next?.kind === 'tie-ballot' ? (result.next.candidates ?? []) : [];
  return people
    .toSorted((a, b) => b.votes - a.votes)
    .map(({ isElected, ...person }) => ({
      ...person,
      place: people.filter(({ votes }) => votes > person.votes).length + 1,
      outcome: !result ? null : isElected ? 'elected' : tied.includes(person.name) ? 'tied' : 'not-elected',
      reasons: reasonsAbout(person.name, result?.reasons ?? []),
    }));
}
