/** 选民资格转移 as it is shown: certificates that went out, and those that were brought here. */
import { sql } from 'kysely';
import type { Acting } from '../../../acts/act.ts';
import { recordReading } from '../register.queries.ts';
import { certificateNumber } from '../certificate.queries.ts';
import type { CertificateRow, ReceivedCertificateRow, Transfers } from '../transfer.schema.ts';

const MOST = 500;

export async function readTransfers(acting: Acting, cycle: string, person?: string): Promise<Transfers> {
  const issued = await readCertificates(acting, cycle, person);
  const received = await readReceived(acting, cycle, person);
  await recordReading(acting, issued.length + received.length);
  return { issued, received, counties: await otherCounties(acting) };
}

async function readCertificates(
  { tx, county }: Acting,
  cycle: string,
  person: string | undefined,
): Promise<CertificateRow[]> {
  const { rows } = await sql<Omit<CertificateRow, 'number'> & { number: number | null }>`
    select k.id, p.id as person, p.name, to_char(p.birth_date, 'YYYY-MM') as born_in, k.state, k.number, k.asked_on, k.issued_on,
      k.to_office, k.residence, k.registered_at, k.receipt_document, k.receipt_on, k.taken_back_on, k.taken_back_reason
    from eligibility_certificate k join person p on p.county = k.county and p.id = k.person
    where k.county = ${county} and k.cycle = ${cycle} and ${person === undefined ? sql`true` : sql`k.person = ${person}`}
    order by array_position(array['requested', 'issued', 'registered', 'taken-back'], k.state), k.number desc nulls first, k.asked_on desc, k.id
    limit ${MOST}`.execute(tx);
  return rows.map((row) => ({
    ...row,
    number: row.number === null || row.issuedOn === null ? null : certificateNumber(row.number, row.issuedOn),
  }));
}

async function readReceived(
  { tx, county }: Acting,
  cycle: string,
  person: string | undefined,
): Promise<ReceivedCertificateRow[]> {
  const { rows } = await sql<ReceivedCertificateRow>`
    select k.id, p.id as person, p.name, to_char(p.birth_date, 'YYYY-MM') as born_in, k.number, k.from_office,
      k.from_county is not null as is_verified, k.issued_on, k.registered_on, c.name as constituency
    from received_certificate k join person p on p.county = k.county and p.id = k.person
    join constituency c on c.county = k.county and c.id = k.constituency
    where k.county = ${county} and k.cycle = ${cycle} and ${person === undefined ? sql`true` : sql`k.person = ${person}`}
    order by k.registered_on desc, p.sort_key, k.id limit ${MOST}`.execute(tx);
  return rows;
}

async function otherCounties({ tx, county }: Acting): Promise<{ code: string; name: string }[]> {
  return tx
    .selectFrom('area')
    .select(['code', 'name'])
    .where('kind', '=', 'county')
    .where('code', '<>', county)
    .orderBy('code')
    .execute();
}
