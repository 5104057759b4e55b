import { concludeAudit, drawsFor, type PlannedAudit } from '@xuanwu/evidence/audit-of-round.ts';
import type { AuditRecord } from '@xuanwu/evidence/records.ts';
import { marginOf } from '@xuanwu/rules/audit/assertions.ts';
import { millionthsUp } from '@xuanwu/rules/audit/fraction.ts';
import type { Acting } from '../../../acts/act.ts';
import type { BundleSheet } from '../counting/count.schema.ts';
import { lockRound } from '../round.queries.ts';
import { drawnAndRecounted, isSameCount, planOf, readAudits } from './audit.queries.ts';
import type { AuditView } from './audit-view.schema.ts';
import { ANY_THROWS } from './order-audit.ts';

/** All audits of a round, the last one first. */
export async function readAuditViews(acting: Acting, id: string): Promise<AuditView[]> {
  const round = await lockRound(acting, id);
  const views: AuditView[] = [];
  for (const audit of (await readAudits(acting.tx, acting.county, id)).toReversed()) {
    const planned = await planOf(acting, round, audit);
    views.push(await viewOf(acting, audit, planned));
  }
  return views;
}

async function viewOf(acting: Acting, audit: AuditRecord, planned: PlannedAudit): Promise<AuditView> {
  const concluded = concludeAudit(planned, audit);
  const named = new Set(planned.plan.persons);
  return {
    number: audit.number,
    riskPercent: audit.riskPercent,
    method: audit.method,
    bundles: audit.announced.length,
    draws: audit.dice === null ? (drawsFor(planned, ANY_THROWS) ?? 0) : audit.draws,
    dice: audit.dice && { ...audit.dice, witnesses: await readWitnesses(acting, audit) },
    drawn: await drawnViews(acting, audit, planned),
    isOutdated: audit.verdict === null && !(await isSameCount(acting, audit)),
    assertions: planned.plan.assertions.map((assertion, index) => ({
      claim: assertion.claim,
      margin: marginOf(assertion, planned.plan.bundles, named),
      overstated: concluded?.assessment.findings[index]?.overstated ?? null,
    })),
    conclusion: concluded
      ? {
          verdict: concluded.verdict,
          riskMillionths: millionthsUp(concluded.assessment.risk),
          draws: concluded.draws,
          discrepancies: [...concluded.assessment.discrepancies],
        }
      : null,
    verdict: audit.verdict,
  };
}

async function readWitnesses({ tx, county }: Acting, { round, number }: AuditRecord): Promise<string[]> {
  const row = await tx
    .selectFrom('countAudit')
    .select('witnesses')
    .where('county', '=', county)
    .where('round', '=', round)
    .where('number', '=', number)
    .executeTakeFirst();
  return row?.witnesses ?? [];
}

async function drawnViews(
  { tx, county, actor }: Acting,
  audit: AuditRecord,
  planned: PlannedAudit,
): Promise<AuditView['drawn']> {
  const own = await tx
    .selectFrom('auditRecount')
    .select('bundle')
    .where('county', '=', county)
    .where('round', '=', audit.round)
    .where('number', '=', audit.number)
    .where('account', '=', actor.account)
    .execute();
  const { drawn, recounts } = drawnAndRecounted(planned, audit);
  return [...new Set(drawn)]
    .toSorted((a, b) => a - b)
    .map((bundle) => {
      const copies = audit.recounts.find((recount) => recount.bundle === bundle)?.copies ?? [];
      const [first, second] = copies as readonly BundleSheet[];
      const isAgreed = recounts.has(bundle);
      const mayCompare = actor.role === 'count-supervisor' && !isAgreed;
      return {
        bundle,
        times: drawn.filter((each) => each === bundle).length,
        entries: copies.length,
        mine: own.some((each) => each.bundle === bundle),
        isAgreed,
        differing: mayCompare && first && second ? { first, second } : null,
      };
    });
}
