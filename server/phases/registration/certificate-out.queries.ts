/** 没有收回的选民资格证明 · who has one is registered here again only when it was taken back. */
import { groundOf } from '@xuanwu/rules/articles.ts';
import { reason, rule, type Ruling } from '@xuanwu/rules/ruling.ts';
import { sql } from 'kysely';
import type { Acting } from '../../acts/act.ts';
import { certificateNumber } from './certificate.queries.ts';

/** 开出的证明 · its number as it stands on paper, and where it went. */
export interface CertificateOut {
  readonly person: string;
  readonly number: string;
  readonly issuedOn: string;
  readonly toOffice: string;
}

/** Refused while any of them has one that was not taken back. Where it went stays out of the ledger. */
export async function certificateOut(
  acting: Acting,
  cycle: string,
  persons: readonly string[],
  electionDay: string,
): Promise<Ruling | undefined> {
  if (persons.length === 0) return undefined;
  const [out] = await certificatesOut(acting, cycle, persons);
  const test = `没有收回的选民资格证明（${out?.number}） 1 = 0`;
  return out && rule([reason(groundOf('voter-one-place', electionDay), test, false)]);
}

/** Those of this cycle. */
export function certificatesOut(
  acting: Acting,
  cycle: string,
  persons: readonly string[],
): Promise<CertificateOut[]> {
  return readCertificatesOut(acting, persons, sql`cycle = ${cycle}`);
}

/** Of whoever bears this number on this county's register, for elections that count on this day. */
export async function findCertificateOf(
  acting: Acting,
  hash: Buffer,
  electionDay: string,
): Promise<CertificateOut | undefined> {
  const { rows } = await sql<{ person: string }>`
    select person from person_identifier where county = ${acting.county} and hash = ${hash}`.execute(
    acting.tx,
  );
  if (rows.length === 0) return undefined;
  const bearers = rows.map(({ person }) => person);
  const [out] = await readCertificatesOut(
    acting,
    bearers,
    sql`cycle in (select standing_cycles(${electionDay}))`,
  );
  return out;
}

async function readCertificatesOut(
  { tx }: Pick<Acting, 'tx'>,
  persons: readonly string[],
  within: ReturnType<typeof sql>,
): Promise<CertificateOut[]> {
  const { rows } = await sql<Omit<CertificateOut, 'number'> & { number: number }>`
    select person, number, issued_on, to_office from certificates_out(${[...persons]}::uuid[])
    where ${within} order by issued_on desc, number desc`.execute(tx);
  return rows.map((row) => ({ ...row, number: certificateNumber(row.number, row.issuedOn) }));
}
