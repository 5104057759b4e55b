/**
 * 可能是谁 · whom a registration may be that is nobody for certain: people of whom the comparison said that they may be, and, of those
 * on no roll, who is of its name or its day.
 */
import { yearKey } from '../block/keys.ts';
import type { Edges } from '../cluster/edges.ts';
import { birthKey, soundOf } from '../day-and-sound.ts';
import { PLACE, ROLE, STRIDE } from '../record.ts';
import { DECISION } from '../score/decide.ts';
import type { Population } from './population.ts';

/** 已登记、未登记、未满十八周岁 */
export type Standing = 'known' | 'left' | 'young';

/** More people of one name: which of them it is, nobody can say. */
const MOST_NAMESAKES = 400;
/** More people of one day: it is a default value rather than theirs. */
const MOST_PEERS = 3000;
const NOBODY: readonly number[] = [];

export class Candidates {
  /** Registrations that are nobody for certain. */
  readonly open: readonly number[];
  /** How many people there are of each standing. */
  readonly count: Record<Standing, number> = { known: 0, left: 0, young: 0 };
  readonly people: number;
  private readonly rows: Int32Array;
  private readonly standings: readonly Standing[];
  private readonly first: number;
  private readonly told = new Map<number, number[]>();
  private readonly askedAbout = new Set<number>();
  private readonly byName = new Map<number, number[]>();
  private readonly leftByName = new Map<number, number[]>();
  private readonly leftByDay = new Map<number, number[]>();

  constructor(
    rows: Int32Array,
    edges: Edges,
    personOf: Int32Array,
    isKnown: Uint8Array,
    population: Population,
  ) {
    this.rows = rows;
    this.first = population.registrations;
    this.people = population.people;
    this.open = [...personOf.keys()].filter(
      (row) => personOf[row] === -1 && rows[row * STRIDE + PLACE.role] === ROLE.registration,
    );
    this.standings = Array.from({ length: population.people }, (_, person) =>
      isKnown[person] === 1 ? 'known' : population.isTooYoung(this.first + person) ? 'young' : 'left',
    );
    this.lookFor();
    this.collectTold(edges, personOf);
    this.collectPeople();
  }

  standingOf(person: number): Standing {
    return this.standings[person - this.first] ?? 'young';
  }

  /** Whether people are asked about this registration and one of its candidates. */
  isAskedAbout(row: number): boolean {
    return this.askedAbout.has(row);
  }

  /** Neither its number nor its day says who it is. */
  isUndated(row: number): boolean {
    return yearKey(this.rows, row * STRIDE) === 0;
  }

  of(row: number): ReadonlySet<number> {
    const told = this.told.get(row) ?? NOBODY;
    if (this.isAskedAbout(row)) return new Set(told);
    const name = soundOf(this.rows, row * STRIDE);
    const namesakes = (this.isUndated(row) ? this.byName : this.leftByName).get(name) ?? NOBODY;
    const peers = this.leftByDay.get(birthKey(this.rows, row * STRIDE)) ?? NOBODY;
    return new Set([
      ...told,
      ...(namesakes.length > MOST_NAMESAKES ? NOBODY : namesakes),
      ...(peers.length > MOST_PEERS ? NOBODY : peers),
    ]);
  }

  /** Names and days for which there will be somebody to ask. */
  private lookFor(): void {
    for (const row of this.open) {
      const name = soundOf(this.rows, row * STRIDE);
      const day = birthKey(this.rows, row * STRIDE);
      if (name !== 0) (this.isUndated(row) ? this.byName : this.leftByName).set(name, []);
      if (day !== 0) this.leftByDay.set(day, []);
    }
  }

  private collectTold(edges: Edges, personOf: Int32Array): void {
    for (let at = 0; at < edges.length; at++) {
      const [row = 0, person = 0] = [edges.a[at], edges.b[at]];
      if (row >= this.first || person < this.first || (personOf[row] ?? -1) >= 0) continue;
      if (edges.decision[at] === DECISION.review) this.askedAbout.add(row);
      const known = this.told.get(row);
      if (known) known.push(person);
      else this.told.set(row, [person]);
    }
  }

  private collectPeople(): void {
    for (const [index, standing] of this.standings.entries()) {
      const person = this.first + index;
      if (this.rows[person * STRIDE + PLACE.role] !== ROLE.person) continue;
      this.count[standing]++;
      const name = soundOf(this.rows, person * STRIDE);
      this.byName.get(name)?.push(person);
      if (standing !== 'left') continue;
      this.leftByName.get(name)?.push(person);
      this.leftByDay.get(birthKey(this.rows, person * STRIDE))?.push(person);
    }
  }
}
