/** 代表资格审查的文书, from the reports and lists as they were made. */
import type { CredentialsFinding } from '@xuanwu/evidence/records.ts';
import { explainReason } from '@xuanwu/rules/explanations.ts';
import { qualification } from '@xuanwu/rules/qualification.ts';
import type { Acting } from '../acts/act.ts';
import { found } from '../acts/acting.ts';
import type { VoidFinding } from '../documents/credentials-report.ts';
import { meetingClause } from '../documents/deputies-notice.ts';
import type { DocumentData } from '../documents/documents.ts';
import {
  getCredentialsReport,
  readCredentialsReports,
  readDeputyLists,
} from '../phases/results/credentials/credentials-record.ts';
import { lockElection } from '../phases/results/credentials/elected-deputies.queries.ts';
import { basisOf, verificationOf } from './letterhead.ts';

export async function credentialsReport(acting: Acting, id: string): Promise<DocumentData> {
  const { record, reportEntry } = await getCredentialsReport(acting, id);
  const { congress, body, committee, electionDay, nameOf } = await readCongress(acting, record.election);
  const { number, meeting, findings, postponed } = record;
  return {
    kind: 'credentials-report',
    title: `${congress}代表资格审查委员会\n代表资格审查报告`,
    number: `第${number}号`,
    issuer: committee,
    date: meeting.heldOn,
    addressee: body,
    congress,
    report: number,
    electionDay,
    basis: basisOf('res-review', electionDay),
    meeting,
    examined: findings.length,
    valid: byConstituency(
      findings.filter(({ valid }) => valid),
      nameOf,
    ),
    void: findings.filter(({ valid }) => !valid).map((finding) => voidFinding(finding, nameOf)),
    postponed: [...postponed],
    ...(await verificationOf(acting, reportEntry)),
  };
}

export async function deputiesNotice(acting: Acting, id: string): Promise<DocumentData> {
  const { election } = found(
    await acting.tx
      .selectFrom('deputyList')
      .select('election')
      .where('county', '=', acting.county)
      .where('id', '=', id)
      .executeTakeFirst(),
    '公布的代表名单',
  );
  const { record, entry } = found(
    (await readDeputyLists(acting, election)).find((list) => list.id === id),
    '公布的代表名单',
  );
  const { congress, body, electionDay, nameOf } = await readCongress(acting, election);
  const reports = await readCredentialsReports(acting, election);
  const named = new Set(record.deputies.map(({ deputy }) => deputy));
  const meetings = reports.flatMap(({ record: { findings, confirmation } }) =>
    confirmation && findings.some(({ deputy }) => named.has(deputy)) ? [confirmation.meeting] : [],
  );
  return {
    kind: 'deputies-notice',
    title: `${body}\n关于公布${congress}代表名单的公告`,
    number: `第${record.number}号`,
    issuer: body,
    date: record.publishedOn,
    congress,
    basis: basisOf('res-list', electionDay),
    confirmedBy: meetings.map((meeting) => meetingClause(body, meeting)).join('、'),
    deputies: byConstituency(record.deputies, nameOf),
    isSupplement: record.number > 1,
    ...(await verificationOf(acting, entry)),
  };
}

/** Of one person: the id is his as a deputy-elect. */
export async function voidElectionNotice(acting: Acting, id: string): Promise<DocumentData> {
  const row = found(
    await acting.tx
      .selectFrom('electedDeputy')
      .select(['credentialsReport'])
      .where('county', '=', acting.county)
      .where('id', '=', id)
      .where('credentials', '=', 'void')
      .executeTakeFirst(),
    '当选无效的决定',
  );
  const { record, confirmationEntry } = await getCredentialsReport(acting, row.credentialsReport ?? '');
  const finding = found(
    record.findings.find(({ deputy }) => deputy === id),
    '这名当选人的审查意见',
  );
  const confirmation = found(record.confirmation ?? undefined, '这份报告的决定');
  const { congress, body, nameOf } = await readCongress(acting, record.election);
  const decided = qualification(finding);
  return {
    kind: 'void-election-notice',
    title: `${body}\n当选无效决定书`,
    issuer: body,
    date: confirmation.meeting.heldOn,
    congress,
    electionDay: finding.electionDay,
    basis: basisOf('res-review', finding.electionDay),
    decidedBy: meetingClause(body, confirmation.meeting),
    finding: voidFinding(finding, nameOf),
    discipline: decided.ok ? decided.ruling.discipline : null,
    seatDecision: confirmation.seatDecision ?? '',
    ...(await verificationOf(acting, confirmationEntry ?? '')),
  };
}

type NameOf = (constituency: string) => string;

function voidFinding(finding: CredentialsFinding, nameOf: NameOf): VoidFinding {
  const decided = qualification(finding);
  const grounds = decided.ok ? decided.ruling.reasons.filter(({ holds }) => !holds) : [];
  return {
    name: finding.name,
    constituency: nameOf(finding.constituency),
    grounds: grounds.map((reason) => ({ text: explainReason(reason), article: reason.article })),
    document: finding.document ?? '',
  };
}

function byConstituency(
  people: readonly { readonly name: string; readonly constituency: string }[],
  nameOf: NameOf,
) {
  return [...new Set(people.map(({ constituency }) => constituency))].map((constituency) => ({
    constituency: nameOf(constituency),
    names: people.filter((person) => person.constituency === constituency).map(({ name }) => name),
  }));
}

/** The congress, who confirms the credentials of its deputies, and its constituencies by name. */
async function readCongress(acting: Acting, id: string) {
  const { tx, county } = acting;
  const { name: congress, level, electionDay } = await lockElection(acting, id);
  const constituencies = await tx
    .selectFrom('constituency')
    .select(['id', 'name'])
    .where('county', '=', county)
    .where('election', '=', id)
    .execute();
  const names = new Map(constituencies.map((constituency) => [constituency.id, constituency.name]));
  return {
    congress,
    electionDay,
    body: `${congress}${level === 'county' ? '常务委员会' : '主席团'}`,
    committee: `${congress}代表资格审查委员会`,
    nameOf: (constituency: string) => names.get(constituency) ?? '',
  };
}
