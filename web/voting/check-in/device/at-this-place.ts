/** 在设备上发票 · who is found, what he is due here, and what was handed out already; of the pack and the journal alone, without network. */
import type { SealedLine } from '@xuanwu/rules/place-journal.ts';
import { handedOutIn } from '@xuanwu/rules/place-undo.ts';
import type { PlacePack } from '@xuanwu/server/phases/voting/check-in/place-pack.schema.ts';

/** What of a pack is needed on the day. */
export type Contents = Pick<PlacePack, 'place' | 'electionDay' | 'unnamed' | 'rounds' | 'voters' | 'seed'>;
type Voter = PlacePack['voters'][number];

/** One ballot that somebody is due here. */
export interface Due {
  readonly round: string;
  readonly level: 'county' | 'township';
  readonly constituency: string;
  readonly colour: string;
  /** When it was handed out by this device; null for before the pack was taken; undefined where it was not. */
  readonly handedOutAt: string | null | undefined;
}

export interface Standing {
  readonly person: string;
  readonly name: string;
  readonly due: readonly Due[];
  readonly proxy: Voter['proxy'];
}

/** 找到的人: a voter of this place, or a proxy who votes elsewhere and comes for one. */
export interface Match {
  readonly person: string;
  readonly name: string;
  readonly voter: Voter | undefined;
  readonly own: Standing | undefined;
  /** Those whom he votes for. */
  readonly principals: readonly Standing[];
}

const MOST_MATCHES = 20;
const SERIAL = /^\d{1,6}$/;

/** 选民证上的码, without what says that it is one. */
export function cardIn(text: string): string | undefined {
  return /^XUANWU-CARD (\S+)$/.exec(text)?.[1];
}

/** By two characters of a name, a serial of the roll, or a voter card. */
export function findAtPlace(pack: Contents, journal: readonly SealedLine[], text: string): Match[] {
  const typed = text.trim();
  const card = cardIn(typed);
  const isWanted = (voter: Voter) =>
    card !== undefined
      ? voter.cards.includes(card)
      : SERIAL.test(typed)
        ? voter.serials.includes(Number(typed))
        : voter.name.includes(typed);
  if (card === undefined && !SERIAL.test(typed) && [...typed].length < 2) return [];
  const found = pack.voters
    .filter(isWanted)
    .slice(0, MOST_MATCHES)
    .map((voter) => matchOf(pack, journal, { ...voter, voter }));
  const strangers = card === undefined && !SERIAL.test(typed) ? proxiesFromElsewhere(pack, typed) : [];
  return [...found, ...strangers.map((proxy) => matchOf(pack, journal, { ...proxy, voter: undefined }))];
}

function proxiesFromElsewhere({ voters }: Contents, typed: string): { person: string; name: string }[] {
  const own = new Set(voters.map(({ person }) => person));
  const proxies = new Map(
    voters.flatMap(({ proxy }) =>
      proxy && !own.has(proxy.person) && proxy.name.includes(typed) ? [[proxy.person, proxy] as const] : [],
    ),
  );
  return [...proxies.values()];
}

function matchOf(
  pack: Contents,
  journal: readonly SealedLine[],
  { person, name, voter }: Pick<Match, 'person' | 'name' | 'voter'>,
): Match {
  return {
    person,
    name,
    voter,
    own: voter && standingOf(pack, journal, voter),
    principals: pack.voters
      .filter(({ proxy }) => proxy?.person === person)
      .map((principal) => standingOf(pack, journal, principal)),
  };
}

function standingOf(pack: Contents, journal: readonly SealedLine[], voter: Voter): Standing {
  const { person, name, proxy } = voter;
  const due = pack.rounds
    .filter(({ id }) => voter.rounds.includes(id))
    .map(({ id, ...round }) => {
      const line = handedOutIn(journal, person, id);
      const before = voter.handedOut.includes(id) ? null : undefined;
      return { round: id, ...round, handedOutAt: line?.at ?? before };
    });
  return { person, name, due, proxy };
}

/** 还没有发的 */
export function leftOf({ due }: Standing): Due[] {
  return due.filter(({ handedOutAt }) => handedOutAt === undefined);
}

/** 发出的选票 of every level, by this device and in all. */
export function handedOutByRound(pack: Contents, journal: readonly SealedLine[]) {
  return pack.rounds.map((round) => {
    const lines = journal.filter(({ rounds }) => rounds.includes(round.id));
    const here = lines.reduce((sum, { undo }) => sum + (undo ? -1 : 1), 0);
    const before = pack.voters.filter(({ handedOut }) => handedOut.includes(round.id)).length;
    return { ...round, here, before };
  });
}
