import { type OfficialDocument, officialDocumentInput } from '../official-document.ts';

/** 投票当天的表格: printed before the day with what is known, filled in by hand and signed there, so that a place goes on without any machine. */
export interface Form extends OfficialDocument {
  readonly kind: 'form';
  readonly orientation?: 'landscape';
  /** 选区、选举日…, below the title. */
  readonly head: readonly string[];
  readonly parts: readonly FormPart[];
}

/** @public */
export type FormPart =
  | {
      readonly part: 'text';
      readonly title?: string;
      readonly lines: readonly string[];
      /** With room between the lines for a hand. */
      readonly isFilledIn?: boolean;
    }
  | { readonly part: 'notes'; readonly lines: readonly string[] }
  | {
      readonly part: 'table';
      readonly title?: string;
      readonly columns: readonly FormColumn[];
      readonly rows: readonly (readonly string[])[];
      /** Empty rows, for what is only known at the place. */
      readonly blank?: number;
      /** How high a row is at least, in millimetres. */
      readonly height: number;
    }
  | { readonly part: 'signatures'; readonly roles: readonly Signers[] };

/** @public */
export interface FormColumn {
  readonly title: string;
  /** In millimetres; those without share what is left. */
  readonly width?: number;
  readonly align?: 'left';
}

/** @public */
export interface Signers {
  readonly role: string;
  readonly people: number;
}

export function formInput(form: Form) {
  return {
    ...officialDocumentInput(form),
    landscape: form.orientation === 'landscape',
    head: form.head,
    parts: form.parts.map((part) => (part.part === 'table' ? tableInput(part) : part)),
  };
}

function tableInput({ title, columns, rows, blank = 0, height }: Extract<FormPart, { part: 'table' }>) {
  return {
    part: 'table',
    title: title ?? null,
    height,
    columns: columns.map(({ title: head, width, align }) => ({
      title: head,
      width: width ?? null,
      align: align ?? 'center',
    })),
    rows: [...rows, ...Array.from({ length: blank }, () => columns.map(() => ''))],
  };
}

/** 待填的空. */
export const BLANK = '＿＿＿＿';

/** 要勾的格. */
export const BOX = '□';
