import { writtenDate } from '@xuanwu/rules/civil-date.ts';
import { encodeQR } from 'qr';
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
  /** What the QR code says. */
  readonly code: string;
}

const DIGITS = 5;
/** What a reader needs around it. */
const QUIET_ZONE = 4;

export function voterCardsInput(sheet: VoterCards) {
  return {
    ...officialDocumentInput(sheet),
    congress: sheet.congress,
    constituency: sheet.constituency,
    'election-day': writtenDate(sheet.electionDay),
    cards: sheet.cards.map(({ number, name, serial, code }) => ({
      number: cardNumber(number),
      name,
      serial,
      code: drawn(code),
    })),
  };
}

/** 证号, as it is printed. */
export function cardNumber(number: number): string {
  return String(number).padStart(DIGITS, '0');
}

/** The QR code as a picture, in one path: dark runs of each line. */
function drawn(text: string): string {
  const lines = encodeQR(text, 'raw', { ecc: 'medium', border: QUIET_ZONE });
  const path = lines.map((line, y) => {
    const dark = line.map((isDark) => (isDark ? '1' : '0')).join('');
    return [...dark.matchAll(/1+/g)]
      .map(({ index, 0: run }) => `M${index} ${y}h${run.length}v1h-${run.length}z`)
      .join('');
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${lines.length} ${lines.length}"><path d="${path.join('')}"/></svg>`;
}
