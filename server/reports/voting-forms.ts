/** 投票前备好的表格 of a constituency and of a round. */
import { articleOf } from '@xuanwu/rules/articles.ts';
import { ballotLabels } from '@xuanwu/evidence/round-result.ts';
import { PARAMETER_TEXTS } from '@xuanwu/rules/parameter-texts.ts';
import { limitInForce } from '@xuanwu/rules/local-law.ts';
import { PROXY_LIMIT } from '@xuanwu/rules/proxy.ts';
import type { Acting } from '../acts/act.ts';
import type { DocumentData } from '../documents/documents.ts';
import { ballotAccountSheet } from '../documents/forms/ballot-account-sheet.ts';
import { handCountRecord } from '../documents/forms/hand-count-record.ts';
import { proxyLetter } from '../documents/forms/proxy-letter.ts';
import { lawFor } from '../local-law/law-for.ts';
import { readBallotStock } from '../phases/voting/ballots/ballot-stock.queries.ts';
import { lockRound, readRoundCandidates, readRoundTitle } from '../phases/voting/round.queries.ts';
import { basisOf, readLetterhead } from './letterhead.ts';
import { sql } from 'kysely';

/** 空白委托投票书 of a constituency, with the reasons that hold where the county votes. */
export async function blankProxyLetter(acting: Acting, id: string): Promise<DocumentData> {
  const { constituency, congress, issuer } = await readLetterhead(acting, id);
  const { electionDay, name } = constituency;
  const law = await lawFor(acting, electionDay);
  const words: Readonly<Record<string, string>> = PARAMETER_TEXTS.proxyReasons.values ?? {};
  return proxyLetter({
    issuer,
    congress,
    constituency: name,
    electionDay,
    basis: basisOf('proxy-when', electionDay),
    reasons: law.values.proxyReasons.map((reason) => words[reason] ?? reason),
    limit: limitInForce(law, 'proxyLimit', electionDay)?.value ?? PROXY_LIMIT,
    mustBeSameConstituency: law.values.proxySameConstituency,
  });
}

/** 选票收发清点表; what was handed out stands on it after the close, as on the screen. */
export async function ballotAccountOfRound(acting: Acting, id: string): Promise<DocumentData> {
  const round = await lockRound(acting, id);
  const { constituency, congress, issuer } = await readLetterhead(acting, round.constituency);
  return ballotAccountSheet({
    issuer,
    congress,
    constituency: constituency.name,
    level: round.level,
    round: await readRoundTitle(acting, round),
    electionDay: round.electionDay,
    ...(await readBallotStock(acting, round)),
  });
}

/** 手工计票记录, printed before the day: should every machine fail, the count of this round is written here and decided by hand. */
export async function handCountOfRound(acting: Acting, id: string): Promise<DocumentData> {
  const round = await lockRound(acting, id);
  const { electionDay, kind, level, seats } = round;
  const { constituency, congress, issuer } = await readLetterhead(acting, round.constituency);
  const candidates = await readRoundCandidates(acting, id);
  const labels = ballotLabels(candidates);
  const law = await lawFor(acting, electionDay);
  return handCountRecord({
    issuer,
    congress,
    constituency: constituency.name,
    level,
    round: await readRoundTitle(acting, round),
    kind,
    electionDay,
    ...(await readRollAndPlaces(acting, round.constituency)),
    seats,
    candidates: candidates.map((candidate) => labels.get(candidate.id) ?? candidate.name),
    writeInLines: kind === 'tie' ? 0 : Math.max(2, seats),
    of: law.values.pBasis,
    articles: {
      boxes: articleOf('res-boxcheck', electionDay),
      turnout: articleOf('res-turnout', electionDay),
      majority: articleOf('res-majority', electionDay),
      tie: articleOf('res-tie', electionDay),
    },
  });
}

async function readRollAndPlaces(
  { tx, county }: Acting,
  constituency: string,
): Promise<{ readonly voters: number; readonly places: readonly string[] }> {
  const { rows } = await sql<{ voters: number; places: string[] }>`
    select
      (select count(*) from roll_entry where county = ${county} and constituency = ${constituency} and not struck) as voters,
      coalesce((select jsonb_agg(p.name order by p.name) from polling_place_constituency s
        join polling_place p on p.county = s.county and p.id = s.place
        where s.county = ${county} and s.constituency = ${constituency}), '[]') as places`.execute(tx);
  return rows[0] ?? { voters: 0, places: [] };
}
