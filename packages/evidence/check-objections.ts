/** 对选民名单的申诉: taken in time by the law of its day, decided by the committee, and where it was upheld the roll was corrected. */
import { committeeDecides } from '@xuanwu/rules/committee-decision.ts';
import { rollAppeal } from '@xuanwu/rules/roll-appeal.ts';
import { lawOfEntry } from './law-of-package.ts';
import type { EntryBody, Package } from './read-package.ts';
import type { RollObjectionRecord } from './records.ts';
import type { Finding } from './finding.ts';

export function checkObjections(evidence: Package): Finding {
  const { records, ledger } = evidence;
  const receipts = new Map(
    ledger
      .filter(({ entry }) => entry.act === 'receive-roll-objection' && entry.outcome === 'done')
      .map(({ entry }) => [entry.subject['objection'] ?? '', entry]),
  );
  const objections = [...records['roll-objection']];
  const faults = objections.flatMap(([id, objection]) =>
    [...receiptFaults(evidence, objection, receipts.get(id)), ...outcomeFaults(evidence, objection)].map(
      (fault) => `第 ${objection.number} 号申诉${fault}`,
    ),
  );
  const upheld = objections.filter(([, { decision, judgment }]) => (judgment ?? decision)?.isUpheld === true);
  return {
    faults,
    looked: `${objections.length} 件申诉，成立 ${upheld.length} 件`,
    empty: objections.length === 0,
  };
}

/** Asked again of the rules, where the day of the election is in the package. */
function receiptFaults(
  evidence: Package,
  { constituency, countedFrom, receivedOn }: RollObjectionRecord,
  receipt: EntryBody | undefined,
): string[] {
  if (!receipt) return ['没有受理的日志'];
  const first = [...evidence.records.round.values()].find(
    (round) => round.constituency === constituency && round.number === 1,
  );
  if (!first) return [];
  const { electionDay } = first;
  const appeal = rollAppeal(
    { electionDay, publishedOn: countedFrom, isByCitizen: true, objectedOn: receivedOn },
    lawOfEntry(evidence, receipt, electionDay),
  );
  return appeal.ok && appeal.ruling.objectionAccepted ? [] : [`${receivedOn} 提出，已经过期`];
}

function outcomeFaults(
  { records }: Package,
  { receivedOn, withdrawnOn, decision, judgment, constituency }: RollObjectionRecord,
): string[] {
  if (withdrawnOn === null && decision === null) return ['没有处理决定'];
  const corrected = (outcome: { readonly isUpheld: boolean; readonly correction: string | null } | null) =>
    outcome === null ||
    (outcome.isUpheld
      ? records['roll-correction'].get(outcome.correction ?? '')?.constituency === constituency
      : outcome.correction === null);
  return [
    ...(decision === null || committeeDecides(decision.meeting, decision.on).holds
      ? []
      : ['的决定没有经选举委员会过半数同意']),
    ...(decision === null || decision.on >= receivedOn ? [] : ['在收到以前就决定了']),
    ...(corrected(decision) && corrected(judgment) ? [] : ['成立而没有更正，或者不成立而更正了名单']),
  ];
}
