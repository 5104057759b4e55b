/** A row of a file that names no constituency: both levels by rule, or why a person has to say. */
import type { ImportProblem } from '../voter-import.schema.ts';
import {
  type AddressRule,
  type Level,
  type Placement,
  placeAddress,
  type Residence,
  type RuleIndex,
} from './place-address.ts';

export interface PlacedRow {
  readonly county: AddressRule | null;
  readonly township: AddressRule | null;
  readonly problems: readonly ImportProblem[];
}

export function placeRow(
  rules: RuleIndex,
  /** 有本级人大的乡镇. */
  congressTowns: ReadonlySet<string>,
  residence: Residence,
): PlacedRow {
  const at = (level: Level): Placement | null =>
    rules.levels.has(level) ? placeAddress(rules, level, residence) : null;
  const [county, township] = [at('county'), at('township')];
  const placed = { county: ruleOf(county), township: ruleOf(township) };
  return { ...placed, problems: problemsOf(rules, congressTowns, [county, township], placed) };
}

function ruleOf(placement: Placement | null): AddressRule | null {
  return placement?.kind === 'placed' ? placement.rule : null;
}

function problemsOf(
  { levels }: RuleIndex,
  congressTowns: ReadonlySet<string>,
  placements: readonly (Placement | null)[],
  { county, township }: Omit<PlacedRow, 'problems'>,
): ImportProblem[] {
  if (levels.size === 0) return ['constituency-missing'];
  if (placements.some((placement) => placement?.kind === 'claimed-twice')) return ['claimed-twice'];
  if (!county && !township) return ['not-assigned'];
  const isShort = levels.has('county') && !county;
  return isShort || (levels.has('township') && !township && votesInTownship(county, congressTowns))
    ? ['not-assigned']
    : [];
}

/** Whose county constituency goes by his unit may vote at county level alone (直接选举若干规定第七条). */
function votesInTownship(county: AddressRule | null, congressTowns: ReadonlySet<string>): boolean {
  return county !== null && !['unit', 'school'].includes(county.kind) && congressTowns.has(county.area);
}
