import { sql } from 'kysely';
import { type Acting, defineAct, done, refused } from '../../../acts/act.ts';
import { lockConcerned } from '../open-cases/lock-concerned.ts';
import { certificateRuling } from './certificate-ruling.ts';
import {
  certificateNumber,
  getCertificate,
  lockCertificate,
  updateCertificate,
} from '../certificate.queries.ts';
import { leaveByCertificate } from './rolls-of-certificate.ts';
import { CertificateIssuedSchema, EligibilityCertificateSchema } from '../transfer.schema.ts';

/**
 * 开具选民资格证明 (直接选举若干规定第九条): numbered, by two. From then on he stands on no roll here: one that is published is corrected, his number is free to be registered by the
 * other office, and nobody is on two rolls at any moment.
 */
export const issueEligibilityCertificate = defineAct({
  name: 'issue-eligibility-certificate',
  input: EligibilityCertificateSchema,
  output: CertificateIssuedSchema,
  about: ['certificate'],
  areaOf: async (acting, { certificate }) => (await getCertificate(acting, certificate)).area,
  summary: async (acting, { certificate }) =>
    `开具选民资格证明，转到${(await getCertificate(acting, certificate)).toOffice}`,
  async perform(acting, { certificate: id }) {
    const { cycle, person } = await getCertificate(acting, id);
    const constituencies = await lockConcerned(acting, cycle, [person], []);
    await lockCertificate(acting, id, ['requested']);
    const ruling = await certificateRuling(acting, cycle, person, id);
    if (!ruling.permitted) return refused(ruling);
    const { today, entry } = acting;
    const number = await nextNumber(acting, cycle);
    await updateCertificate(acting, id, { state: 'issued', number, issuedOn: today, issuedEntry: entry });
    const left = await leaveByCertificate(acting, {
      cycle,
      person,
      constituencies,
      number: certificateNumber(number, today),
    });
    if (left.kind !== 'settled') return left;
    return {
      ...done({ certificate: id, number }, { subject: { cycle, certificate: id }, figures: { number } }),
      consulted: ruling.undecided,
      further: left.further,
    };
  },
});

/** Two who issue at once come one after the other. */
async function nextNumber({ tx, county }: Acting, cycle: string): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`certificates ${county} ${cycle}`}, 0))`.execute(
    tx,
  );
  const { rows } = await sql<{ next: number }>`select next_certificate_number(${cycle}) as next`.execute(tx);
  return rows[0]?.next ?? 1;
}
