/** The same question as the server's, before a nomination is sent: who of those who signed counts, and are they enough? */
import type { Decided } from '@xuanwu/rules/error-codes.ts';
import { nomination, type NominationRuling, type Nominator } from '@xuanwu/rules/nomination.ts';
import type { ConstituencyRow } from '@xuanwu/server/cycle/constituency-board.schema.ts';
import type { Nominee, Signature } from '@xuanwu/server/phases/nomination/nominations/nominate.schema.ts';
import type { Nominations } from '@xuanwu/server/phases/nomination/nominations-view.schema.ts';
import type { Nomination } from '../words.ts';

/** 一个签名: the name on the paper, and the voter whom it means; nobody where he is not on the roll. */
export interface Signer extends Signature {
  readonly serial: number | null;
  readonly onRoll: boolean;
}

type DraftNominee = Partial<Pick<Nominee, 'name' | 'birthDate' | 'sex'>>;

export interface NominationDraft {
  readonly kind: 'organisations' | 'voters';
  readonly organisations?: readonly string[];
  readonly signers?: readonly Signer[];
  readonly nominees?: readonly (DraftNominee | undefined)[];
}

type Place = Pick<ConstituencyRow, 'electionDay' | 'seats'>;

export function checkNomination(
  { electionDay, seats }: Place,
  nominations: Pick<Nominations, 'nominations' | 'candidates'>,
  { kind, organisations = [], signers = [], nominees = [] }: NominationDraft,
): Decided<NominationRuling> {
  const signedBefore = (is: (nomination: Nomination) => boolean) => recommended(nominations, is, nominees);
  return nomination({
    electionDay,
    seats,
    kind,
    nominators:
      kind === 'voters'
        ? signers.map((signer, index) => ({
            ...asNominator(signer, index),
            signedBefore: signedBefore(({ nominators }) =>
              nominators.some(({ person }) => person === signer.person),
            ),
          }))
        : organisations.map((id) => ({
            id,
            onRoll: false,
            signedBefore: signedBefore((each) => each.organisations.includes(id)),
          })),
    // Whoever has no name yet still takes a place.
    nominees: nominees.map((nominee, index) => nominee?.name?.trim() || `第 ${index + 1} 名`),
  });
}

/** How a signature stands in the ruling; who is on no roll is nobody else. */
export function asNominator({ person, onRoll }: Signer, index: number): Nominator {
  return { id: person ?? `unknown ${index}`, onRoll, signedBefore: 0 };
}

/** 已经推荐的人数: over all nominations of this constituency that are his, these nominees not counted. */
function recommended(
  { nominations, candidates }: Pick<Nominations, 'nominations' | 'candidates'>,
  isHis: (nomination: Nomination) => boolean,
  nominees: readonly (DraftNominee | undefined)[],
): number {
  const his = new Set(nominations.filter(isHis).flatMap((each) => each.candidates));
  const isNamed = (id: string) => {
    const known = candidates.find((candidate) => candidate.id === id);
    return nominees.some(
      (each) =>
        each?.name?.trim() === known?.name &&
        each?.birthDate === known?.birthDate &&
        each?.sex === known?.sex,
    );
  };
  return [...his].filter((id) => !isNamed(id)).length;
}

/** 现在的有效联名: a nomination that was taken, asked again with the roll as it is now. */
export function checkAgain(
  { electionDay, seats }: Place,
  { kind, organisations, nominators, candidates }: Nomination,
  added: readonly Signer[] = [],
): Decided<NominationRuling> {
  const standing = nominators.map(({ person, onRoll }) => ({ id: person, onRoll, signedBefore: 0 }));
  return nomination({
    electionDay,
    seats,
    kind,
    nominators:
      kind === 'voters'
        ? [...standing, ...added.map(asNominator)]
        : organisations.map((id) => ({ id, onRoll: false, signedBefore: 0 })),
    nominees: candidates,
  });
}
