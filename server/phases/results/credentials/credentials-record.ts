/** 代表资格审查报告和代表名单, as they are sealed and handed out. */
import type { CredentialsRecord, DeputyListRecord } from '@xuanwu/evidence/records.ts';
import type { Acting } from '../../../acts/act.ts';
import { found } from '../../../acts/acting.ts';
import { type SealedRecord, seal } from '../../../ledger/append.ts';

type Reading = Pick<Acting, 'tx' | 'county'>;

export interface CredentialsReport {
  readonly id: string;
  readonly record: CredentialsRecord;
  readonly reportEntry: string;
  readonly confirmationEntry: string | null;
}

/** The reports to one body, the first one first. */
export async function readCredentialsReports(
  { tx, county }: Reading,
  election: string,
): Promise<CredentialsReport[]> {
  const rows = await tx
    .selectFrom('credentialsReport as r')
    .innerJoin('election as e', (on) =>
      on.onRef('e.county', '=', 'r.county').onRef('e.id', '=', 'r.election'),
    )
    .select(['r.id', 'r.election', 'e.level', 'r.number', 'r.meeting', 'r.findings', 'r.postponed'])
    .select(['r.confirmation', 'r.reportEntry', 'r.confirmationEntry'])
    .where('r.county', '=', county)
    .where('r.election', '=', election)
    .orderBy('r.number')
    .execute();
  return rows.map(({ id, reportEntry, confirmationEntry, ...record }) => ({
    id,
    record: record as unknown as CredentialsRecord,
    reportEntry,
    confirmationEntry,
  }));
}

export async function getCredentialsReport(reading: Reading, id: string): Promise<CredentialsReport> {
  const row = await reading.tx
    .selectFrom('credentialsReport')
    .select('election')
    .where('county', '=', reading.county)
    .where('id', '=', id)
    .executeTakeFirst();
  const { election } = found(row, '这份代表资格审查报告');
  const reports = await readCredentialsReports(reading, election);
  return found(
    reports.find((report) => report.id === id),
    '这份代表资格审查报告',
  );
}

export interface DeputyList {
  readonly id: string;
  readonly record: DeputyListRecord;
  readonly entry: string;
}

export async function readDeputyLists({ tx, county }: Reading, election: string): Promise<DeputyList[]> {
  const lists = await tx
    .selectFrom('deputyList')
    .select(['id', 'election', 'number', 'publishedOn', 'firstSession', 'entry'])
    .where('county', '=', county)
    .where('election', '=', election)
    .orderBy('number')
    .execute();
  const named = await tx
    .selectFrom('electedDeputy as d')
    .innerJoin('constituency as k', (on) =>
      on.onRef('k.county', '=', 'd.county').onRef('k.id', '=', 'd.constituency'),
    )
    .select(['d.id as deputy', 'd.name', 'd.constituency', 'd.round', 'd.deputyList'])
    .where('d.county', '=', county)
    .where('d.election', '=', election)
    .where('d.deputyList', 'is not', null)
    .orderBy('k.number')
    .orderBy('d.votes', 'desc')
    .orderBy('d.name')
    .execute();
  return lists.map(({ id, entry, ...list }) => ({
    id,
    entry,
    record: {
      ...list,
      deputies: named
        .filter(({ deputyList }) => deputyList === id)
        .map(({ deputy, name, constituency, round }) => ({ deputy, name, constituency, round })),
    },
  }));
}

export function sealCredentials(id: string, record: CredentialsRecord): SealedRecord {
  return seal('credentials', id, record);
}
