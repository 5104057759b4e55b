import { writtenDate } from '@xuanwu/rules/civil-date.ts';
import { type OfficialDocument, officialDocumentInput } from './official-document.ts';

/** 代表候选人情况介绍 · 选举法（2020）第三十四条: the committee's sheet on the candidates of one constituency. */
export interface CandidateIntroduction extends OfficialDocument {
  readonly kind: 'candidate-introduction';
  readonly congress: string;
  readonly constituency: string;
  readonly electionDay: string;
  readonly seats: number;
  readonly basis: string;
  /** 初步代表候选人 or 正式代表候选人 */
  readonly list: string;
  /** 按姓氏笔画为序, as printed. */
  readonly order: string;
  readonly candidates: readonly IntroducedCandidate[];
  /** 照片, one a candidate in their order; null where he wants none. */
  readonly photos?: readonly (Uint8Array | null)[];
  readonly meetings: readonly {
    readonly heldOn: string;
    readonly startsAt: string;
    readonly place: string;
  }[];
}

/** @public */
export interface IntroducedCandidate {
  readonly name: string;
  /** 性别、民族、出生年月 …, as they are printed. */
  readonly particulars: string;
  readonly position: string;
  readonly resume: string;
  readonly pledges: readonly { readonly givenOn: string; readonly text: string }[];
}

export function candidateIntroductionInput(sheet: CandidateIntroduction) {
  return {
    ...officialDocumentInput(sheet),
    congress: sheet.congress,
    constituency: sheet.constituency,
    'election-day': writtenDate(sheet.electionDay),
    seats: sheet.seats,
    basis: sheet.basis,
    list: sheet.list,
    order: sheet.order,
    count: sheet.candidates.length,
    candidates: sheet.candidates.map(({ pledges, resume, ...candidate }, index) => ({
      ...candidate,
      photo: sheet.photos?.[index] ? index : null,
      resume: paragraphs(resume),
      pledges: pledges.map(({ givenOn, text }) => ({ on: writtenDate(givenOn), text: paragraphs(text) })),
    })),
    meetings: sheet.meetings.map(
      ({ heldOn, startsAt, place }) => `${writtenDate(heldOn)} ${startsAt}，${place}`,
    ),
  };
}

function paragraphs(text: string): string[] {
  return text.split('\n').filter((line) => line.trim() !== '');
}
