import { writtenDate } from '@xuanwu/rules/civil-date.ts';
import { type OfficialDocument, officialDocumentInput } from './official-document.ts';

/** 联审意见告知书 · 个人信息保护法第四十五条: to the nominee, with everything that departments said of him. */
export interface ReviewStatement extends OfficialDocument {
  readonly kind: 'review-statement';
  readonly nominee: string;
  readonly congress: string;
  readonly constituency: string;
  readonly opinions: readonly StatedOpinion[];
  /** The grounds that may be named at all, as printed. */
  readonly grounds: readonly string[];
  /** The law and its article, as printed. */
  readonly basis: string;
  /** Until when the opinions are kept. */
  readonly keptUntil: string;
}

/** 一家单位的答复 */
export interface StatedOpinion {
  readonly department: string;
  /** 没有法定情形, the ground, or that no answer came. */
  readonly said: string;
  readonly document: string;
  readonly givenOn: string | null;
}

export function reviewStatementInput(statement: ReviewStatement) {
  const { nominee, congress, constituency, opinions, grounds, basis, keptUntil } = statement;
  return {
    ...officialDocumentInput(statement),
    nominee,
    congress,
    constituency,
    basis,
    grounds: grounds.join('；'),
    'kept-until': writtenDate(keptUntil),
    opinions: opinions.map(({ department, said, document, givenOn }) => ({
      department,
      said,
      document,
      'given-on': givenOn === null ? '—' : writtenDate(givenOn),
    })),
  };
}
