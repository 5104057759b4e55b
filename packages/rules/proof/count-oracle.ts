/**
 * The counts once more, for tests only: written from the text of the law and the contract of the command line without looking at the
 * functions it is compared with, and by other means. Fractions are fractions of BigInt; nothing is sorted by votes. Who is elected is a
 * question about sets: a set of winners is lawful if nobody left out has more votes than one taken in. Who stands in every lawful set is
 * elected; who stands in some is one of the equals.
 */
interface Facts {
  readonly electionDay: string;
  readonly round?: 'first' | 'another' | 'tie';
  readonly roundNumber?: number;
  readonly cast: number;
  readonly invalid: number;
  readonly candidates: readonly string[];
  readonly votes: Readonly<Record<string, number>>;
  readonly parameters?: Readonly<Record<string, unknown>>;
}

export interface DirectFacts extends Facts {
  readonly voters: number;
  readonly issued: number;
  readonly seats: number;
  readonly ineligible: readonly string[];
}

export interface VillageFacts extends Facts {
  readonly registered: number;
  readonly issued: number;
  readonly posts: number;
}

export interface CongressFacts extends Facts {
  readonly post: 'single-post' | 'vice-posts' | 'committee-members' | 'higher-deputies';
  readonly deputiesInOffice: number;
  readonly deputySeats: number;
  readonly present: number;
  readonly issued: number;
  readonly posts: number;
}

export interface PartyFacts extends Facts {
  readonly due: number;
  readonly present: number;
  readonly posts: number;
}

export interface Outcome {
  readonly valid: boolean;
  readonly elected: ReadonlySet<string>;
  readonly next: Next | null;
  readonly vacant: number;
  readonly undecided: ReadonlySet<string>;
}

export interface Next {
  readonly kind: 'repeat-vote' | 'tie-ballot' | 'another-election';
  readonly seats: number;
  readonly candidates?: ReadonlySet<string>;
  readonly mayExtendTo?: ReadonlySet<string>;
  readonly tiedForPlace?: ReadonlySet<string>;
  readonly shortOfMinimum?: boolean;
}

/** How many candidates a ballot for so many seats has. */
type Range = (seats: number) => { readonly min: number; readonly max: number };

/** a / b > c / d, and the same with equality; b and d are above zero. */
function exceeds(a: number, b: number, c: number, d: number): boolean {
  return BigInt(a) * BigInt(d) > BigInt(c) * BigInt(b);
}
function reaches(a: number, b: number, c: number, d: number): boolean {
  return BigInt(a) * BigInt(d) >= BigInt(c) * BigInt(b);
}

/** Law of election article 45, with articles 31 and 44. */
export function directOutcome(facts: DirectFacts): Outcome {
  const { voters, cast, issued, seats, round = 'first' } = facts;
  const asked = new Parameters(facts.parameters);
  if (issued < cast) return again(seats, asked);
  const needsTurnout = round === 'first' || asked.get('turnoutInSecondRound', true);
  const tookPart = () => (asked.get<string>('pBasis', 'cast') === 'issued' ? issued : cast);
  if (needsTurnout && !exceeds(tookPart(), 1, voters, 2)) return again(seats, asked);

  const standing = persons(facts, facts.ineligible);
  const votes = (name: string) => facts.votes[name] ?? 0;
  // Until 1986-12-01 the majority was of all voters.
  const wholeOf = () => (facts.electionDay < '1986-12-02' ? voters : tookPart());
  const enough = {
    first: (name: string) => exceeds(votes(name), 1, wholeOf(), 2),
    // Where nobody voted, no number of votes is a third of the ballots.
    another: (name: string) => cast > 0 && reaches(votes(name), 1, cast, 3),
    tie: () => true,
  }[round];
  const result = choose(standing.filter(enough), votes, seats);
  // The versions of 1979, 1982 and 1986 limited another election to unelected candidates: they are not silent.
  const onlyCandidates = facts.electionDay < '1995-02-28';
  return finish(facts, seats, result, standing, asked, directRange, onlyCandidates);
}

