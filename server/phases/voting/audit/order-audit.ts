import { drawsFor } from '@xuanwu/evidence/audit-of-round.ts';
import type { AuditRecord } from '@xuanwu/evidence/records.ts';
import { defineAct, done, refused } from '../../../acts/act.ts';
import { found } from '../../../acts/acting.ts';
import { ActError } from '../../../acts/error-codes.ts';
import { readBundles } from '../counting/bundle.queries.ts';
import { readCountRecord } from '../counting/count-sheet.ts';
import { areaOfRound, lockRound, roundStateRuling } from '../round.queries.ts';
import { isSameCount, planOf, readAudits, sealAudit, subjectOf } from './audit.queries.ts';
import { AuditOrderedSchema, OrderAuditSchema } from './audit.schema.ts';

/** How many draws it takes hangs on the margins alone, but for luck at the end; any throws will do to tell. */
export const ANY_THROWS = '12345612345612345612';

/**
 * 下达抽样审计: the figures of all bundles are fixed and sealed, with the risk limit and the way of drawing, before the dice are thrown in public.
 */
export const orderAudit = defineAct({
  name: 'order-audit',
  input: OrderAuditSchema,
  output: AuditOrderedSchema,
  areaOf: areaOfRound,
  async perform(acting, { round: id, riskPercent, method }) {
    const { tx, county, entry } = acting;
    const round = await lockRound(acting, id);
    const state = roundStateRuling('order-audit', round);
    if (!state.permitted) return refused(state);
    const before = await readAudits(tx, county, id);
    const last = before.at(-1);
    if (last?.verdict === null && (await isSameCount(acting, last)))
      throw new ActError('lost-race', '本轮的抽样审计正在进行，还没有得出结论。');
    const count = found(await readCountRecord(acting, id), '一致认定的计票结果');
    const announced = (await readBundles(tx, county, id)).flatMap(({ bundle, session, sheet }) =>
      sheet === null ? [] : [{ bundle, session, sheet }],
    );
    const audit: AuditRecord = {
      round: id,
      number: before.length + 1,
      riskPercent,
      method,
      announced,
      writeInGroups: count.writeInGroups ?? [],
      dice: null,
      draws: 0,
      recounts: [],
      verdict: null,
    };
    const planned = await planOf(acting, round, audit);
    const draws = drawsFor(planned, ANY_THROWS);
    if (draws === undefined)
      throw new ActError('bad-request', '票数的差距太小，抽样不比全部重新清点省事。请全部重新清点。');
    await tx
      .insertInto('countAudit')
      .values({
        county,
        round: id,
        number: audit.number,
        area: round.area,
        riskPercent,
        method,
        announced: JSON.stringify(announced),
        writeInGroups: JSON.stringify(audit.writeInGroups),
        entry,
      })
      .execute();
    const { reasons, undecided } = planned.ruling;
    return done(
      { round: id, number: audit.number, draws, bundles: announced.length },
      {
        subject: subjectOf(round, audit),
        records: [sealAudit(audit)],
        figures: { riskPercent, bundles: announced.length, draws },
        ruling: { permitted: true, reasons, undecided },
      },
    );
  },
});
