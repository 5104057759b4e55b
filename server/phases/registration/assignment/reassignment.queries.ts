/** 选区归属的核对: everyone registered at a level, held against the rules as they are now. Read in pages, decided in memory. */
import { sql } from 'kysely';
import type { z } from 'zod';
import type { Acting } from '../../../acts/act.ts';
import type { UnplacedReason } from '../address-rules/address-rule.schema.ts';
import { readRuleIndex } from '../address-rules/address-rules.queries.ts';
import {
  type Level,
  type Placement,
  placeAddress,
  type Residence,
  type RuleIndex,
} from '../address-rules/place-address.ts';
import type { AffectedPage, AffectedQuerySchema, Move, Reassignment } from './reassignment.schema.ts';
import { placementWords } from '../address-rules/rule-words.ts';

export interface Registered extends Residence {
  readonly person: string;
  readonly name: string;
  readonly constituency: string;
  readonly constituencyName: string;
  readonly stage: string;
  readonly isByHand: boolean;
}

export interface Checked extends Registered {
  readonly placement: Placement;
}

const BATCH = 20_000;

/** Everyone on a roll of this level, with where the rules would put him. */
export async function* checkRegistered(acting: Acting, cycle: string, level: Level): AsyncGenerator<Checked> {
  const rules = await readRuleIndex(acting, cycle);
  if (!rules.levels.has(level)) return;
  for (let after: string | undefined; ;) {
    const rows = await readRegistered(acting, cycle, level, after);
    for (const row of rows) yield { ...row, placement: placementOf(rules, level, row) };
    if (rows.length < BATCH) return;
    after = rows.at(-1)?.person;
  }
}

function placementOf(rules: RuleIndex, level: Level, row: Registered): Placement {
  return placeAddress(rules, level, row);
}

async function readRegistered(
  { tx, county }: Acting,
  cycle: string,
  level: Level,
  after: string | undefined,
): Promise<Registered[]> {
  const { rows } = await sql<Registered>`
    select g.person, p.name, p.address, u.unit, g.voter_group, g.constituency, c.name as constituency_name, c.stage,
      h.person is not null as is_by_hand
    from registration g
    join person p on p.county = g.county and p.id = g.person
    join constituency c on c.county = g.county and c.id = g.constituency
    left join voter_unit u on u.county = g.county and u.person = g.person
    left join hand_placement h on h.county = g.county and h.cycle = g.cycle and h.level = g.level and h.person = g.person
      and h.constituency = g.constituency
    where g.county = ${county} and g.cycle = ${cycle} and g.level = ${level} and g.status = 'on-roll'
      and ${after === undefined ? sql`true` : sql`g.person > ${after}`}
    order by g.person limit ${BATCH}`.execute(tx);
  return rows;
}

/** 名单已经公布的选区: nobody is moved in or out, the roll is corrected one by one. */
function blockedWhy(
  from: { name: string; stage: string },
  to: { name: string; stage: string },
): string | null {
  const published = [from, to].filter(({ stage }) => stage !== 'drawn').map(({ name }) => name);
  return published.length === 0 ? null : `${published.join('、')}的选民名单已经公布，只能更正名单`;
}

export async function previewReassignment(
  acting: Acting,
  cycle: string,
  level: Level,
): Promise<Reassignment> {
  const moves = new Map<string, Move>();
  const unplaced = new Map<UnplacedReason, number>();
  const counts = { registered: 0, inPlace: 0, byHand: 0 };
  for await (const row of checkRegistered(acting, cycle, level)) {
    counts.registered += 1;
    const { placement } = row;
    if (row.isByHand) counts.byHand += 1;
    else if (placement.kind !== 'placed') {
      const why = whyUnplaced(placement);
      unplaced.set(why, (unplaced.get(why) ?? 0) + 1);
    } else if (placement.rule.constituency === row.constituency) counts.inPlace += 1;
    else addMove(moves, row, placement.rule);
  }
  return {
    ...counts,
    moves: [...moves.values()].toSorted((a, b) => b.voters - a.voters),
    unplaced: [...unplaced].map(([why, voters]) => ({ why, voters })),
  };
}

function addMove(
  moves: Map<string, Move>,
  row: Registered,
  rule: { constituency: string; constituencyName: string; stage: string },
): void {
  const key = `${row.constituency} ${rule.constituency}`;
  const from = { id: row.constituency, name: row.constituencyName };
  const to = { id: rule.constituency, name: rule.constituencyName };
  const blocked = blockedWhy({ ...from, stage: row.stage }, { ...to, stage: rule.stage });
  const { voters } = moves.get(key) ?? { voters: 0 };
  moves.set(key, { from, to, blocked, voters: voters + 1 });
}

function whyUnplaced(placement: Exclude<Placement, { kind: 'placed' }>): UnplacedReason {
  return placement.kind === 'claimed-twice' ? 'claimed-twice' : placement.why;
}

type AffectedQuery = z.infer<typeof AffectedQuerySchema>;

/** One group of the preview, a page at a time. */
export async function readAffected(
  acting: Acting,
  cycle: string,
  query: AffectedQuery,
): Promise<AffectedPage> {
  const rows: AffectedPage['rows'] = [];
  let total = 0;
  for await (const row of checkRegistered(acting, cycle, query.level)) {
    if (row.isByHand || !isWanted(row, query)) continue;
    total += 1;
    if (query.after !== undefined && row.person <= query.after) continue;
    if (rows.length <= query.limit) rows.push(affectedRow(row));
  }
  const page = rows.slice(0, query.limit);
  return { total, rows: page, next: rows.length > query.limit ? (page.at(-1)?.person ?? null) : null };
}

function isWanted({ placement, name, address, constituency }: Checked, query: AffectedQuery): boolean {
  if (query.q !== undefined && !`${name} ${address ?? ''}`.includes(query.q)) return false;
  if (query.from !== undefined || query.to !== undefined) {
    return (
      placement.kind === 'placed' && placement.rule.constituency === query.to && constituency === query.from
    );
  }
  if (placement.kind === 'placed') return false;
  return query.why === undefined || whyUnplaced(placement) === query.why;
}

function affectedRow({ placement, ...row }: Checked): AffectedPage['rows'][number] {
  const { person, name, address, unit, voterGroup, constituency, constituencyName } = row;
  return {
    person,
    name,
    address,
    unit,
    voterGroup,
    constituency: { id: constituency, name: constituencyName },
    words: placementWords(placement),
  };
}