/** Organic law of villagers' committees, articles 15 and 16: no ratio of candidates, only more than there are seats. */
export function villageOutcome(facts: VillageFacts): Outcome {
  const { registered, cast, issued, posts, round = 'first' } = facts;
  const asked = new Parameters(facts.parameters);
  if (issued < cast) return again(posts, asked);
  const needsTurnout = round === 'first' || asked.get('turnoutInSecondRound', true);
  const tookPart = () => (asked.get<string>('pBasis', 'cast') === 'issued' ? issued : cast);
  if (needsTurnout && !exceeds(tookPart(), 1, registered, 2)) return again(posts, asked);
  const standing = persons(facts, []);
  const votes = (name: string) => facts.votes[name] ?? 0;
  const enough = {
    first: (name: string) => exceeds(votes(name), 1, tookPart(), 2),
    another: (name: string) => cast > 0 && reaches(votes(name), 1, cast, 3),
    tie: () => true,
  }[round];
  const result = choose(standing.filter(enough), votes, posts);
  return finish(facts, posts, result, standing, asked, (seats) => ({ min: seats + 1, max: Infinity }));
}

/** Organic law of local congresses articles 14, 25, 27 to 29: more than half of all deputies, present or not. */
export function congressOutcome(facts: CongressFacts): Outcome & { readonly open: boolean } {
  const { cast, issued, present, posts, post } = facts;
  const asked = new Parameters(facts.parameters);
  const all =
    asked.get<string>('congressBasis', 'in-office') === 'seats' ? facts.deputySeats : facts.deputiesInOffice;
  // Two thirds stand in the law since 2022-03-12, before in the rules of each congress.
  const open = reaches(present, 1, 2 * all, 3);
  if (!open || issued < cast) return { ...again(posts, asked), open };
  const standing = persons(facts, []);
  const votes = (name: string) => facts.votes[name] ?? 0;
  // 再次投票 asks for most votes, no majority once more.
  const enough = (name: string) => facts.round === 'tie' || exceeds(votes(name), 1, all, 2);
  const result = choose(standing.filter(enough), votes, posts);
  return { ...finish(facts, posts, result, standing, asked, congressRange(post)), open };
}

/** Regulations of the Party's basic organisations: from 2020 four fifths suffice and half of those due must be passed, before half of those present. */
export function partyOutcome(facts: PartyFacts): Outcome & { readonly quorum: boolean } {
  const { due, present, cast, posts } = facts;
  const asked = new Parameters(facts.parameters);
  const since2020 = facts.electionDay >= '2020-07-13';
  const quorum = since2020 ? reaches(present, 1, 4 * due, 5) : exceeds(present, 1, 4 * due, 5);
  if (!quorum || present < cast) return { ...again(posts, asked), quorum };
  const standing = persons(facts, []);
  const votes = (name: string) => facts.votes[name] ?? 0;
  const enough = (name: string) =>
    facts.round === 'tie' || exceeds(votes(name), 1, since2020 ? due : present, 2);
  const result = choose(standing.filter(enough), votes, posts);
  const range: Range = (seats) => ({ min: leastAtOrOver(seats, 6, 5), max: Infinity });
  return { ...finish(facts, posts, result, standing, asked, range), quorum };
}

/** One third to one times more. */
function directRange(seats: number): { min: number; max: number } {
  return { min: leastAtOrOver(seats, 4, 3), max: 2 * seats };
}

function congressRange(post: CongressFacts['post']): Range {
  return (seats) => {
    if (post === 'single-post') return { min: seats, max: seats + 1 };
    if (post === 'vice-posts') return { min: seats + 1, max: seats + 3 };
    if (post === 'higher-deputies') {
      return {
        min: leastAtOrOver(seats, 6, 5),
        max: Math.max(greatestAtOrUnder(seats, 3, 2), seats + 1),
      };
    }
    return {
      min: leastAtOrOver(seats, 11, 10),
      max: Math.max(greatestAtOrUnder(seats, 6, 5), seats + 1),
    };
  };
}

/** By trying: the least whole number that is at least so many times the seats, and the greatest that is at most. */
function leastAtOrOver(seats: number, numerator: number, denominator: number): number {
  let number = 0;
  while (!reaches(number, 1, numerator * seats, denominator)) number++;
  return number;
}
function greatestAtOrUnder(seats: number, numerator: number, denominator: number): number {
  let number = 0;
  while (reaches(numerator * seats, denominator, number + 1, 1)) number++;
  return number;
}

/** The parameters a ruling asked for, whether or not they changed it. */
class Parameters {
  readonly asked = new Set<string>();
  constructor(private readonly given: Readonly<Record<string, unknown>> = {}) {}
  get<T>(id: string, standard: T): T {
    this.asked.add(id);
    return (this.given[id] ?? standard) as T;
  }
}

/** Everyone who can win: the candidates and the write-ins, less those who are no voters. */
function persons({ candidates, votes }: Facts, ineligible: readonly string[]): readonly string[] {
  return [...new Set([...candidates, ...Object.keys(votes).filter((name) => !ineligible.includes(name))])];
}

