import { writtenDate } from '@xuanwu/rules/civil-date.ts';
import { type OfficialDocument, officialDocumentInput } from './official-document.ts';

/** 投票站选民登记簿 of one place, in the order of the roll, to be marked by hand · 选举法（2020）第三十七条. Who has come never stands in it. */
export interface PlaceRegister extends OfficialDocument {
  readonly kind: 'place-register';
  readonly place: string;
  readonly electionDay: string;
  readonly hours: string;
  /** 各级选票, with their colours; one column each. */
  readonly levels: readonly { readonly word: string; readonly colour: string }[];
  readonly sections: readonly RegisterSection[];
}

/** The voters of one roll. @public */
export interface RegisterSection {
  readonly constituency: string;
  readonly voters: readonly RegisterLine[];
}

/** @public */
export interface RegisterLine {
  /** 名单上的序号 */
  readonly serial: number;
  readonly name: string;
  readonly sex: string;
  readonly bornIn: string;
  /** 应发, of each level. */
  readonly due: readonly boolean[];
  readonly note: string;
}

const LINES_A_PAGE = 22;

export function placeRegisterInput(register: PlaceRegister) {
  const { levels, sections } = register;
  const sums = (voters: readonly RegisterLine[]) =>
    levels.map((_, level) => voters.filter(({ due }) => due[level]).length);
  return {
    ...officialDocumentInput(register),
    place: register.place,
    'election-day': writtenDate(register.electionDay),
    hours: register.hours,
    levels,
    pages: sections.flatMap(({ constituency, voters }) =>
      inPages(voters).map((lines) => ({
        constituency,
        lines: lines.map(({ bornIn, ...line }) => ({ ...line, 'born-in': bornIn })),
        sums: sums(lines),
      })),
    ),
    voters: sections.reduce((sum, { voters }) => sum + voters.length, 0),
    totals: sums(sections.flatMap(({ voters }) => voters)),
  };
}

function inPages<T>(lines: readonly T[]): T[][] {
  const pages = Math.ceil(lines.length / LINES_A_PAGE);
  return Array.from({ length: pages }, (_, page) =>
    lines.slice(page * LINES_A_PAGE, (page + 1) * LINES_A_PAGE),
  );
}
