/** 抽样审计报告 of the last audit of a round that was concluded. */
import { claimWords, METHOD_WORDS, percentWords, VERDICT_WORDS } from '@xuanwu/rules/audit/claim-words.ts';
import type { Acting } from '../acts/act.ts';
import { found } from '../acts/acting.ts';
import type { DocumentData } from '../documents/documents.ts';
import { readAuditViews } from '../phases/voting/audit/audit-view.queries.ts';
import { lockRound, readRoundTitle } from '../phases/voting/round.queries.ts';
import { readLetterhead } from './letterhead.ts';

export async function auditReport(acting: Acting, id: string): Promise<DocumentData> {
  const round = await lockRound(acting, id);
  const views = await readAuditViews(acting, id);
  const audit = found(
    views.find(({ verdict }) => verdict !== null),
    '得出结论的抽样审计',
  );
  const dice = found(audit.dice ?? undefined, '当众掷骰的登记');
  const conclusion = found(audit.conclusion ?? undefined, '抽样审计的结论');
  const { constituency, congress, issuer } = await readLetterhead(acting, round.constituency);
  return {
    kind: 'audit-report',
    title: `${congress}代表选举\n抽样审计报告`,
    issuer,
    date: dice.thrownOn,
    congress,
    constituency: constituency.name,
    round: await readRoundTitle(acting, round),
    audit: audit.number,
    riskPercent: audit.riskPercent,
    method: METHOD_WORDS[audit.method],
    bundles: audit.bundles,
    dice,
    draws: audit.draws,
    drawn: audit.drawn.map(({ bundle }) => bundle),
    assertions: audit.assertions.map(({ claim, margin, overstated }) => ({
      claim: claimWords(claim),
      margin,
      overstated: overstated ?? 0,
    })),
    discrepancies: conclusion.discrepancies.map(({ bundle, person, announced, recounted }) => ({
      bundle,
      figure: person ?? '选票张数',
      announced,
      recounted,
    })),
    risk: percentWords(conclusion.riskMillionths),
    conclusion: `${VERDICT_WORDS[conclusion.verdict]}。`,
  };
}