/** Every lawful set of so many: nobody left out has more votes than one taken in. */
function lawfulSets(group: readonly string[], votes: (name: string) => number, size: number): string[][] {
  const sets: string[][] = [];
  for (let bits = 0; bits < 2 ** group.length; bits++) {
    const taken = group.filter((_, index) => Math.floor(bits / 2 ** index) % 2 === 1);
    const left = group.filter((name) => !taken.includes(name));
    const lawful = taken.every((one) => left.every((other) => votes(other) <= votes(one)));
    if (taken.length === Math.min(size, group.length) && lawful) sets.push(taken);
  }
  return sets;
}

interface Chosen {
  readonly elected: ReadonlySet<string>;
  readonly equals: ReadonlySet<string>;
}

function choose(group: readonly string[], votes: (name: string) => number, places: number): Chosen {
  const sets = lawfulSets(group, votes, places);
  const elected = new Set(group.filter((name) => sets.every((set) => set.includes(name))));
  const equals = new Set(
    group.filter((name) => !elected.has(name) && sets.some((set) => set.includes(name))),
  );
  return { elected, equals };
}

function again(seats: number, { asked }: Parameters): Outcome {
  return {
    valid: false,
    elected: new Set(),
    next: { kind: 'repeat-vote', seats },
    vacant: 0,
    undecided: asked,
  };
}

function finish(
  facts: Facts,
  seats: number,
  { elected, equals }: Chosen,
  standing: readonly string[],
  parameters: Parameters,
  range: Range,
  onlyCandidates = false,
): Outcome {
  const { round = 'first', roundNumber = 1 } = facts;
  const undecided = parameters.asked;
  const open = seats - elected.size;
  const found = { valid: true, elected, vacant: 0, undecided };
  if (equals.size > 0) return { ...found, next: { kind: 'tie-ballot', seats: open, candidates: equals } };
  if (open === 0) return { ...found, next: null };
  const last = round === 'tie' || (round === 'another' && roundNumber >= parameters.get('maxOtherRounds', 1));
  if (last) return { ...found, next: null, vacant: open };

  const writeIns = !onlyCandidates && parameters.get('secondRoundWriteIns', false);
  const left = standing.filter((name) => !elected.has(name) && (writeIns || facts.candidates.includes(name)));
  const votes = (name: string) => facts.votes[name] ?? 0;
  return {
    ...found,
    next: { kind: 'another-election', seats: open, ...candidatesOfAnother(left, votes, range(open)) },
  };
}

/** As many as the least that is lawful; equals at the last place together or not at all. */
function candidatesOfAnother(
  left: readonly string[],
  votes: (name: string) => number,
  { min, max }: { min: number; max: number },
): Omit<Next, 'kind' | 'seats'> {
  const shortOfMinimum = left.length < min;
  // A list of this length is beyond doubt.
  const clear = (size: number) => size <= left.length && lawfulSets(left, votes, size).length === 1;
  const lengths = Array.from({ length: left.length + 1 }, (_, size) => size).filter(clear);
  const length = shortOfMinimum ? left.length : lengths.find((size) => size >= min && size <= max);
  if (length === undefined) {
    const { elected: candidates, equals } = choose(left, votes, min);
    return { candidates, mayExtendTo: new Set(), tiedForPlace: equals, shortOfMinimum };
  }
  const candidates = new Set(lawfulSets(left, votes, length)[0]);
  const longest = Math.max(length, ...lengths.filter((size) => size <= max));
  const widest = lawfulSets(left, votes, longest)[0] ?? [];
  return { candidates, mayExtendTo: new Set(widest.filter((name) => !candidates.has(name))), shortOfMinimum };
}

/** What is wrong with the figures of a count, by the contract; empty where they can be decided. */
export function mistakesIn(facts: Facts, seats: number, mostSeats = Infinity): ReadonlySet<string> {
  const { cast, invalid, candidates, votes } = facts;
  const found = new Set<string>();
  const valid = BigInt(cast) - BigInt(invalid);
  if (seats < 1 || seats > mostSeats) found.add('seats-out-of-range');
  if (valid < 0n) found.add('more-invalid-than-cast');
  if (candidates.some((name, place) => candidates.lastIndexOf(name) > place))
    found.add('duplicate-candidate');
  const each = Object.values(votes).map(BigInt);
  const all = each.reduce((sum, number) => sum + number, 0n);
  if (each.some((number) => number > valid) || all > BigInt(seats) * valid)
    found.add('more-votes-than-choices');
  return found;
}
