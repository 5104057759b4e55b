import { dayOf } from './official-document.ts';

/** 合订本: finished documents bound one behind the other, every page as it is. It is no PDF/A, for a PDF within another cannot be one. */
export interface Booklet {
  readonly kind: 'booklet';
  readonly title: string;
  readonly issuer: string;
  readonly date: string;
  readonly bound: readonly { readonly file: string; readonly pages: number }[];
}

export function bookletInput({ title, issuer, date, bound }: Booklet) {
  return {
    title,
    issuer,
    day: dayOf(date),
    bound: bound.map(({ pages }, index) => ({ path: boundPath(index), pages })),
  };
}

/** Where the template finds it: the child puts it there (`typesetting-child.ts`). */
export function boundPath(index: number): string {
  return `/bound/${index}.pdf`;
}
