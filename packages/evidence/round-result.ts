/** 由计票结果依法得出选举结果: the one function by which the server decides a round and an outsider checks it. */
import { countDirect } from '@xuanwu/rules/count-direct.ts';
import type { Decided } from '@xuanwu/rules/error-codes.ts';
import type { LocalLaw } from '@xuanwu/rules/local-law.ts';
import type { CountRuling } from '@xuanwu/rules/popular-count.ts';
import type { CountSheet, Elected, Level, RoundRecord } from './records.ts';

export interface RoundFacts {
  readonly level: Level;
  readonly round: Pick<RoundRecord, 'kind' | 'otherNumber' | 'electionDay' | 'seats'>;
  readonly voters: number;
  readonly issued: number;
  /** In the order of the ballot. */
  readonly candidates: readonly BallotCandidate[];
  readonly sheet: CountSheet;
}

export interface BallotCandidate {
  readonly id: string;
  readonly name: string;
}

export function decideRound(facts: RoundFacts, law: LocalLaw): Decided<CountRuling> {
  const { round, sheet } = facts;
  const labels = ballotLabels(facts.candidates);
  const votes = [
    ...sheet.votes.map((vote): [string, number] => [labels.get(vote.candidate) ?? vote.candidate, vote.for]),
    ...sheet.writeIns.map((writeIn): [string, number] => [writeIn.name, writeIn.for]),
  ];
  return countDirect(
    {
      electionDay: round.electionDay,
      level: facts.level,
      round: round.kind,
      roundNumber: Math.max(1, round.otherNumber),
      voters: facts.voters,
      issued: facts.issued,
      cast: sheet.cast,
      invalid: sheet.invalid,
      seats: round.seats,
      candidates: [...labels.values()],
      votes: Object.fromEntries(votes),
      ineligible: sheet.writeIns.filter((writeIn) => !writeIn.isVoter).map((writeIn) => writeIn.name),
    },
    law,
  );
}

/** 选票上的姓名: candidates of the same name are told apart by their place on the ballot. */
export function ballotLabels(candidates: readonly BallotCandidate[]): Map<string, string> {
  const names = candidates.map((candidate) => candidate.name);
  return new Map(
    candidates.map(({ id, name }, index) => [
      id,
      names.indexOf(name) === names.lastIndexOf(name) ? name : `${name}（${index + 1}号）`,
    ]),
  );
}

/** The elected with their votes, in the order of the ruling. */
export function electedOf(facts: RoundFacts, elected: readonly string[]): Elected[] {
  const labels = ballotLabels(facts.candidates);
  const byLabel = new Map([...labels].map(([id, label]) => [label, id]));
  return elected.map((label) => {
    const candidate = byLabel.get(label) ?? null;
    const votes =
      candidate === null
        ? facts.sheet.writeIns.find((writeIn) => writeIn.name === label)?.for
        : facts.sheet.votes.find((vote) => vote.candidate === candidate)?.for;
    const name = facts.candidates.find(({ id }) => id === candidate)?.name ?? label;
    return { name, candidate, votes: votes ?? 0 };
  });
}
