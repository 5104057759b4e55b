/** 代表资格: was everybody on a published list elected, examined and confirmed, and does each finding follow from what it rests on? */
import { credentialsVote } from '@xuanwu/rules/credentials-vote.ts';
import { deputiesBeforeSession, qualification } from '@xuanwu/rules/qualification.ts';
import { CURRENT_DAY } from '@xuanwu/rules/law-versions.ts';
import { lawOfEntry } from './law-of-package.ts';
import type { Package } from './read-package.ts';
import type { CredentialsFinding, CredentialsRecord, DeputyListRecord } from './records.ts';
import type { Finding } from './finding.ts';

export function checkCredentials(evidence: Package): Finding {
  const { credentials: reports, 'deputy-list': lists } = evidence.records;
  const published = publishedRounds(evidence);
  const named = [...lists.values()].flatMap(({ deputies }) => deputies);
  const faults = [
    ...[...reports].flatMap(([id, report]) => [
      ...report.findings.flatMap((finding) => findingFaults(evidence, finding, published)),
      ...confirmationFaults(evidence, id, report),
    ]),
    ...listFaults([...reports.values()], [...lists.values()]),
  ];
  return {
    faults,
    looked: `${reports.size} 份代表资格审查报告，公布代表 ${named.length} 人`,
    empty: reports.size === 0 && lists.size === 0,
  };
}

function publishedRounds({ ledger }: Package): ReadonlySet<string> {
  return new Set(
    ledger
      .filter(({ entry }) => entry.act === 'publish-result' && entry.outcome === 'done')
      .map(({ entry }) => entry.subject['round'] ?? ''),
  );
}

function findingFaults(
  { records }: Package,
  { name, round, document, valid, ...facts }: CredentialsFinding,
  published: ReadonlySet<string>,
): string[] {
  const result = records.result.get(round);
  const again = qualification(facts);
  return [
    ...(published.has(round) && result?.elected.some((person) => person.name === name)
      ? []
      : [`${name}不是 ${round} 轮公告的当选人`]),
    ...(again.ok && again.ruling.valid === valid ? [] : [`${name}的审查意见不能由所查的情形得出`]),
    ...(valid || document !== null ? [] : [`${name}的当选无效没有依据的材料`]),
  ];
}

/** The vote decided again, by the law that its entry names. */
function confirmationFaults(evidence: Package, id: string, report: CredentialsRecord): string[] {
  const { confirmation, level, findings } = report;
  if (confirmation === null) return [];
  const decision = evidence.ledger.find(
    ({ entry }) =>
      entry.act === 'confirm-credentials' && entry.outcome === 'done' && entry.subject['report'] === id,
  );
  const electionDay = findings[0]?.electionDay ?? CURRENT_DAY;
  const vote =
    decision &&
    credentialsVote(
      { electionDay, level, ...confirmation.meeting },
      lawOfEntry(evidence, decision.entry, electionDay),
    );
  return vote?.ok && vote.ruling.carried
    ? []
    : [`第 ${report.number} 号代表资格审查报告未经过半数通过就确认了`];
}

function listFaults(reports: readonly CredentialsRecord[], lists: readonly DeputyListRecord[]): string[] {
  const confirmed = new Map(reports.flatMap(confirmedIn).map((finding) => [finding.deputy, finding]));
  const seen = new Set<string>();
  return lists.flatMap(({ number, publishedOn, firstSession, deputies }) => [
    ...deputies.flatMap(({ deputy, name, round }) => {
      const finding = confirmed.get(deputy);
      const isTwice = seen.has(deputy);
      seen.add(deputy);
      return [
        ...(finding?.name === name && finding.round === round ? [] : [`${name}的代表资格没有确认就公布了`]),
        ...(isTwice ? [`${name}公布了两次`] : []),
      ];
    }),
    ...(firstSession === null || deputiesBeforeSession(publishedOn, firstSession, publishedOn).holds
      ? []
      : [`第 ${number} 号代表名单不在第一次会议以前公布`]),
  ]);
}

function confirmedIn({ findings, confirmation }: CredentialsRecord): CredentialsFinding[] {
  if (confirmation === null) return [];
  const back = new Set(confirmation.notAdopted.map(({ deputy }) => deputy));
  return findings.filter(({ deputy, valid }) => valid && !back.has(deputy));
}
