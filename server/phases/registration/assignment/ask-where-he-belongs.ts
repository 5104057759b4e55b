/** 住址变了，选区符不符 · put to people as a case; nobody is moved by it. */
import { sql } from 'kysely';
import type { Acting } from '../../../acts/act.ts';
import type { NewCase } from '../open-cases/new-case.ts';
import { openCases } from '../open-cases/open-case.ts';
import { readRuleIndex } from '../address-rules/address-rules.queries.ts';
import { type Level, placeAddress, type Residence } from '../address-rules/place-address.ts';
import { placementWords } from '../address-rules/rule-words.ts';

interface Standing extends Residence {
  readonly level: Level;
  readonly constituency: string;
  readonly isByHand: boolean;
}

/** The cases (选区不符) that are open now, of each level where the rules put him elsewhere. Whom a person has placed the rules leave there. */
export async function askWhereHeBelongs(acting: Acting, cycle: string, person: string): Promise<string[]> {
  const rules = await readRuleIndex(acting, cycle);
  const asked: NewCase[] = [];
  for (const { level, constituency, isByHand, ...residence } of await standingOf(acting, cycle, person)) {
    if (isByHand || !rules.levels.has(level)) continue;
    const placement = placeAddress(rules, level, residence);
    if (placement.kind !== 'placed' || placement.rule.constituency === constituency) continue;
    const text = `住址按选区范围规则属于${placement.rule.constituencyName}，${placementWords(placement)}`;
    asked.push({
      kind: 'wrong-constituency',
      cycle,
      subjects: [{ person }],
      evidence: [{ field: 'address', speaks: 'for', text: text.slice(0, 200) }],
      source: 'assignment',
      level,
      constituency: placement.rule.constituency,
    });
  }
  if (asked.length === 0) return [];
  return (await openCases(acting, asked)).flatMap(({ id, how }) => (how === 'kept' ? [] : [id]));
}

async function standingOf({ tx, county }: Acting, cycle: string, person: string): Promise<Standing[]> {
  const { rows } = await sql<Standing>`
    select g.level, g.constituency, p.address, u.unit, g.voter_group, h.person is not null as is_by_hand
    from registration g
    join person p on p.county = g.county and p.id = g.person
    left join voter_unit u on u.county = g.county and u.person = g.person
    left join hand_placement h on h.county = g.county and h.cycle = g.cycle and h.level = g.level and h.person = g.person
      and h.constituency = g.constituency
    where g.county = ${county} and g.cycle = ${cycle} and g.person = ${person} and g.status = 'on-roll'
    order by g.level`.execute(tx);
  return rows;
}
