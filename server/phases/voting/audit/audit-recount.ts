/** 审计复点: what the entries of both people and the supervisor's share. */
import type { AuditRecord } from '@xuanwu/evidence/records.ts';
import type { Acting } from '../../../acts/act.ts';
import { ActError } from '../../../acts/error-codes.ts';
import type { BundleSheet } from '../counting/count.schema.ts';
import type { VotingRound } from '../round.queries.ts';
import { drawnAndRecounted, openAudit, planOf, requireSameCount, sealAudit } from './audit.queries.ts';

export interface RecountCopy {
  readonly account: string;
  readonly name: string;
  readonly device: string | null;
  readonly sheet: BundleSheet;
}

/** The audit under way, where this bundle was drawn and waits for its recount; and who has entered what of it. */
export async function openRecount(
  acting: Acting,
  round: VotingRound,
  bundle: number,
): Promise<{ readonly audit: AuditRecord; readonly copies: readonly RecountCopy[] }> {
  const audit = await openAudit(acting, round.id);
  await requireSameCount(acting, audit);
  const { drawn, recounts } = drawnAndRecounted(await planOf(acting, round, audit), audit);
  if (!drawn.includes(bundle)) throw new ActError('bad-request', `第 ${bundle} 捆没有抽中，不需要复点。`);
  if (recounts.has(bundle)) throw new ActError('lost-race', `第 ${bundle} 捆已经复点完了。请刷新。`);
  return { audit, copies: await readCopies(acting, audit, bundle) };
}

async function readCopies(
  { tx, county }: Acting,
  { round, number }: AuditRecord,
  bundle: number,
): Promise<RecountCopy[]> {
  const rows = await tx
    .selectFrom('auditRecount as r')
    .innerJoin('account', 'account.id', 'r.account')
    .where('r.county', '=', county)
    .where('r.round', '=', round)
    .where('r.number', '=', number)
    .where('r.bundle', '=', bundle)
    .orderBy('r.copy')
    .select(['r.account', 'account.displayName as name', 'r.device', 'r.sheet'])
    .execute();
  return rows.map((row) => ({ ...row, sheet: row.sheet as unknown as BundleSheet }));
}

/** Whoever typed the first count of a bundle knows its figures. */
export async function requireNotCounted(
  { tx, county, actor }: Acting,
  { round, announced }: AuditRecord,
  bundle: number,
): Promise<void> {
  const session = announced.find((each) => each.bundle === bundle)?.session ?? 0;
  const own = await tx
    .selectFrom('bundleEntry')
    .select('copy')
    .where('county', '=', county)
    .where('round', '=', round)
    .where('bundle', '=', bundle)
    .where('session', '=', session)
    .where('account', '=', actor.account)
    .executeTakeFirst();
  if (own) throw new ActError('same-person', '您录入过这一捆的计票单，知道原来的数。复点请换人录入。');
}

export async function insertRecount(
  { tx, county, actor, now, entry }: Acting,
  round: VotingRound,
  audit: AuditRecord,
  { bundle, copy, sheet }: { readonly bundle: number; readonly copy: 1 | 2 | 3; readonly sheet: BundleSheet },
) {
  await tx
    .insertInto('auditRecount')
    .values({
      county,
      round: round.id,
      number: audit.number,
      area: round.area,
      bundle,
      copy,
      account: actor.account,
      device: actor.device ?? null,
      sheet: JSON.stringify(sheet),
      enteredAt: now,
      entry,
    })
    .execute();
  const before = audit.recounts.find((recount) => recount.bundle === bundle)?.copies ?? [];
  const recounts = [
    ...audit.recounts.filter((recount) => recount.bundle !== bundle),
    { bundle, copies: [...before, sheet] },
  ].toSorted((a, b) => a.bundle - b.bundle);
  return sealAudit({ ...audit, recounts });
}
