import { concludeAudit } from '@xuanwu/evidence/audit-of-round.ts';
import { millionthsUp } from '@xuanwu/rules/audit/fraction.ts';
import { defineAct, done, refused } from '../../../acts/act.ts';
import { ActError } from '../../../acts/error-codes.ts';
import { areaOfRound, lockRound, roundStateRuling } from '../round.queries.ts';
import {
  drawnAndRecounted,
  openAudit,
  planOf,
  requireSameCount,
  sealAudit,
  subjectOf,
} from './audit.queries.ts';
import { AuditDecidedSchema, AuditRoundSchema } from './audit.schema.ts';

/**
 * 得出审计结论: the recounts of all bundles that were drawn say stop, draw more, or count everything again. More draws go on with the same throws.
 */
export const decideAudit = defineAct({
  name: 'decide-audit',
  input: AuditRoundSchema,
  output: AuditDecidedSchema,
  areaOf: areaOfRound,
  async perform(acting, { round: id }) {
    const { tx, county, entry } = acting;
    const round = await lockRound(acting, id);
    const state = roundStateRuling('decide-audit', round);
    if (!state.permitted) return refused(state);
    const before = await openAudit(acting, id);
    await requireSameCount(acting, before);
    if (before.dice === null) throw new ActError('bad-request', '还没有当众掷骰，没有抽出要复点的捆。');
    const planned = await planOf(acting, round, before);
    const concluded = concludeAudit(planned, before);
    if (!concluded) {
      const { drawn, recounts } = drawnAndRecounted(planned, before);
      const waiting = [...new Set(drawn)].filter((bundle) => !recounts.has(bundle));
      const message = `还有 ${waiting.length} 捆没有复点完：第 ${waiting.join('、')} 捆。`;
      throw new ActError('bad-request', message);
    }
    const { assessment, draws } = concluded;
    const verdict = concluded.verdict === 'draw-more' ? null : concluded.verdict;
    await tx
      .updateTable('countAudit')
      .set({ draws, verdict, entry })
      .where('county', '=', county)
      .where('round', '=', id)
      .where('number', '=', before.number)
      .execute();
    const audit = { ...before, draws, verdict };
    const riskMillionths = millionthsUp(assessment.risk);
    return done(
      { round: id, verdict: concluded.verdict, riskMillionths, draws },
      {
        subject: subjectOf(round, audit),
        records: [sealAudit(audit)],
        figures: { riskMillionths, discrepancies: assessment.discrepancies.length, draws },
      },
    );
  },
});
