/** 党政机关公文 GB/T 9704-2012: what every notice and report carries besides its own matter. */
import { writtenDate } from '@xuanwu/rules/civil-date.ts';
import { titleLines } from './title-lines.ts';

export interface OfficialDocument {
  /** 标题; a line break in it is kept. */
  readonly title: string;
  /** 公告编号, as printed: 第3号 */
  readonly number?: string;
  /** 发文机关署名: …选举委员会 */
  readonly issuer: string;
  /** 成文日期, YYYY-MM-DD; also the document's time of making, so that equal data give equal bytes. */
  readonly date: string;
  readonly verification?: Verification;
}

/** Where an outsider finds this publication in the ledger (选务日志). @public */
export interface Verification {
  readonly position: number;
  /** The first checkpoint (检查点) that covers the position. */
  readonly checkpoint: { readonly length: number; readonly root: string };
  readonly keyFingerprint: string;
}

/** 级别: two ballots are handed out at one time, one for each. */
export type Level = 'county' | 'township';

/** What `official-document.typ` asks for. */
export function officialDocumentInput(document: OfficialDocument) {
  return {
    title: document.title.replaceAll('\n', ''),
    'title-lines': titleLines(document.title),
    number: document.number ?? null,
    issuer: document.issuer,
    date: writtenDate(document.date),
    day: dayOf(document.date),
    verification: document.verification ? verificationLine(document.verification) : null,
  };
}

/** A date as Typst takes it. */
export function dayOf(date: string) {
  const [year, month, day] = date.split('-').map(Number);
  return { year, month, day };
}

export function levelWord(level: Level): string {
  return level === 'county' ? '县级' : '乡级';
}

function verificationLine({ position, checkpoint, keyFingerprint }: Verification): string {
  // The fingerprint whole: whoever checks a package types it in.
  return [
    `选务日志第${position}条`,
    `检查点${checkpoint.length}条，根${shortened(checkpoint.root)}`,
    `公钥指纹${keyFingerprint}`,
  ].join('　');
}

function shortened(hex: string): string {
  return hex.length <= 16 ? hex : `${hex.slice(0, 10)}…${hex.slice(-6)}`;
}
