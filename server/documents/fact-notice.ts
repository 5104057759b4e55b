import { writtenDate } from '@xuanwu/rules/civil-date.ts';
import { type OfficialDocument, officialDocumentInput } from './official-document.ts';

/** 情况核实公告 · 选举法（2020）第三十条: to the voters, what a nominee said of himself that is not true, and what was found. */
export interface FactNotice extends OfficialDocument {
  readonly kind: 'fact-notice';
  readonly nominee: string;
  readonly congress: string;
  readonly constituency: string;
  /** 简历, and so on. */
  readonly about: string;
  readonly foundFacts: string;
  readonly proof: string;
  readonly checkedOn: string;
  /** The law and its article, as printed. */
  readonly basis: string;
}

export function factNoticeInput(notice: FactNotice) {
  const { nominee, congress, constituency, about, foundFacts, proof, checkedOn, basis } = notice;
  return {
    ...officialDocumentInput(notice),
    nominee,
    congress,
    constituency,
    about,
    facts: foundFacts.trim().replace(/[。．.；;]+$/u, ''),
    proof,
    basis,
    'checked-on': writtenDate(checkedOn),
  };
}
