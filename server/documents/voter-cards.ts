import { writtenDate } from '@xuanwu/rules/civil-date.ts';
import { type OfficialDocument, officialDocumentInput } from './official-document.ts';

/** 选民证, ten on a sheet of A4 to be cut · 选举法（2020）第二十八条、第三十七条. */
export interface VoterCards extends OfficialDocument {
  readonly kind: 'voter-cards';
  readonly congress: string;
  readonly constituency: string;
  readonly electionDay: string;
  readonly cards: readonly VoterCardData[];
}

/** @public */
export interface VoterCardData {
  readonly number: number;
  readonly name: string;
  /** 名单上的序号 */
  readonly serial: number;
  /** The QR code, line by line, with its quiet zone; true is dark. */
  readonly code: readonly (readonly boolean[])[];
}

const DIGITS = 5;

export function voterCardsInput(sheet: VoterCards) {
  return {
    ...officialDocumentInput(sheet),
    congress: sheet.congress,
    constituency: sheet.constituency,
    'election-day': writtenDate(sheet.electionDay),
    cards: sheet.cards.map(({ number, name, serial, code }) => ({
      number: String(number).padStart(DIGITS, '0'),
      name,
      serial,
      code: drawn(code),
    })),
  };
}

/** As a picture of squares, in one path. */
function drawn(code: VoterCardData['code']): string {
  const squares = code.flatMap((line, y) =>
    line.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])),
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${code.length} ${code.length}"><path d="${squares.join('')}"/></svg>`;
}
