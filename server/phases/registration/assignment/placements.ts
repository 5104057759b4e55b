/** 住址属于哪个选区, proposed while somebody is registered; a person confirms it. */
import type { Acting } from '../../../acts/act.ts';
import type { Placements } from '../address-rules/address-rule.schema.ts';
import { readRuleIndex } from '../address-rules/address-rules.queries.ts';
import { type Level, type Placement, placeAddress, type Residence } from '../address-rules/place-address.ts';
import { placementWords } from '../address-rules/rule-words.ts';

export async function readPlacements(
  acting: Acting,
  cycle: string,
  residence: Residence,
): Promise<Placements> {
  const rules = await readRuleIndex(acting, cycle);
  const at = (level: Level) =>
    rules.levels.has(level) ? placementView(placeAddress(rules, level, residence)) : null;
  return { county: at('county'), township: at('township') };
}

function placementView(placement: Placement): NonNullable<Placements['county']> {
  const words = placementWords(placement);
  if (placement.kind !== 'placed')
    return {
      constituency: null,
      why: placement.kind === 'claimed-twice' ? placement.kind : placement.why,
      words,
    };
  const { constituency: id, constituencyName: name, stage } = placement.rule;
  return { constituency: { id, name, stage }, why: null, words };
}
