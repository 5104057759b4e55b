import { defineAct, done, refused } from '../../../acts/act.ts';
import { lockConcerned } from '../open-cases/lock-concerned.ts';
import { mayReturn } from './certificate-ruling.ts';
import {
  certificateNumber,
  getCertificate,
  lockCertificate,
  updateCertificate,
} from '../certificate.queries.ts';
import { constituenciesLeft, returnByCertificate } from './rolls-of-certificate.ts';
import { EligibilityCertificateSchema, TakeBackEligibilityCertificateSchema } from '../transfer.schema.ts';

/** 收回选民资格证明: it was not used, and he stands again where he stood; or it was never issued. Where another office has registered him by it, it stays. */
export const takeBackEligibilityCertificate = defineAct({
  name: 'take-back-eligibility-certificate',
  input: TakeBackEligibilityCertificateSchema,
  output: EligibilityCertificateSchema,
  isSealed: true,
  about: ['certificate'],
  areaOf: async (acting, { certificate }) => (await getCertificate(acting, certificate)).area,
  summary: async (acting, { certificate }) => {
    const { number, issuedOn } = await getCertificate(acting, certificate);
    const which = number === null || issuedOn === null ? '的申请' : ` ${certificateNumber(number, issuedOn)}`;
    return `收回选民资格证明${which}`;
  },
  async perform(acting, { certificate: id, reason }) {
    const { cycle, person, number, issuedOn } = await getCertificate(acting, id);
    const of = number === null || issuedOn === null ? null : certificateNumber(number, issuedOn);
    const left = of === null ? [] : await constituenciesLeft(acting, { cycle, person, number: of });
    const constituencies = await lockConcerned(acting, cycle, [person], left);
    await lockCertificate(acting, id, ['requested', 'issued']);
    const change = { state: 'taken-back' as const, takenBackOn: acting.today, takenBackReason: reason };
    await updateCertificate(acting, id, change);
    const output = done({ certificate: id }, { subject: { cycle, certificate: id } });
    if (of === null) return output;
    const ruling = await mayReturn(acting, cycle);
    if (!ruling.permitted) return refused(ruling);
    const returned = await returnByCertificate(acting, {
      cycle,
      person,
      constituencies: constituencies.filter((each) => left.includes(each.id)),
      number: of,
    });
    return returned.kind !== 'settled' ? returned : { ...output, further: returned.further };
  },
});
