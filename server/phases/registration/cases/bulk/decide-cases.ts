import { randomUUID } from 'node:crypto';
import { defineAct, done } from '../../../../acts/act.ts';
import { ActError } from '../../../../acts/error-codes.ts';
import { enqueueJob } from '../../../../jobs/jobs.ts';
import { BulkAskedSchema, DecideCasesSchema, ReopenCasesSchema } from './bulk.schema.ts';
import type { BulkInput } from './bulk-job.ts';
import { fingerprintOf, forBulk, matchCases } from './bulk-match.queries.ts';

/** 成批处理核查事项: exactly the cases that were previewed; each is then decided by an act of its own, in the background. */
export const decideCases = defineAct({
  name: 'decide-cases',
  input: DecideCasesSchema,
  output: BulkAskedSchema,
  areaOf: (acting) => Promise.resolve(acting.county),
  async perform(acting, { rule, reason, fingerprint }) {
    const { tx, county, actor } = acting;
    const cases = forBulk(rule, await matchCases(acting, rule));
    if (cases.length === 0) throw new ActError('bad-request', '没有符合条件的事项。请放宽条件再预览。');
    if (fingerprintOf(cases) !== fingerprint)
      throw new ActError('lost-race', '预览以后，符合条件的事项有了变化。请重新预览，看清以后再办。');
    const bulk = randomUUID();
    const input: BulkInput = {
      bulk,
      reason,
      decide: {
        decision: rule.decision,
        cases: cases.map(({ id, persons, evidence }) => ({ id, persons, evidence })),
      },
    };
    const title = `成批处理 ${cases.length} 件核查事项`;
    const job = await enqueueJob(tx, { county, kind: 'decide-cases', title, input, actor });
    return done(
      { bulk, job },
      { subject: { bulk, decision: rule.decision }, figures: { cases: cases.length } },
    );
  },
});

/** 成批撤销核查决定: everything that one bulk decided, as far as nothing came after. */
export const reopenCases = defineAct({
  name: 'reopen-cases',
  input: ReopenCasesSchema,
  output: BulkAskedSchema,
  areaOf: (acting) => Promise.resolve(acting.county),
  async perform(acting, { bulk, reason }) {
    const { tx, county, actor } = acting;
    const rows = await tx
      .selectFrom('registrationCaseDecision as d')
      .innerJoin('registrationCase as k', (on) =>
        on.onRef('k.county', '=', 'd.county').onRef('k.id', '=', 'd.caseId'),
      )
      .where('d.county', '=', county)
      .where('d.bulk', '=', bulk)
      .where('k.state', '=', 'decided')
      .orderBy('d.caseId')
      .select('d.caseId')
      .distinct()
      .execute();
    if (rows.length === 0) throw new ActError('bad-request', '这一批没有还可以撤销的决定。请刷新后再看。');
    const input: BulkInput = { bulk, reason, reopen: rows.map(({ caseId }) => caseId) };
    const title = `成批撤销 ${rows.length} 件核查决定`;
    const job = await enqueueJob(tx, { county, kind: 'decide-cases', title, input, actor });
    return done({ bulk, job }, { subject: { bulk }, figures: { cases: rows.length } });
  },
});
