/** Documents of one round of voting: the ballot, the report sheet, the notice of its result. */
import { ballotLabels } from '@xuanwu/evidence/round-result.ts';
import { countConclusions, whyVoid } from '@xuanwu/rules/count-conclusions.ts';
import { RULE_TITLES } from '@xuanwu/rules/rule-titles.ts';
import type { Acting } from '../acts/act.ts';
import { found } from '../acts/acting.ts';
import { ActError } from '../acts/error-codes.ts';
import type { DocumentData } from '../documents/documents.ts';
import { getResult, type Result } from '../phases/results/result.queries.ts';
import { readCountRecord } from '../phases/voting/count-sheet.ts';
import {
  lockRound,
  readRoundCandidates,
  readRoundTitle,
  type VotingRound,
} from '../phases/voting/round.queries.ts';
import { basisOfResult, readLetterhead, verificationOf } from './letterhead.ts';

export async function ballotSheet(acting: Acting, id: string): Promise<DocumentData> {
  const round = await lockRound(acting, id);
  const { constituency, congress, issuer } = await readLetterhead(acting, round.constituency);
  const candidates = await readRoundCandidates(acting, id);
  const notes = await namesakeNotes(acting, candidates);
  const title = await readRoundTitle(acting, round);
  return {
    kind: 'ballot-sheet',
    title: `${congress}代表选票`,
    issuer,
    electionDay: round.electionDay,
    level: round.level,
    constituency: constituency.name,
    ...(round.number > 1 && { round: title }),
    seats: round.seats,
    // 再次投票 is among the equal persons only.
    writeInLines: round.kind === 'tie' ? 0 : round.seats,
    candidates: candidates.map(({ id: candidate, name }) => {
      const note = notes.get(candidate);
      return { name, ...(note !== undefined && { note }) };
    }),
    paper: 'a5',
  };
}

/** 同名候选人: sex and month of birth tell two of one name apart on the ballot. */
async function namesakeNotes(
  { tx, county }: Acting,
  candidates: readonly { id: string; name: string }[],
): Promise<Map<string, string>> {
  const twice = candidates.filter(({ id, name }) =>
    candidates.some((other) => other.id !== id && other.name === name),
  );
  if (twice.length === 0) return new Map();
  const rows = await tx
    .selectFrom('initialCandidate')
    .select(['id', 'sex', 'birthDate'])
    .where('county', '=', county)
    .where(
      'id',
      'in',
      twice.map(({ id }) => id),
    )
    .execute();
  return new Map(
    rows.map(({ id, sex, birthDate }) => [
      id,
      `${sex === 'male' ? '男' : '女'}，${Number(birthDate.slice(0, 4))}年${Number(birthDate.slice(5, 7))}月出生`,
    ]),
  );
}

export async function resultReport(acting: Acting, id: string): Promise<DocumentData> {
  const round = await lockRound(acting, id);
  const { constituency, congress, issuer } = await readLetterhead(acting, round.constituency);
  const result = await getResult(acting, id);
  const { count, votes } = await readVotes(acting, round, result);
  return {
    kind: 'result-report',
    title: `${congress}代表选举结果报告单`,
    issuer,
    date: round.electionDay,
    congress,
    constituency: constituency.name,
    round: await readRoundTitle(acting, round),
    electionDay: round.electionDay,
    seats: round.seats,
    count,
    votes,
    reasons: result.reasons.map((reason) => ({ ...reason, title: RULE_TITLES[reason.rule] })),
    conclusions: countConclusions({ ...result, elected: result.elected.map(({ name }) => name) }),
    signatures: [
      { role: '总监票人', people: 1 },
      { role: '监票人', people: 2 },
      { role: '计票人', people: 2 },
      { role: '主持人', people: 1 },
    ],
  };
}

export async function resultNotice(acting: Acting, id: string): Promise<DocumentData> {
  const { tx, county } = acting;
  const round = await lockRound(acting, id);
  const { constituency, congress, issuer } = await readLetterhead(acting, round.constituency);
  const result = await getResult(acting, id);
  const { publishedOn, publishedEntry } = await tx
    .selectFrom('result')
    .select(['publishedOn', 'publishedEntry'])
    .where('county', '=', county)
    .where('round', '=', id)
    .executeTakeFirstOrThrow();
  if (publishedOn === null || publishedEntry === null) {
    throw new ActError('not-found', '结果还没有公告。公告之后才能打印。');
  }
  const { count, votes } = await readVotes(acting, round, result);
  const { next } = result;
  const title = round.number > 1 ? await readRoundTitle(acting, round) : undefined;
  return {
    kind: 'result-notice',
    title: `${issuer}\n关于${constituency.name}${title === undefined ? '选举' : title}结果的公告`,
    issuer,
    date: publishedOn,
    congress,
    constituency: constituency.name,
    electionDay: round.electionDay,
    ...(title !== undefined && { vote: title }),
    seats: round.seats,
    basis: basisOfResult(round.electionDay),
    count,
    invalidBecause: result.valid ? null : whyVoid(result.reasons),
    elected: result.elected.map(({ name, votes: number }) => ({ name, votes: number })),
    unelected: votes
      .filter(({ elected }) => !elected)
      .map((person) => ({ name: person.name, votes: person.for })),
    next: next && {
      kind: next.kind,
      seats: next.seats,
      candidates: 'candidates' in next ? next.candidates : [],
      ...('tiedForPlace' in next && { tiedForPlace: next.tiedForPlace ?? [] }),
    },
    vacant: result.vacant,
    ...(await verificationOf(acting, publishedEntry)),
  };
}

async function readVotes(acting: Acting, round: VotingRound, { elected }: Result) {
  const { sheet } = found(await readCountRecord(acting, round.id), '计票结果');
  const candidates = await readRoundCandidates(acting, round.id);
  const labels = ballotLabels(candidates);
  const votes = [
    ...sheet.votes.map((vote) => ({
      name: labels.get(vote.candidate) ?? '',
      for: vote.for,
      elected: elected.some(({ candidate }) => candidate === vote.candidate),
    })),
    ...sheet.writeIns.map((writeIn) => ({
      name: writeIn.name,
      for: writeIn.for,
      elected: elected.some(({ candidate, name }) => candidate === null && name === writeIn.name),
      writeIn: true,
    })),
  ];
  const { cast, invalid } = sheet;
  return {
    count: { voters: round.voters ?? 0, issued: round.issued ?? 0, cast, invalid },
    votes: votes.toSorted((a, b) => b.for - a.for),
  };
}
