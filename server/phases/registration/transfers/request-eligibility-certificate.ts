import { randomUUID } from 'node:crypto';
import { type Acting, defineAct, done, refused } from '../../../acts/act.ts';
import { ActError } from '../../../acts/error-codes.ts';
import { areaOfPerson, holdPerson } from '../contact/contact.queries.ts';
import { cycleStageRuling } from '../../preparation/cycle.queries.ts';
import { certificateRuling } from './certificate-ruling.ts';
import { EligibilityCertificateSchema, RequestEligibilityCertificateSchema } from '../transfer.schema.ts';

/** 申请选民资格证明 (直接选举若干规定第九条): the voter asks himself; nothing changes on the roll before the certificate is issued. */
export const requestEligibilityCertificate = defineAct({
  name: 'request-eligibility-certificate',
  input: RequestEligibilityCertificateSchema,
  output: EligibilityCertificateSchema,
  areaOf: areaOfPerson,
  async perform(acting, { cycle, person, ...asked }) {
    const { tx, county, today, entry } = acting;
    const stage = await cycleStageRuling(acting, 'request-eligibility-certificate', cycle);
    if (!stage.permitted) return refused(stage);
    await requireOtherCounty(acting, asked.toCounty);
    const { area } = await holdPerson(acting, person);
    const ruling = await certificateRuling(acting, cycle, person);
    if (!ruling.permitted) return refused(ruling);
    const id = randomUUID();
    await tx
      .insertInto('eligibilityCertificate')
      .values({ county, id, cycle, person, area, ...asked, askedOn: today, entry })
      .execute();
    return {
      ...done({ certificate: id }, { subject: { cycle, certificate: id } }),
      consulted: ruling.undecided,
    };
  },
});

async function requireOtherCounty({ tx, county }: Acting, code: string | null): Promise<void> {
  if (code === null) return;
  const row = await tx
    .selectFrom('area')
    .select('code')
    .where('code', '=', code)
    .where('kind', '=', 'county')
    .executeTakeFirst();
  if (!row || code === county)
    throw new ActError('bad-request', '转入地应当是另一个县（市、区）。在本县内换选区的，更正选区归属。', [
      { path: 'toCounty', message: '请选另一个县（市、区）' },
    ]);
}
