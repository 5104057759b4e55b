/** 一轮投票的抽样审计 as it stands. */
import { agreedRecounts, drawnFrom, type PlannedAudit, planAudit } from '@xuanwu/evidence/audit-of-round.ts';
import type { AuditRecord } from '@xuanwu/evidence/records.ts';
import { sql } from 'kysely';
import type { Acting } from '../../../acts/act.ts';
import { found } from '../../../acts/acting.ts';
import { ActError } from '../../../acts/error-codes.ts';
import type { Tx } from '../../../database/connect.ts';
import { type SealedRecord, seal } from '../../../ledger/append.ts';
import { lawFor } from '../../../local-law/law-for.ts';
import { readBundles } from '../counting/bundle.queries.ts';
import { readRoundCandidates, type VotingRound } from '../round.queries.ts';

/** All of a round, or the last one. */
export async function readAudits(tx: Tx, county: string, round: string): Promise<AuditRecord[]> {
  const { rows } = await sql<Omit<AuditRecord, 'dice'> & DiceColumns>`
    select a.round, a.number, a.risk_percent, a.method, a.announced, a.write_in_groups, a.throws, a.thrown_on::text as thrown_on,
      a.thrown_at_place, cardinality(a.witnesses) as witnesses, a.draws, a.verdict,
      coalesce((select jsonb_agg(jsonb_build_object('bundle', k.bundle, 'copies', k.copies) order by k.bundle)
        from (select c.bundle, jsonb_agg(c.sheet order by c.copy) as copies from audit_recount c
          where c.county = a.county and c.round = a.round and c.number = a.number group by c.bundle) k), '[]') as recounts
    from count_audit a where a.county = ${county} and a.round = ${round} order by a.number`.execute(tx);
  return rows.map(({ throws, thrownOn, thrownAtPlace, witnesses, ...audit }) => ({
    ...audit,
    dice:
      throws === null || thrownOn === null
        ? null
        : { throws, thrownOn, place: thrownAtPlace ?? '', witnesses: witnesses ?? 0 },
  }));
}

interface DiceColumns {
  readonly throws: string | null;
  readonly thrownOn: string | null;
  readonly thrownAtPlace: string | null;
  readonly witnesses: number | null;
}

/** The audit that is under way. */
export async function openAudit({ tx, county }: Acting, round: string): Promise<AuditRecord> {
  const audit = (await readAudits(tx, county, round)).at(-1);
  return found(audit?.verdict === null ? audit : undefined, '正在进行的抽样审计');
}

/** The plan as it was fixed; by the law of today where it is ordered, and of the same words afterwards. */
export async function planOf(
  acting: Acting,
  round: VotingRound,
  order: Pick<AuditRecord, 'riskPercent' | 'method' | 'announced' | 'writeInGroups'>,
): Promise<PlannedAudit> {
  const candidates = await readRoundCandidates(acting, round.id);
  const facts = {
    level: round.level,
    round,
    voters: round.voters ?? 0,
    issued: round.issued ?? 0,
    candidates,
  };
  const planned = planAudit(facts, await lawFor(acting, round.electionDay), order);
  if (planned === 'void')
    throw new ActError('bad-request', '本次投票无效，没有可以抽样验证的当选人；无效的，可以全部重新清点。');
  if (planned === 'tied')
    throw new ActError('bad-request', '票数相等不能当选的，抽样不能验证，请全部重新清点。');
  if (planned === 'inconsistent')
    throw new ActError('bad-request', '各捆的数得不出本轮的结果。请先核对计票单。');
  return planned;
}

/** The bundles must still be those that were announced: a bundle that was counted anew ends the audit of the old figures. */
export async function requireSameCount(acting: Acting, audit: AuditRecord): Promise<void> {
  if (!(await isSameCount(acting, audit)))
    throw new ActError('lost-race', '审计下达以后有的捆重新计过了。请重新下达抽样审计。');
}

/** 结果计算以前: an audit that was ordered is concluded, and what it found to need counting anew has been counted anew. */
export async function requireAuditDone(acting: Acting, round: string): Promise<void> {
  const audit = (await readAudits(acting.tx, acting.county, round)).at(-1);
  if (!audit || audit.verdict === 'stop' || !(await isSameCount(acting, audit))) return;
  throw new ActError(
    'bad-request',
    audit.verdict === null
      ? '本轮的抽样审计还没有得出结论，不能计算结果。'
      : '抽样审计的结论是全部重新清点。请重新计各捆，再计算结果。',
  );
}

/** 各捆没有重新计过 */
export async function isSameCount({ tx, county }: Acting, audit: AuditRecord): Promise<boolean> {
  const bundles = await readBundles(tx, county, audit.round);
  return audit.announced.every(({ bundle, session }) =>
    bundles.some((each) => each.bundle === bundle && each.session === session && each.sheet !== null),
  );
}

/** 抽中的捆 and what they were found to hold. */
export function drawnAndRecounted(planned: PlannedAudit, audit: AuditRecord) {
  const drawn = audit.dice ? drawnFrom(planned, audit.dice.throws, audit.draws) : [];
  return { drawn, recounts: agreedRecounts(audit) };
}

export function sealAudit(audit: AuditRecord): SealedRecord {
  return seal('audit', auditId(audit), audit);
}

export function auditId({ round, number }: Pick<AuditRecord, 'round' | 'number'>): string {
  return `${round}/${number}`;
}

export function subjectOf(round: VotingRound, audit: AuditRecord): Record<string, string> {
  return { constituency: round.constituency, round: round.id, audit: auditId(audit) };
}
