import { randomUUID } from 'node:crypto';
import { ballotLabels } from '@xuanwu/evidence/round-result.ts';
import { afterCount } from '@xuanwu/rules/after-count.ts';
import { caseErrorText } from '@xuanwu/rules/error-codes.ts';
import type { NextBallot } from '@xuanwu/rules/next-ballot.ts';
import type { Ruling } from '@xuanwu/rules/ruling.ts';
import { type Acting, defineAct, done, refused } from '../../acts/act.ts';
import { ActError } from '../../acts/error-codes.ts';
import { seal } from '../../ledger/append.ts';
import { lawFor } from '../../local-law/law-for.ts';
import { getConstituency, lockConstituency } from '../constituencies/constituency.queries.ts';
import { insertRound, type NewRound } from '../voting/insert-round.ts';
import {
  areaOfRound,
  lockRound,
  readRoundCandidates,
  roundStateRuling,
  type RoundCandidate,
  type VotingRound,
} from '../voting/round.queries.ts';
import { FollowUpScheduledSchema, ScheduleFollowUpSchema } from './result.schema.ts';
import { getResult } from './result.queries.ts';

/** 安排再次投票、另行选举、重新投票: what a published result leaves to be done, with the candidates that the law names. */
export const scheduleFollowUp = defineAct({
  name: 'schedule-follow-up',
  input: ScheduleFollowUpSchema,
  output: FollowUpScheduledSchema,
  about: ['round'],
  areaOf: areaOfRound,
  summary: async (acting, { round, electionDay }) => {
    const { constituency } = await lockRound(acting, round);
    return `安排${(await getConstituency(acting, constituency)).name}于 ${electionDay} 再投票`;
  },
  async perform(acting, input) {
    const round = await lockRound(acting, input.round);
    const state = roundStateRuling('schedule-follow-up', round);
    if (!state.permitted) return refused(state);
    const { next } = await getResult(acting, round.id);
    if (next === null) throw new ActError('bad-request', '这一轮的结果没有留下要再投票的名额。');
    if (input.electionDay < acting.today)
      throw new ActError('bad-request', '投票日不能早于今天。请改投票日。');
    const ruling = next.kind === 'repeat-vote' ? await requireSameList(acting, round) : undefined;
    const constituency = await lockConstituency(acting, round.constituency);
    await requireLastRound(acting, round);
    const record = await insertRound(acting, constituency, {
      ...(await followUp(acting, round, next, input)),
      electionDay: input.electionDay,
      number: round.number + 1,
    });
    return done(
      { round: record.round },
      {
        subject: { constituency: constituency.id, round: record.round, follows: round.id },
        records: [seal('round', record.round, record)],
        ...(ruling && { ruling }),
      },
    );
  },
});

/** 重新投票用哪一份名单: the law does not say; where it was decided that there are new nominations, the same ballot is not printed again. */
async function requireSameList(acting: Acting, round: VotingRound): Promise<Ruling> {
  const { reasons: decidedBy, declaredVoid } = await getResult(acting, round.id);
  const tooMany = decidedBy.some(({ rule, holds }) => rule === 'res-boxcheck' && !holds);
  const candidates = await readRoundCandidates(acting, round.id);
  const after = afterCount(
    {
      electionDay: round.electionDay,
      kind: 'direct',
      outcome: declaredVoid ? 'declared-void' : tooMany ? 'too-many-ballots' : 'turnout',
      seats: round.seats,
      elected: 0,
      otherRounds: round.otherNumber,
      candidates: candidates.map(({ id }) => id),
    },
    await lawFor(acting, round.electionDay),
  );
  if (!after.ok) throw new ActError('bad-request', caseErrorText(after.error));
  const { reasons, undecided } = after.ruling;
  if (after.ruling.candidates === null)
    throw new ActError(
      'bad-request',
      '当地规定重新投票要重新提名候选人（见“法律适用”），不能用原来的选票。请先重新提名，定出候选人名单。',
    );
  return { permitted: true, reasons, undecided };
}

async function requireLastRound(
  { tx, county }: Acting,
  { constituency, number }: VotingRound,
): Promise<void> {
  const later = await tx
    .selectFrom('votingRound')
    .select('id')
    .where('county', '=', county)
    .where('constituency', '=', constituency)
    .where('number', '>', number)
    .executeTakeFirst();
  if (later) throw new ActError('lost-race', '后续投票已经安排过了。请刷新。');
}

async function followUp(
  acting: Acting,
  round: VotingRound,
  next: NonNullable<NextBallot>,
  { extended, tiedChosen }: { extended: boolean; tiedChosen: readonly string[] },
): Promise<Omit<NewRound, 'electionDay'>> {
  const onBallot = await readRoundCandidates(acting, round.id);
  const named = namedOnBallot(onBallot);
  const { seats } = next;
  switch (next.kind) {
    case 'repeat-vote':
      return { kind: round.kind, otherNumber: round.otherNumber, seats, candidates: onBallot };
    case 'tie-ballot':
      return { kind: 'tie', otherNumber: round.otherNumber, seats, candidates: next.candidates.map(named) };
    case 'another-election': {
      const tied = tiedChosen.filter((name) => next.tiedForPlace?.includes(name));
      const names = [...next.candidates, ...tied, ...(extended ? next.mayExtendTo : [])];
      return { kind: 'another', otherNumber: round.otherNumber + 1, seats, candidates: names.map(named) };
    }
  }
}

/** A name as the result has it → who that is; someone written in gets an id of his own now. */
function namedOnBallot(onBallot: readonly RoundCandidate[]): (label: string) => RoundCandidate {
  const byLabel = new Map([...ballotLabels(onBallot)].map(([id, label]) => [label, id]));
  return (label) => {
    const known = onBallot.find(({ id }) => id === byLabel.get(label));
    return known ?? { id: randomUUID(), name: label };
  };
}
