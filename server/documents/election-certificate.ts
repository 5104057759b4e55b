import { writtenDate } from '@xuanwu/rules/civil-date.ts';
import { type OfficialDocument, officialDocumentInput } from './official-document.ts';

/** 当选证书 · 选举法（2020）第四十六条: the committee certifies, to each person on a sheet of his own, that he was elected. */
export interface ElectionCertificate extends OfficialDocument {
  readonly kind: 'election-certificate';
  readonly congress: string;
  readonly constituency: string;
  readonly electionDay: string;
  readonly basis: string;
  /** 当选人. */
  readonly elected: readonly string[];
}

export function electionCertificateInput(certificate: ElectionCertificate) {
  const { congress, constituency, electionDay, basis, elected } = certificate;
  return {
    ...officialDocumentInput(certificate),
    congress,
    constituency,
    'election-day': writtenDate(electionDay),
    basis,
    elected,
  };
}
