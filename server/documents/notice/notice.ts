import { setRoll } from '../roll-groups.ts';
import { type OfficialDocument, officialDocumentInput } from '../official-document.ts';

/**
 * 公文: any document whose words are paragraphs and tables: `notice.typ` sets it as GB/T 9704-2012 asks, `notice-word.ts` writes the
 * same for an office that edits it. What it says comes from a wording (`../wordings/`) or from a function of data.
 */
export interface Notice extends OfficialDocument {
  readonly kind: 'notice';
  /** 主送: whom it is addressed to, without the colon. */
  readonly recipients?: string;
  readonly parts: readonly NoticePart[];
  readonly attachments?: readonly NoticeAttachment[];
  readonly sealPlace: SealPlace;
  /** 签发人职务, where his stamp stands instead of the seal. */
  readonly signerPost?: string;
}

/** 用印 · GB/T 9704-2012, 7.3.5: the organ's seal, nothing, or the stamp of whoever signs. */
export type SealPlace = 'seal' | 'none' | 'signer';

export type NoticePart =
  | { readonly part: 'paragraph'; readonly runs: readonly NoticeRun[] }
  /** 一、 in 黑体; （一） in 楷体. */
  | { readonly part: 'heading'; readonly level: 1 | 2; readonly runs: readonly NoticeRun[] }
  | NoticeTable
  | NoticeRoll;

export interface NoticeTable {
  readonly part: 'table';
  readonly title?: string;
  readonly field?: string;
  /** 小号 for the many columns of candidates, 大号 for what hangs where voters read it. */
  readonly size?: TableSize;
  readonly columns: readonly NoticeColumn[];
  readonly rows: readonly (readonly string[])[];
}

export type TableSize = 'small' | 'large';

/** 选民名单: hundreds of names to a page, in the order of their strokes (`roll-groups.ts`). */
export interface NoticeRoll {
  readonly part: 'roll';
  readonly field?: string;
  readonly voters: readonly { readonly name: string; readonly beside?: string }[];
}

/** Words of a paragraph; those that are whole, as a name, are not broken between two lines. */
export interface NoticeRun {
  readonly text: string;
  readonly whole?: boolean;
  /** The field of the wording that it comes from; fixed words come from none. */
  readonly field?: string;
}

export interface NoticeColumn {
  readonly title: string;
  /** In millimetres; those without share what is left. */
  readonly width?: number;
  readonly align?: 'left';
  /** 姓名: two characters as wide as three, a long one broken behind its dots. */
  readonly isPerson?: boolean;
  /** Several, with 、 between them, none of them broken between two lines. */
  readonly isNames?: boolean;
  /** What is new, and is to be seen first. */
  readonly isStrong?: boolean;
}

export interface NoticeAttachment {
  readonly title: string;
  readonly parts: readonly NoticePart[];
}

/** Beyond this many characters the last paragraph may be broken between two pages. */
const KEPT_WITH_SIGNATURE = 150;

/** What `notice.typ` asks for. */
export function noticeInput(notice: Notice) {
  const last = notice.parts.at(-1);
  const keepsLast = last?.part === 'paragraph' && textOfRuns(last.runs).length <= KEPT_WITH_SIGNATURE;
  return {
    ...officialDocumentInput(notice),
    recipients: notice.recipients ?? null,
    running: (notice.attachments ?? []).find(({ parts }) => parts.some(isRoll))?.title ?? null,
    parts: (keepsLast ? notice.parts.slice(0, -1) : notice.parts).map(partInput),
    last: keepsLast ? partInput(last) : null,
    attachments: (notice.attachments ?? []).map(({ title, parts }) => ({
      title,
      parts: parts.map(partInput),
    })),
    'seal-place': notice.sealPlace,
    'signer-post': notice.signerPost ?? null,
  };
}

export function textOfRuns(runs: readonly NoticeRun[]): string {
  return runs.map(({ text }) => text).join('');
}

/** The roll that a notice carries, if it is the notice of one. */
export function rollOf({ parts, attachments = [] }: Notice): NoticeRoll | undefined {
  return [...parts, ...attachments.flatMap((attachment) => attachment.parts)].find(isRoll);
}

function isRoll(part: NoticePart): part is NoticeRoll {
  return part.part === 'roll';
}

/** 附件说明 · 7.3.4: a number only where there are several. */
export function attachmentLine(index: number, total: number, title: string): string {
  return total === 1 ? title : `${index + 1}. ${title}`;
}

export function paragraph(text: string): NoticePart {
  return { part: 'paragraph', runs: [{ text }] };
}

function partInput(part: NoticePart) {
  switch (part.part) {
    case 'paragraph':
      return { part: part.part, runs: part.runs.map(runInput) };
    case 'heading':
      return { part: part.part, level: part.level, runs: part.runs.map(runInput) };
    case 'table':
      return {
        part: part.part,
        title: part.title ?? null,
        size: part.size ?? null,
        columns: part.columns.map(
          ({ title, width, align, isPerson = false, isNames = false, isStrong = false }) => ({
            title,
            width: width ?? null,
            align: align ?? 'center',
            'is-person': isPerson,
            'is-names': isNames,
            'is-strong': isStrong,
          }),
        ),
        rows: part.rows,
      };
    case 'roll':
      return { part: part.part, ...setRoll(part.voters) };
  }
}

function runInput({ text, whole = false }: NoticeRun) {
  return { text, whole };
}
