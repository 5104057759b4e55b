/** 待立项的核查事项 · what is asked, of whom, and what it is called: the same question of the same people has one name. */
import type { Acting } from '../../../acts/act.ts';
import type { CaseEvidence, CaseKind, CaseSource, Unregistered } from './case.schema.ts';

/** 当事人 · on a register (this county's, if no other is named), or on none: then `reference` says who, without saying it. */
export type NewSubject =
  | { readonly person: string; readonly county?: string }
  | { readonly details: Unregistered; readonly reference: string };

export interface NewCase {
  readonly kind: CaseKind;
  readonly cycle: string;
  readonly subjects: readonly NewSubject[];
  readonly evidence: readonly CaseEvidence[];
  readonly source: CaseSource;
  /** Where the question is of one level only. */
  readonly level?: 'county' | 'township';
  /** The constituency that is in question, or that is proposed. */
  readonly constituency?: string;
  /** The last day that the law leaves, if none is given. */
  readonly dueOn?: string;
  /** An account; whoever acts, if none is given; null for nobody yet. */
  readonly owner?: string | null;
  readonly tier?: 'same' | 'review';
  readonly score?: number;
}

export interface OpenedCase {
  readonly id: string;
  /** `opened` now or anew; `open` already; `kept` by a decision that still holds. */
  readonly how: 'opened' | 'open' | 'kept';
}

/** With the id it would get and its name. */
export type Asked = NewCase & { readonly id: string; readonly question: string };

/** 问题 · the same for the same people in whatever order they are named. */
export function questionOf({ county }: Acting, { kind, level, subjects }: NewCase): string {
  const names = subjects.map((subject) => nameOf(county, subject));
  return [kind, ...(level ? [level] : []), ...names.toSorted()].join(' ');
}

export function nameOf(county: string, subject: NewSubject): string {
  return 'person' in subject ? `${subject.county ?? county}/${subject.person}` : subject.reference;
}

export function otherCounties(own: string, { subjects }: NewCase): string[] {
  const named = subjects.flatMap((subject) =>
    'person' in subject && subject.county ? [subject.county] : [],
  );
  return [...new Set(named)].filter((county) => county !== own).toSorted();
}
