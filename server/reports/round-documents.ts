/** Documents of one round of voting: the ballot, the report sheet, the notice of its result. */
import { ballotLabels } from '@xuanwu/evidence/round-result.ts';
import { articleOf } from '@xuanwu/rules/articles.ts';
import { countConclusions, whyVoid } from '@xuanwu/rules/count-conclusions.ts';
import { RULE_TITLES } from '@xuanwu/rules/rule-titles.ts';
import type { Acting } from '../acts/act.ts';
import { found } from '../acts/acting.ts';
import { ActError } from '../acts/error-codes.ts';
import type { BallotSheet } from '../documents/ballot-sheet.ts';
import type { DocumentData } from '../documents/documents.ts';
import { resultNoticeContents } from '../documents/result-notice.ts';
import { readBallotLayout } from '../phases/voting/ballots/ballot-layout.queries.ts';
import { readSecondNames } from '../phases/voting/ballots/second-names.queries.ts';
import { getResult, type Result } from '../phases/results/result.queries.ts';
import { readBundles } from '../phases/voting/counting/bundle.queries.ts';
import { readCountRecord } from '../phases/voting/counting/count-sheet.ts';
import {
  lockRound,
  readRoundCandidates,
  readRoundTitle,
  type VotingRound,
} from '../phases/voting/round.queries.ts';
import { basisOfResult, readLetterhead, verificationOf } from './letterhead.ts';
import { constituencySources, lawSource, type NoticeFacts, sourced } from './notice-facts.ts';

/** 选票 in the layout of its level; ordinary, in large print, or as the template for braille. */
export async function ballotSheet(
  acting: Acting,
  id: string,
  print: NonNullable<BallotSheet['print']> = 'ordinary',
): Promise<DocumentData> {
  const round = await lockRound(acting, id);
  const { constituency, congress, issuer } = await readLetterhead(acting, round.constituency);
  const candidates = await readRoundCandidates(acting, id);
  const notes = await namesakeNotes(acting, candidates);
  const title = await readRoundTitle(acting, round);
  const { paper, colour, marks, second } = await readBallotLayout(acting, constituency.cycle, round.level);
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
    paper,
    colour,
    marks,
    print,
    ...(second && { second: { ...second, names: await secondNames(acting, round) } }),
  };
}

async function secondNames(acting: Acting, round: VotingRound): Promise<string[]> {
  const { candidates } = await readSecondNames(acting, round);
  return candidates.map(({ second }) => second);
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

export async function tallySheet(acting: Acting, id: string): Promise<DocumentData> {
  const { tx, county } = acting;
  const round = await lockRound(acting, id);
  const { constituency, congress, issuer } = await readLetterhead(acting, round.constituency);
  const candidates = await readRoundCandidates(acting, id);
  const labels = ballotLabels(candidates);
  return {
    kind: 'tally-sheet',
    title: `${congress}代表选举计票单`,
    issuer,
    date: round.electionDay,
    congress,
    constituency: constituency.name,
    level: round.level,
    round: await readRoundTitle(acting, round),
    electionDay: round.electionDay,
    seats: round.seats,
    candidates: candidates.map((candidate) => labels.get(candidate.id) ?? candidate.name),
    writeInLines: round.kind === 'tie' ? 0 : Math.max(2, round.seats),
    bundles: (await readBundles(tx, county, id)).map(({ bundle: number, table, ballots, session }) => ({
      number,
      table,
      ballots,
      session,
    })),
  };
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
    conclusions: [...unnamedOf(round), ...conclusionsOf(result)],
    signatures: [
      { role: '总监票人', people: 1 },
      { role: '监票人', people: 2 },
      { role: '计票人', people: 2 },
      { role: '主持人', people: 1 },
    ],
  };
}

export async function resultFacts(acting: Acting, id: string): Promise<NoticeFacts<'result-notice'>> {
  const { tx, county } = acting;
  const round = await lockRound(acting, id);
  const head = await readLetterhead(acting, round.constituency);
  const { constituency, congress, issuer } = head;
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
  const contents = resultNoticeContents({
    issuer,
    congress,
    constituency: constituency.name,
    electionDay: round.electionDay,
    ...(round.number > 1 && { vote: await readRoundTitle(acting, round) }),
    seats: round.seats,
    basis: basisOfResult(round.electionDay),
    count,
    invalidBecause: result.valid ? null : whyInvalid(result),
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
  });
  const article = articleOf('res-publish', round.electionDay);
  const counted = { record: '计票单和计算的结果', article, page: '/count', entry: publishedEntry };
  const arranged = { record: '安排的投票', page: `/constituencies/${constituency.id}` };
  return {
    area: constituency.area,
    published: { on: publishedOn, entry: publishedEntry },
    values: sourced<'result-notice'>(contents, counted, {
      ...constituencySources(head),
      投票日: arranged,
      投票方式: arranged,
      后续投票: arranged,
      应选名额: arranged,
      依据: lawSource('res-publish', round.electionDay),
    }),
  };
}

/** 无效的原因: what the law says, or what the committee declared. */
function whyInvalid({ declaredVoid, cause, reasons }: Result): string {
  return declaredVoid
    ? `选举委员会确定本次选举无效：${(cause ?? '').replace(/。$/, '')}。`
    : whyVoid(reasons);
}

/** 没有记名的发票: what the paper has to say of them, for no register does. */
function unnamedOf({ unnamed, attested }: VotingRound): string[] {
  if (unnamed === null || unnamed + (attested ?? 0) === 0) return [];
  const after = attested ? `；报失以后经查看登记簿和选民证，发给没有领过的选民 ${attested} 人次` : '';
  return [`发出的选票中，${unnamed} 张没有记名（离线设备报失，或者流水对不上）${after}。`];
}

function conclusionsOf(result: Result): string[] {
  const said = countConclusions({ ...result, elected: result.elected.map(({ name }) => name) });
  if (result.declaredVoid) return [whyInvalid(result), ...said.slice(1)];
  return result.cause === null ? said : [...said, `原因：${result.cause.replace(/。$/, '')}。`];
}

/** 当选证书 of those whom a published result has elected; a result that nobody was elected by has none. */
export async function electionCertificate(acting: Acting, id: string): Promise<DocumentData> {
  const { tx, county } = acting;
  const round = await lockRound(acting, id);
  const { constituency, congress, issuer } = await readLetterhead(acting, round.constituency);
  const { elected } = await getResult(acting, id);
  const { publishedOn, publishedEntry } = await tx
    .selectFrom('result')
    .select(['publishedOn', 'publishedEntry'])
    .where('county', '=', county)
    .where('round', '=', id)
    .executeTakeFirstOrThrow();
  if (publishedOn === null || publishedEntry === null || elected.length === 0)
    throw new ActError('not-found', '这一轮没有已经公告的当选人。公告结果以后才能打印当选证书。');
  return {
    kind: 'election-certificate',
    title: '当选证书',
    issuer,
    date: publishedOn,
    congress,
    constituency: constituency.name,
    electionDay: round.electionDay,
    basis: basisOfResult(round.electionDay),
    elected: elected.map(({ name }) => name),
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
