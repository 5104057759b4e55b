import type { CivilDate } from './civil-date.ts';
import { groundOf } from './articles.ts';
import { fact } from './facts.ts';
import { type LawName, lawInForce } from './law-versions.ts';
import type { RuleId } from './rule-titles.ts';
import type { Reason } from './ruling.ts';

/** 未见原文的版本 · in force, but its numbers were not seen: a ruling takes those of the version before and says so. */
const UNREAD: Readonly<
  Partial<Record<LawName, { readonly rule: RuleId; readonly years: readonly number[] }>>
> = {
  'village-committee-law': { rule: 'vil-2026', years: [2026] },
  'residents-committee-law': { rule: 'res-numbers', years: [2026] },
  'party-local-rules': { rule: 'pl-quorum', years: [2020] },
  'league-grassroots-rules': { rule: 'yl-numbers', years: [2025] },
};

/** 原文未经核对 · a reason that does not hold where the text of that version was not read; nothing where it was. */
export function unreadText(law: LawName, electionDay: CivilDate): Reason[] {
  const unread = UNREAD[law];
  const year = lawInForce(law, electionDay)?.year;
  if (unread === undefined || year === undefined || !unread.years.includes(year)) return [];
  return [fact(groundOf(unread.rule, electionDay), 'textRead', false)];
}
