/** 选民资格证明 as rows: found, locked, changed. */
import type { Insertable } from 'kysely';
import type { Acting } from '../../acts/act.ts';
import { found } from '../../acts/acting.ts';
import { ActError } from '../../acts/error-codes.ts';
import type { EligibilityCertificate as CertificateTable } from '../../database/tables.ts';
import { CERTIFICATE_STATES, type CertificateState } from './transfer.schema.ts';

const COLUMNS = ['id', 'cycle', 'person', 'area', 'state', 'number', 'issuedOn', 'toOffice'] as const;

/** 选民资格证明 */
export interface EligibilityCertificate {
  readonly id: string;
  readonly cycle: string;
  readonly person: string;
  readonly area: string;
  readonly state: CertificateState;
  readonly number: number | null;
  readonly issuedOn: string | null;
  readonly toOffice: string;
}

export async function getCertificate({ tx, county }: Acting, id: string): Promise<EligibilityCertificate> {
  const row = await tx
    .selectFrom('eligibilityCertificate')
    .select(COLUMNS)
    .where('county', '=', county)
    .where('id', '=', id)
    .executeTakeFirst();
  return found(row as EligibilityCertificate | undefined, '这份选民资格证明');
}

/** Locked; an error where it is past what the act needs. */
export async function lockCertificate(
  { tx, county }: Acting,
  id: string,
  wanted: readonly CertificateState[],
): Promise<EligibilityCertificate> {
  const row = found(
    (await tx
      .selectFrom('eligibilityCertificate')
      .select(COLUMNS)
      .where('county', '=', county)
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst()) as EligibilityCertificate | undefined,
    '这份选民资格证明',
  );
  if (wanted.includes(row.state)) return row;
  throw new ActError(
    'lost-race',
    `这份证明现在是“${CERTIFICATE_STATES[row.state]}”，不能这样办。请刷新后再看。`,
  );
}

export async function updateCertificate(
  { tx, county }: Acting,
  id: string,
  change: Partial<Insertable<CertificateTable>>,
): Promise<void> {
  await tx
    .updateTable('eligibilityCertificate')
    .set(change)
    .where('county', '=', county)
    .where('id', '=', id)
    .execute();
}

/** 证明的编号 as it stands on paper: 选证〔2026〕17号. */
export function certificateNumber(number: number, issuedOn: string): string {
  return `选证〔${issuedOn.slice(0, 4)}〕${number}号`;
}

/** What a movement (三增三减) says of it, by which it is found again. */
export function documentOfCertificate(number: string): string {
  return `选民资格证明 ${number}`;
}

/** 编号 as somebody types it from the paper: the last figure that stands on it. */
export function figureOf(number: string): number | undefined {
  const last = /(\d+)\D*$/.exec(number)?.[1];
  return last === undefined ? undefined : Number(last);
}
