/** 抽样审计: were the figures fixed before the dice, were those bundles drawn, and do the recounts say what the verdict says? */
import { canonicalJson } from '@xuanwu/ledger/canonical-json.ts';
import { isDiceSeed } from '@xuanwu/rules/audit/draws.ts';
import { concludeAudit, drawnFrom, type PlannedAudit, planAudit } from './audit-of-round.ts';
import { levelOf } from './check-votes.ts';
import { lawOfEntry } from './law-of-package.ts';
import type { Package } from './read-package.ts';
import type { AuditRecord } from './records.ts';
import type { Finding } from './finding.ts';

export function checkAudits(evidence: Package): Finding {
  const { audit: audits } = evidence.records;
  let drawn = 0;
  const faults = [...audits].flatMap(([id, audit]) => {
    drawn += audit.recounts.length;
    return auditFaults(evidence, id, audit).map(
      (fault) => `${audit.round} 轮第 ${audit.number} 次审计${fault}`,
    );
  });
  return { faults, looked: `${audits.size} 次审计，复点 ${drawn} 捆`, empty: audits.size === 0 };
}

function auditFaults(evidence: Package, id: string, audit: AuditRecord): string[] {
  const { ledger } = evidence;
  const placeOf = (act: string) =>
    ledger.findIndex(
      ({ entry }) => entry.act === act && entry.outcome === 'done' && entry.subject['audit'] === id,
    );
  const ordered = placeOf('order-audit');
  if (ordered < 0) return ['不是依办理下达的'];
  const planned = planAgain(evidence, audit, ordered);
  if (planned === undefined) return ['的方案不能由公布的各捆得出'];
  const thrown = placeOf('record-audit-dice');
  return [
    ...announcedFaults(evidence, audit),
    ...(audit.dice === null || (thrown > ordered && isDiceSeed(audit.dice.throws))
      ? []
      : ['的掷骰不在各捆的数封存以后']),
    ...verdictFaults(planned, audit),
  ];
}

function planAgain(evidence: Package, audit: AuditRecord, ordered: number): PlannedAudit | undefined {
  const { records, ledger } = evidence;
  const round = records.round.get(audit.round);
  const close = records.close.get(audit.round);
  const level = round && levelOf(records, round);
  const order = ledger[ordered];
  if (!round || !close || !level || !order) return undefined;
  const facts = { level, round, voters: close.voters, issued: close.issued, candidates: round.candidates };
  const planned = planAudit(facts, lawOfEntry(evidence, order.entry, round.electionDay), audit);
  return typeof planned === 'string' ? undefined : planned;
}

/** What was announced of a bundle is what two people had entered for that session. */
function announcedFaults({ records }: Package, { round, announced }: AuditRecord): string[] {
  return announced
    .filter(({ bundle, session, sheet }) => {
      const copies = [1, 2, 3].map(
        (copy) => records.sheet.get(`${round}/${bundle}/${session}/${copy}`)?.sheet,
      );
      return !copies.some((copy) => copy !== undefined && canonicalJson(copy) === canonicalJson(sheet));
    })
    .map(({ bundle }) => `第 ${bundle} 捆公布的数不是录入的数`);
}

function verdictFaults(planned: PlannedAudit, audit: AuditRecord): string[] {
  const { dice, draws, verdict } = audit;
  if (dice === null) return verdict === null && audit.recounts.length === 0 ? [] : ['没有掷骰就有了复点'];
  const drawn = drawnFrom(planned, dice.throws, draws);
  const strangers = audit.recounts.filter(({ bundle }) => !drawn.includes(bundle));
  const concluded = concludeAudit(planned, audit);
  return [
    ...strangers.map(({ bundle }) => `复点了没有抽中的第 ${bundle} 捆`),
    ...(verdict === null || concluded?.verdict === verdict ? [] : ['的结论不能由复点得出']),
  ];
}
