import { writtenDate } from '@xuanwu/rules/civil-date.ts';
import { type OfficialDocument, officialDocumentInput } from './official-document.ts';

/** 代表资格审查报告 · 选举法（2020）第四十七条: of the credentials committee, to the body that confirms or finds an election void. */
export interface CredentialsReportSheet extends OfficialDocument {
  readonly kind: 'credentials-report';
  /** 向谁报告. */
  readonly addressee: string;
  readonly congress: string;
  readonly report: number;
  readonly electionDay: string;
  readonly basis: string;
  readonly meeting: { readonly heldOn: string; readonly minute: string };
  readonly examined: number;
  /** By constituency, whose credentials were found valid. */
  readonly valid: readonly { readonly constituency: string; readonly names: readonly string[] }[];
  readonly void: readonly VoidFinding[];
  readonly postponed: readonly { readonly name: string; readonly reason: string }[];
}

/** 当选无效: of whom, on what grounds, by which articles, on what paper. @public */
export interface VoidFinding {
  readonly name: string;
  readonly constituency: string;
  readonly grounds: readonly { readonly text: string; readonly article: string }[];
  readonly document: string;
}

export function credentialsReportInput(report: CredentialsReportSheet) {
  const { addressee, congress, electionDay, basis, meeting, examined, valid, postponed } = report;
  return {
    ...officialDocumentInput(report),
    addressee,
    congress,
    'election-day': writtenDate(electionDay),
    basis,
    'held-on': writtenDate(meeting.heldOn),
    minute: meeting.minute,
    examined,
    'valid-count': valid.reduce((sum, { names }) => sum + names.length, 0),
    valid,
    void: report.void.map(voidInput),
    postponed,
  };
}

export function voidInput({ name, constituency, grounds, document }: VoidFinding) {
  return {
    name,
    constituency,
    document,
    grounds: grounds.map(({ text, article }) => `${text.replace(/。$/, '')}（${article}）`).join('；'),
  };
}
