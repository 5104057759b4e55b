/** 代表资格审查 of every congress that the caller's office elects, as it stands. */
import type { CredentialsFinding } from '@xuanwu/evidence/records.ts';
import { qualification } from '@xuanwu/rules/qualification.ts';
import { RULE_TITLES } from '@xuanwu/rules/rule-titles.ts';
import type { Acting } from '../../../acts/act.ts';
import { type CredentialsReport, readCredentialsReports, readDeputyLists } from './credentials-record.ts';
import type { CredentialsReportRow, CredentialsView, DeputyRow } from './credentials-view.schema.ts';
import { type ElectedDeputy, readElectedDeputies } from './elected-deputies.queries.ts';

export async function readCredentials(acting: Acting): Promise<CredentialsView[]> {
  const views: CredentialsView[] = [];
  for (const { id, ...election } of await readElections(acting)) {
    const reports = await readCredentialsReports(acting, id);
    const lists = await readDeputyLists(acting, id);
    const deputies = await readElectedDeputies(acting, id);
    views.push({
      election: id,
      ...election,
      deputies: deputies.map((deputy) => deputyRow(deputy, reports)),
      reports: reports.map(reportRow).toReversed(),
      lists: lists
        .map(({ id: list, record: { number, publishedOn, firstSession, deputies: named } }) => ({
          id: list,
          number,
          publishedOn,
          firstSession,
          deputies: named.length,
        }))
        .toReversed(),
    });
  }
  return views;
}

/** Of the cycle that was opened last; an office of a township sees its own. */
async function readElections({ tx, county, actor }: Acting) {
  const cycle = await tx
    .selectFrom('cycle')
    .select(['id', 'electionDay'])
    .where('county', '=', county)
    .orderBy('openedAt', 'desc')
    .executeTakeFirst();
  if (!cycle) return [];
  const elections = await tx
    .selectFrom('election')
    .select(['id', 'name', 'level', 'seats', 'area'])
    .where('county', '=', county)
    .where('cycle', '=', cycle.id)
    .orderBy('level')
    .orderBy('area')
    .execute();
  return elections
    .filter(({ area }) => actor.area === null || actor.area === area)
    .map(({ id, name, level, seats }) => ({
      id,
      name,
      level: level as CredentialsView['level'],
      seats,
      electionDay: cycle.electionDay,
    }));
}

function deputyRow(deputy: ElectedDeputy, reports: readonly CredentialsReport[]): DeputyRow {
  const isHis = (row: { readonly deputy: string }) => row.deputy === deputy.deputy;
  const isOpen = deputy.credentials === 'open';
  const said = reports.findLast(
    ({ record }) => record.postponed.some(isHis) || record.confirmation?.notAdopted.some(isHis),
  )?.record;
  return {
    ...deputy,
    postponed: (isOpen && said?.postponed.find(isHis)?.reason) || null,
    sentBack: (isOpen && said?.confirmation?.notAdopted.find(isHis)?.reason) || null,
  };
}

function reportRow({ id, record }: CredentialsReport): CredentialsReportRow {
  const { number, meeting, findings, postponed, confirmation } = record;
  return {
    id,
    number,
    meeting,
    examined: findings.length,
    findings: findings.filter(({ document }) => document !== null).map(findingView),
    postponed: [...postponed],
    confirmation: confirmation && { ...confirmation, notAdopted: [...confirmation.notAdopted] },
  };
}

function findingView(finding: CredentialsFinding): CredentialsReportRow['findings'][number] {
  const { constituency: _, round: __, electionDay: ___, unlawfulActs, ...shown } = finding;
  const decided = qualification(finding);
  if (!decided.ok) throw new Error(`a finding of a report cannot be read again: ${decided.error.code}`);
  const { reasons, discipline } = decided.ruling;
  return {
    ...shown,
    unlawfulActs: [...unlawfulActs],
    reasons: reasons.map((reason) => ({ ...reason, title: RULE_TITLES[reason.rule] })),
    discipline,
  };
}
