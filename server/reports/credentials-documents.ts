/** 代表资格审查的文书, from the reports and lists as they were made. */
import type { CredentialsFinding } from '@xuanwu/evidence/records.ts';
import { articleOf } from '@xuanwu/rules/articles.ts';
import { explainReason } from '@xuanwu/rules/explanations/explanations.ts';
import { qualification } from '@xuanwu/rules/qualification.ts';
import type { RuleId } from '@xuanwu/rules/rule-titles.ts';
import type { Acting } from '../acts/act.ts';
import { found } from '../acts/acting.ts';
import { credentialsReportContents, type VoidFinding } from '../documents/credentials-report.ts';
import { deputiesNoticeContents, meetingClause } from '../documents/deputies-notice.ts';
import { voidElectionContents } from '../documents/void-election-notice.ts';
import {
  getCredentialsReport,
  readCredentialsReports,
  readDeputyLists,
} from '../phases/results/credentials/credentials-record.ts';
import { lockElection } from '../phases/results/credentials/elected-deputies.queries.ts';
import { basisOf } from './letterhead.ts';
import { lawSource, type NoticeFacts, sourced } from './notice-facts.ts';

export async function credentialsFacts(
  acting: Acting,
  id: string,
): Promise<NoticeFacts<'credentials-report'>> {
  const { record, reportEntry } = await getCredentialsReport(acting, id);
  const { area, congress, body, committee, electionDay, nameOf } = await readCongress(
    acting,
    record.election,
  );
  const { number, meeting, findings, postponed } = record;
  const contents = credentialsReportContents({
    issuer: committee,
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
  });
  return {
    area,
    published: { on: meeting.heldOn, entry: reportEntry },
    values: sourced<'credentials-report'>(
      contents,
      {
        record: '代表资格审查报告',
        article: articleOf('res-review', electionDay),
        page: '/credentials',
        entry: reportEntry,
      },
      congressSources('res-review', electionDay),
    ),
  };
}

export async function deputiesFacts(acting: Acting, id: string): Promise<NoticeFacts<'deputies-notice'>> {
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
  const { area, congress, body, electionDay, nameOf } = await readCongress(acting, election);
  const reports = await readCredentialsReports(acting, election);
  const named = new Set(record.deputies.map(({ deputy }) => deputy));
  const meetings = reports.flatMap(({ record: { findings, confirmation } }) =>
    confirmation && findings.some(({ deputy }) => named.has(deputy)) ? [confirmation.meeting] : [],
  );
  const contents = deputiesNoticeContents({
    issuer: body,
    list: record.number,
    congress,
    basis: basisOf('res-list', electionDay),
    confirmedBy: meetings.map((meeting) => meetingClause(body, meeting)).join('、'),
    deputies: byConstituency(record.deputies, nameOf),
    isSupplement: record.number > 1,
  });
  return {
    area,
    published: { on: record.publishedOn, entry },
    values: sourced<'deputies-notice'>(
      contents,
      {
        record: '公布的代表名单',
        article: articleOf('res-list', electionDay),
        page: '/credentials',
        entry,
      },
      congressSources('res-list', electionDay),
    ),
  };
}

function congressSources(rule: RuleId, electionDay: string) {
  const election = { record: '换届的各级选举', page: '/seats' };
  return {
    机关名称: election,
    人大名称: election,
    选举日: { record: '换届的选举日', article: articleOf('ec-power', electionDay), page: '/calendar' },
    依据: lawSource(rule, electionDay),
  };
}

/** Of one person: the id is his as a deputy-elect. */
export async function voidElectionFacts(
  acting: Acting,
  id: string,
): Promise<NoticeFacts<'void-election-notice'>> {
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
  const { record, reportEntry, confirmationEntry } = await getCredentialsReport(
    acting,
    row.credentialsReport ?? '',
  );
  const finding = found(
    record.findings.find(({ deputy }) => deputy === id),
    '这名当选人的审查意见',
  );
  const confirmation = found(record.confirmation ?? undefined, '这份报告的决定');
  const { area, congress, body, nameOf } = await readCongress(acting, record.election);
  const decided = qualification(finding);
  const { electionDay } = finding;
  const contents = voidElectionContents({
    issuer: body,
    congress,
    electionDay,
    basis: basisOf('res-review', electionDay),
    decidedBy: meetingClause(body, confirmation.meeting),
    finding: voidFinding(finding, nameOf),
    discipline: decided.ok ? decided.ruling.discipline : null,
    seatDecision: confirmation.seatDecision ?? '',
  });
  const page = '/credentials';
  const reviewed = { record: '代表资格审查报告', page, entry: reportEntry };
  const own = congressSources('res-review', electionDay);
  return {
    area,
    published: {
      on: confirmation.meeting.heldOn,
      entry: found(confirmationEntry ?? undefined, '这份报告的决定的日志'),
    },
    values: sourced<'void-election-notice'>(
      contents,
      {
        record: '代表资格审查报告的决定',
        article: articleOf('res-review', electionDay),
        page,
        ...(confirmationEntry && { entry: confirmationEntry }),
      },
      {
        ...own,
        选区名称: { record: '选区', page: `/constituencies/${finding.constituency}` },
        无效理由: { ...reviewed, article: articleOf('res-void-person', electionDay) },
        证明材料: { ...reviewed, article: articleOf('res-review', electionDay) },
      },
    ),
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
  const { name: congress, level, area, electionDay } = await lockElection(acting, id);
  const constituencies = await tx
    .selectFrom('constituency')
    .select(['id', 'name'])
    .where('county', '=', county)
    .where('election', '=', id)
    .execute();
  const names = new Map(constituencies.map((constituency) => [constituency.id, constituency.name]));
  return {
    area,
    congress,
    electionDay,
    body: `${congress}${level === 'county' ? '常务委员会' : '主席团'}`,
    committee: `${congress}代表资格审查委员会`,
    nameOf: (constituency: string) => names.get(constituency) ?? '',
  };
}
