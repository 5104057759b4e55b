import type { LocalLaw } from '@xuanwu/rules/local-law.ts';
import { pollMayOpen, staffedBy } from '@xuanwu/rules/poll-opening.ts';
import type { Ruling } from '@xuanwu/rules/ruling.ts';
import type { Duty, PlaceKind } from '../polling-words.ts';

interface Staffed {
  readonly name: string;
  readonly kind: PlaceKind;
  readonly staff: readonly { readonly name: string; readonly duty: Duty }[];
}

/** 开始投票的条件, as far as they depend on this place: its scrutineers and tellers. */
export function placeMayOpen({ name, kind, staff }: Staffed, electionDay: string, law: LocalLaw): Ruling {
  const places = [{ name, kind, ...staffedBy(staff) }];
  const ruling = pollMayOpen({ today: electionDay, electionDay, places }, law);
  return {
    ...ruling,
    reasons: ruling.reasons.filter(({ rule }) => rule === 'vote-staff' || rule === 'vote-mobile'),
  };
}
