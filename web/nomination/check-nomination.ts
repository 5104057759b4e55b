/** The same question as the server's, before a nomination is sent: who of those who signed counts, and are they enough? */
import type { Decided } from '@xuanwu/rules/error-codes.ts';
import { nomination, type NominationRuling } from '@xuanwu/rules/nomination.ts';
import type { ConstituencyRow } from '@xuanwu/server/cycle/constituency-board.schema.ts';
import type { Nominee } from '@xuanwu/server/phases/nomination/nomination.schema.ts';
import type { Nomination } from './words.ts';

/** 联名的选民, as the roll shows him. */
export interface Signer {
  readonly person: string;
  readonly name: string;
  readonly serial: number;
  readonly onRoll: boolean;
}

export interface NominationDraft {
  readonly kind: 'organisations' | 'voters';
  readonly organisations?: readonly string[];
  readonly nominators?: readonly Signer[];
  readonly nominees?: readonly (Partial<Nominee> | undefined)[];
}

export function checkNomination(
  { electionDay, seats }: Pick<ConstituencyRow, 'electionDay' | 'seats'>,
  nominations: readonly Nomination[],
  { kind, organisations = [], nominators = [], nominees = [] }: NominationDraft,
): Decided<NominationRuling> {
  return nomination({
    electionDay,
    seats,
    kind,
    nominators:
      kind === 'voters'
        ? nominators.map(({ person, onRoll }) => ({
            id: person,
            onRoll,
            signedBefore: signedBefore(nominations, person),
          }))
        : organisations.map((id) => ({ id, onRoll: false, signedBefore: 0 })),
    // Whoever has no name yet still takes a place.
    nominees: nominees.map((nominee, index) => nominee?.name?.trim() || `第 ${index + 1} 名`),
  });
}

/** 已经推荐的人数: over all nominations of this constituency that he signed. */
function signedBefore(nominations: readonly Nomination[], person: string): number {
  return nominations
    .filter(({ nominators }) => nominators.some((nominator) => nominator.person === person))
    .reduce((sum, { candidates }) => sum + candidates.length, 0);
}

/** 现在的有效联名: a nomination that was taken, asked again with the roll as it is now. */
export function checkAgain(
  { electionDay, seats }: Pick<ConstituencyRow, 'electionDay' | 'seats'>,
  { kind, organisations, nominators, candidates }: Nomination,
): Decided<NominationRuling> {
  return nomination({
    electionDay,
    seats,
    kind,
    nominators:
      kind === 'voters'
        ? nominators.map(({ person, onRoll }) => ({ id: person, onRoll, signedBefore: 0 }))
        : organisations.map((id) => ({ id, onRoll: false, signedBefore: 0 })),
    nominees: candidates,
  });
}
