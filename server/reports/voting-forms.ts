/** 投票前备好的表格 of a constituency and of a round. */
import { PARAMETER_TEXTS } from '@xuanwu/rules/parameter-texts.ts';
import { limitInForce } from '@xuanwu/rules/local-law.ts';
import { PROXY_LIMIT } from '@xuanwu/rules/proxy.ts';
import type { Acting } from '../acts/act.ts';
import type { DocumentData } from '../documents/documents.ts';
import { ballotAccountSheet } from '../documents/forms/ballot-account-sheet.ts';
import { proxyLetter } from '../documents/forms/proxy-letter.ts';
import { lawFor } from '../local-law/law-for.ts';
import { readBallotStock } from '../phases/voting/ballots/ballot-stock.queries.ts';
import { lockRound, readRoundTitle } from '../phases/voting/round.queries.ts';
import { basisOf, readLetterhead } from './letterhead.ts';

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
